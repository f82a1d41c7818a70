package io.bsock.selftest;

import io.bsock.Errno;
import io.bsock.SocketConstants;
import java.lang.reflect.Field;

/** The constants and error codes that the C compiler gave. */
final class TableChecks {
    private static final int NO_CODE = 99_999;

    private TableChecks() {}

    static void run(Report report) {
        report.check("constants", sandbox -> defined(SocketConstants.class, "AF_INET", "SOCK_STREAM", "SOL_SOCKET"));
        report.check("error codes", sandbox -> defined(Errno.class, "EBADF", "ECONNREFUSED", "EOPNOTSUPP"));
        report.check("an error's name and text", sandbox -> nameAndText());
        report.check("an unknown error", sandbox -> unknown());
    }

    private static String defined(Class<?> type, String... certain) throws ReflectiveOperationException {
        for (String name : certain) {
            Expect.isTrue(isDefined(type.getField(name)), name + " is not defined");
        }
        int defined = 0;
        for (Field field : type.getFields()) {
            defined += isDefined(field) ? 1 : 0;
        }
        return defined + " of " + type.getFields().length + " defined";
    }

    /** Some constants are long: they fill 32 bits. */
    private static boolean isDefined(Field constant) throws IllegalAccessException {
        return ((Number) constant.get(null)).longValue() != SocketConstants.UNDEFINED;
    }

    private static String nameAndText() {
        String name = Errno.name(Errno.ECONNREFUSED);
        Expect.isTrue(name.endsWith("ECONNREFUSED"), "the name of ECONNREFUSED is " + name);
        String text = Errno.text(Errno.ECONNREFUSED);
        Expect.isTrue(!text.isBlank(), name + " has no text");
        return name + " (" + Errno.ECONNREFUSED + "): " + text;
    }

    private static String unknown() {
        String name = Errno.name(NO_CODE);
        Expect.equal("UNKNOWN", name, "the name of " + NO_CODE);
        return name + " (" + NO_CODE + "): " + Errno.text(NO_CODE);
    }
}
