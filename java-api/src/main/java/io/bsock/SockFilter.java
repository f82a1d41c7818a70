package io.bsock;

/**
 * {@code struct sock_filter}, an instruction of a classic BPF program: {@link #stmt} and {@link #jump} are the C
 * macros {@code BPF_STMT} and {@code BPF_JUMP}.
 *
 * @param code {@code BPF_LD | BPF_W | BPF_ABS} and so on, 0 to 65535
 * @param jt how many instructions to skip when the condition is true, 0 to 255
 * @param jf how many to skip when it is false, 0 to 255
 * @param k the operand, 32 bits
 * @see <a href="https://docs.kernel.org/networking/filter.html">Linux socket filtering</a>
 */
public record SockFilter(int code, int jt, int jf, int k) {
    /**
     * Checks the ranges of the fields.
     *
     * @throws IllegalArgumentException for a {@code code}, {@code jt} or {@code jf} that is out of range
     */
    public SockFilter {
        Bits.requireUnsigned("SockFilter: code", code, Short.SIZE);
        Bits.requireUnsigned("SockFilter: jt", jt, Byte.SIZE);
        Bits.requireUnsigned("SockFilter: jf", jf, Byte.SIZE);
    }

    /** An instruction other than a conditional jump. */
    public static SockFilter stmt(int code, int k) {
        return new SockFilter(code, 0, 0, k);
    }

    /** A conditional jump: {@code jump(BPF_JMP | BPF_JEQ | BPF_K, k, jt, jf)}. */
    public static SockFilter jump(int code, int k, int jt, int jf) {
        return new SockFilter(code, jt, jf, k);
    }
}
