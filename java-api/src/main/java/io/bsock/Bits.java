package io.bsock;

/** Refuses numbers that C would cut to the bits that it has for them. */
final class Bits {
    private Bits() {}

    /** The value, which must be a number of so many bits, with a sign or without. */
    static long require(String name, long value, int bits) {
        if (value >> bits != 0 && value >> bits - 1 != -1) {
            throw outOfRange(name, value, -1L << bits - 1, bits);
        }
        return value;
    }

    /** The value, which must be a number of so many bits without a sign. */
    static long requireUnsigned(String name, long value, int bits) {
        if (value >>> bits != 0) {
            throw outOfRange(name, value, 0, bits);
        }
        return value;
    }

    private static IllegalArgumentException outOfRange(String name, long value, long least, int bits) {
        return new IllegalArgumentException(name + " is " + value + ": give " + least + " to " + ((1L << bits) - 1));
    }
}
