package io.bsock;

/** Room on the thread's stack for what follows a call that makes descriptors. */
final class StackRoom {
    /** More calls than any that follow are deep. */
    private static final int DEPTH = 24;

    private StackRoom() {}

    /**
     * Overflows the stack here, if at all, and not once there is a descriptor that nobody would know of.
     */
    static void require() {
        descend(DEPTH);
    }

    private static int descend(int depth) {
        return depth == 0 ? 0 : descend(depth - 1) + 1;
    }
}
