package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code struct sock_fprog}, a classic BPF program: the value of {@code SO_ATTACH_FILTER} and
 * {@code SO_ATTACH_REUSEPORT_CBPF}. The C struct holds the address of the instructions, so it is made for each call
 * and not exposed. Linux.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>
 */
public final class SockFprog {
    /** Of the struct, which the instructions follow. */
    static final int SIZE = Table.size("sock_fprog");

    private static final Table.Field LEN = Table.field("sock_fprog.len");
    private static final Table.Field FILTER = Table.field("sock_fprog.filter");

    private static final int INSTRUCTION = Table.size("sock_filter");
    private static final Table.Field CODE = Table.field("sock_filter.code");
    private static final Table.Field JT = Table.field("sock_filter.jt");
    private static final Table.Field JF = Table.field("sock_filter.jf");
    private static final Table.Field K = Table.field("sock_filter.k");

    private final List<SockFilter> instructions;

    /**
     * A program of these instructions.
     *
     * @throws IllegalArgumentException for more than 65535 instructions
     * @throws UnsupportedOperationException where the system has no such programs
     */
    public SockFprog(SockFilter... instructions) {
        Struct.arraySize("SockFprog", "sock_filter", INSTRUCTION, instructions.length);
        Bits.requireUnsigned("SockFprog: the number of instructions", instructions.length, Short.SIZE);
        this.instructions = List.of(instructions);
    }

    /** A program of instructions as the system gives them, one {@code struct sock_filter} after the other. */
    static SockFprog of(byte[] instructions) {
        ByteBuffer memory = ByteBuffer.wrap(instructions).order(ByteOrder.nativeOrder());
        return new SockFprog(IntStream.range(0, instructions.length / INSTRUCTION)
                .mapToObj(index -> instruction(memory, index * INSTRUCTION))
                .toArray(SockFilter[]::new));
    }

    private static SockFilter instruction(ByteBuffer memory, int at) {
        return new SockFilter((int) CODE.get(memory, at), (int) JT.get(memory, at), (int) JF.get(memory, at), (int)
                K.get(memory, at));
    }

    /** The instructions. */
    public List<SockFilter> instructions() {
        return instructions;
    }

    /** The struct and what it points to, for one call. */
    Staging stage() {
        Staging staging = Staging.of(SIZE + instructions.size() * INSTRUCTION);
        LEN.put(staging.memory, 0, instructions.size());
        FILTER.put(staging.memory, 0, staging.address + SIZE);
        int at = SIZE;
        for (SockFilter instruction : instructions) {
            CODE.put(staging.memory, at, instruction.code());
            JT.put(staging.memory, at, instruction.jt());
            JF.put(staging.memory, at, instruction.jf());
            K.put(staging.memory, at, instruction.k());
            at += INSTRUCTION;
        }
        return staging;
    }

    @Override
    public String toString() {
        return instructions.toString();
    }
}
