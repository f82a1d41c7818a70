package io.bsock;

import static org.junit.jupiter.api.Assumptions.abort;

/**
 * QEMU's user mode, under which the tests run with a JVM of another processor. It makes the system's calls for them,
 * has to know each option and struct to do so, and answers itself what it does not know.
 */
final class Qemu {
    /** The build's profile for the other processor says so. */
    static final boolean IS_HERE = Boolean.getBoolean("io.bsock.qemu");

    private static final int SLOWER = 100;

    private Qemu() {}

    /** Skips the test there, and prints why. */
    static void assumeNone(String reason) {
        if (IS_HERE) {
            System.out.println("skipped under QEMU: " + reason);
            abort("under QEMU: " + reason);
        }
    }

    /** A number of rounds that takes about as long there; one, at least. */
    static int rounds(int elsewhere) {
        return IS_HERE ? Math.max(1, elsewhere / SLOWER) : elsewhere;
    }
}
