package io.bsock;

/** Refuses ranges outside of arrays, with an error that names the call. */
final class Range {
    private Range() {}

    static void require(String call, int offset, int count, int length) {
        if (offset < 0 || count < 0 || count > length - offset) {
            throw new IndexOutOfBoundsException(call + ": the range [" + offset + ", " + offset + " + " + count
                    + ") is out of bounds for length " + length);
        }
    }

    /** An array that holds one value has a first element; null is for a value that is not wanted. */
    static void requireFirst(String call, long[] value) {
        if (value != null) {
            require(call, 0, 1, value.length);
        }
    }
}
