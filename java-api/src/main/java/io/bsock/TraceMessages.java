package io.bsock;

import java.nio.ByteBuffer;

/** The messages of {@code sendmsg} and its like, as text. */
final class TraceMessages {
    private static final int MSGHDR = Table.size("msghdr");
    private static final Table.Field NAME = Table.field("msghdr.msg_name");
    private static final Table.Field NAMELEN = Table.field("msghdr.msg_namelen");
    private static final Table.Field IOV = Table.field("msghdr.msg_iov");
    private static final Table.Field IOVLEN = Table.field("msghdr.msg_iovlen");
    private static final Table.Field CONTROLLEN = Table.field("msghdr.msg_controllen");
    private static final Table.Field FLAGS = Table.field("msghdr.msg_flags");

    private static final int IOVEC = Table.size("iovec");
    private static final Table.Field BASE = Table.field("iovec.iov_base");
    private static final Table.Field LEN = Table.field("iovec.iov_len");

    private static final int MMSGHDR = Table.size("mmsghdr");
    private static final Table.Field HDR = Table.field("mmsghdr.msg_hdr");
    private static final Table.Field MSG_LEN = Table.field("mmsghdr.msg_len");

    private TraceMessages() {}

    /**
     * One message.
     *
     * @param named whether its address is one
     * @param data how many bytes of its buffers the system moved; negative for none
     */
    static String message(long address, boolean named, long data) {
        ByteBuffer memory = TraceMemory.at(address, MSGHDR);
        long name = NAME.get(memory, 0);
        return "{msg_name="
                + (name == 0 || !named ? "NULL" : TraceMemory.address(name, NAMELEN.get(memory, 0)))
                + ", msg_iov="
                + buffers(IOV.get(memory, 0), (int) IOVLEN.get(memory, 0), data)
                + ", msg_controllen="
                + CONTROLLEN.get(memory, 0)
                + ", msg_flags="
                + ConstantNames.MESSAGE.flags((int) FLAGS.get(memory, 0))
                + "}";
    }

    private static String buffers(long address, int count, long data) {
        long[] left = {data};
        return StructText.array(count, i -> buffer(TraceMemory.at(address + (long) i * IOVEC, IOVEC), left));
    }

    /** Its bytes are shown as far as the message fills it. */
    private static String buffer(ByteBuffer memory, long[] left) {
        long base = BASE.get(memory, 0);
        long length = LEN.get(memory, 0);
        if (left[0] < 0) {
            return "{" + TraceMemory.pointer(base) + ", " + length + "}";
        }
        long filled = Math.min(length, left[0]);
        left[0] -= filled;
        String bytes = TraceMemory.callers(base, filled, filled);
        return "{" + bytes + ", " + length + "}";
    }

    /** Messages that were sent or received, each with its length. */
    static String messages(long address, int count, boolean filled) {
        return StructText.array(count, i -> {
            long at = address + (long) i * MMSGHDR;
            long length = MSG_LEN.get(TraceMemory.at(at, MMSGHDR), 0);
            return "{" + message(at + HDR.offset(), true, filled ? length : -1) + ", msg_len=" + length + "}";
        });
    }
}
