package io.bsock;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Windows does not have, by bsock's own headers: a test that comes to it is skipped there, and the reason printed. */
final class Windows {
    /** Winsock has no fcntl, and alone has none. */
    static final boolean IS_HERE = !SocketConstants.isDefined(SocketConstants.F_GETFL);

    /** Wine in its place, as whoever runs the tests there says. */
    static final boolean IS_WINE = Boolean.getBoolean("io.bsock.wine");

    static final Path BASE = Path.of(System.getProperty("basedir", ""));

    private static final Pattern CALL = Pattern.compile("(?m)^BS_CALL_IF\\((\\w+), \\d, \\w+, (\\w+),");
    private static final Pattern HAS_NOT = Pattern.compile("(?m)^#define OS_HAS_(\\w+) 0$");
    /** The calls that it lacks; of other systems, none are known here. */
    static final Set<String> MISSING = IS_HERE ? missingCalls() : Set.of();

    private Windows() {}

    private static Set<String> missingCalls() {
        Set<String> features =
                matches(HAS_NOT, "src/os_win32.h").map(m -> m.group(1)).collect(Collectors.toSet());
        return matches(CALL, "include/bsock_calls.h")
                .filter(m -> features.contains(m.group(1)))
                .map(m -> m.group(2))
                .collect(Collectors.toSet());
    }

    private static Stream<MatchResult> matches(Pattern pattern, String file) {
        try {
            return pattern.matcher(Files.readString(BASE.resolve("../native").resolve(file)))
                    .results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Winsock says where POSIX says this: a number that is no descriptor is no socket. */
    static int code(int errno) {
        return IS_HERE && errno == Errno.EBADF ? Errno.ENOTSOCK : errno;
    }

    /** Skips the test when the call said that Windows lacks it. */
    static void assumeCall(String call, long result) {
        if (result == -Errno.EOPNOTSUPP && MISSING.contains(call)) {
            skip("Windows has no " + call);
        }
    }

    /** Skips the test that gives a call, or expects of it, what no system but others have. */
    static void assumeDefined(String call, Object... numbers) {
        for (Object number : numbers) {
            if (IS_HERE && number.equals(SocketConstants.UNDEFINED)) {
                skip("Windows lacks a constant that is given to " + call + " or expected of it");
            }
        }
    }

    static void skip(String reason) {
        System.out.println("skipped: " + reason);
        abort(reason);
    }
}
