package io.bsock.selftest;

import io.bsock.Errno;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares results of calls with what they should be. */
final class Expect {
    private Expect() {}

    /** A result as the report shows it: {@code 12}, or {@code -ECONNREFUSED (111)}. */
    static String code(long result) {
        return result < 0 ? "-" + Errno.name((int) -result) + " (" + -result + ")" : String.valueOf(result);
    }

    /** The call failed, with one of the codes that systems have for it. */
    static String fails(long result, int... errnos) {
        if (Arrays.stream(errnos).noneMatch(errno -> result == -(long) errno)) {
            String names =
                    Arrays.stream(errnos).mapToObj(errno -> code(-(long) errno)).collect(Collectors.joining(" or "));
            throw new AssertionError("gave " + code(result) + ", not " + names);
        }
        return code(result);
    }

    /** The result of a call that not every system has. */
    static long has(String call, long result) throws Check.Lacks {
        if (result == -(long) Errno.EOPNOTSUPP) {
            throw new Check.Lacks(code(result));
        }
        isTrue(result >= 0, call + " gave " + code(result));
        return result;
    }

    static void equal(Object expected, Object found, String what) {
        isTrue(Objects.equals(expected, found), what + " is " + found + ", not " + expected);
    }

    static void isTrue(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
