package io.bsock;

/** Room on the thread's stack for what follows a call that makes descriptors. */
final class StackRoom {
    /** More calls than any that follow are deep. */
    private static final int DEPTH = 24;

    /** More than closing a socket takes, with all that watched it. */
    private static final int DEPTH_TO_CLOSE = 100;

    private StackRoom() {}

    /**
     * Overflows the stack here, if at all, and not once there is a descriptor that nobody would know of.
     */
    static void require() {
        descend(DEPTH);
    }

    /** The same before a handle is closed, which cannot be left half done. */
    static void requireToClose() {
        descend(DEPTH_TO_CLOSE);
    }

    /**
     * Room for a few frames of code that is not compiled, for what has to be undone when the stack ends later. Compiled,
     * this is nothing, and so nearly is what it makes room for.
     */
    static void requireAFew() {
        one();
    }

    private static void one() {
        two();
    }

    private static void two() {
        three();
    }

    private static void three() {
        four();
    }

    private static void four() {
        five();
    }

    private static void five() {
        six();
    }

    private static void six() {}

    private static int descend(int depth) {
        return depth == 0 ? 0 : descend(depth - 1) + 1;
    }
}
