package io.bsock;

import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code struct sock_fprog}, a classic BPF program: the value of {@code SO_ATTACH_FILTER} and {@code
 * SO_ATTACH_REUSEPORT_CBPF}. The instructions stand behind the struct in the same memory. Linux.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>
 */
public final class SockFprog extends Struct {
    private static final Table.Field LEN = Table.field("sock_fprog.len");
    private static final Table.Field FILTER = Table.field("sock_fprog.filter");
    private static final Table.Field CODE = Table.field("sock_filter.code");
    private static final Table.Field JT = Table.field("sock_filter.jt");
    private static final Table.Field JF = Table.field("sock_filter.jf");
    private static final Table.Field K = Table.field("sock_filter.k");

    private static final int INSTRUCTION = Table.size("sock_filter");

    private final int count;

    /** A program of these instructions. */
    public SockFprog(SockFilter... instructions) {
        this(instructions.length);
        for (int i = 0; i < count; i++) {
            int at = at(i);
            CODE.put(memory, at, instructions[i].code());
            JT.put(memory, at, instructions[i].jt());
            JF.put(memory, at, instructions[i].jf());
            K.put(memory, at, instructions[i].k());
        }
    }

    private SockFprog(int count) {
        super(sizeOf("sock_fprog"), arraySize("SockFprog", "sock_filter", INSTRUCTION, count));
        this.count = count;
        LEN.put(memory, 0, count);
        FILTER.put(memory, 0, address + size);
    }

    /** A program of instructions as the system gives them, one {@code struct sock_filter} after the other. */
    static SockFprog of(byte[] instructions) {
        SockFprog program = new SockFprog(instructions.length / INSTRUCTION);
        program.memory.put(program.size, instructions, 0, program.memory.capacity() - program.size);
        return program;
    }

    /** The instructions. */
    public List<SockFilter> instructions() {
        return IntStream.range(0, count).mapToObj(this::instruction).toList();
    }

    private SockFilter instruction(int index) {
        int at = at(index);
        return new SockFilter((int) CODE.get(memory, at), (int) JT.get(memory, at), (int) JF.get(memory, at), (int)
                K.get(memory, at));
    }

    private int at(int index) {
        return size + index * INSTRUCTION;
    }

    @Override
    public String toString() {
        return instructions().toString();
    }
}
