package io.bsock.selftest;

/** One check: what it saw, or how it ended otherwise. An {@link AssertionError} is a failure. */
interface Check {
    String run(Sandbox sandbox) throws Exception;

    /** The check cannot run here. */
    final class Skipped extends Exception {
        private static final long serialVersionUID = 1;

        Skipped(String reason) {
            super(reason);
        }
    }

    /** The system does not have the call, and the call said so. */
    final class Lacks extends Exception {
        private static final long serialVersionUID = 1;

        Lacks(String seen) {
            super(seen);
        }
    }
}
