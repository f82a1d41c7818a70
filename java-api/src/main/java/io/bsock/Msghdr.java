package io.bsock;

import java.nio.ByteBuffer;

/**
 * {@code struct msghdr}, on Windows {@code WSAMSG}: what {@code sendmsg} and {@code recvmsg} take. It refers to the address, the
 * buffers and the control data that it is given, and can be used again and again.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvmsg(2)</a>
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2def/ns-ws2def-wsamsg">Winsock WSAMSG</a>
 */
public final class Msghdr {
    static final int SIZE = Table.size("msghdr");
    private static final Table.Field NAME = Table.field("msghdr.msg_name");
    private static final Table.Field NAMELEN = Table.field("msghdr.msg_namelen");
    private static final Table.Field IOV = Table.field("msghdr.msg_iov");
    private static final Table.Field IOVLEN = Table.field("msghdr.msg_iovlen");
    private static final Table.Field CONTROL = Table.field("msghdr.msg_control");
    private static final Table.Field CONTROLLEN = Table.field("msghdr.msg_controllen");
    private static final Table.Field FLAGS = Table.field("msghdr.msg_flags");

    /** Of its own, or a place in an array of messages. */
    private static final class Memory extends Struct {
        Memory() {
            super(SIZE);
        }
    }

    final long address;
    private final ByteBuffer memory;
    private final int at;

    private Sockaddr name;
    private Iovec iov;
    private Cmsghdrs control;

    /** A message without address, buffers and control data. */
    public Msghdr() {
        this(new Memory(), 0);
    }

    Msghdr(Struct memory, int at) {
        this.memory = memory.memory;
        this.at = at;
        this.address = memory.address + at;
    }

    /** Whom the message is for, or where the sender's address goes; null for none. */
    public Msghdr name(Sockaddr name) {
        this.name = name;
        return this;
    }

    /** What {@link #name(Sockaddr)} was given. */
    public Sockaddr name() {
        return name;
    }

    /** The buffers; null for none. */
    public Msghdr iov(Iovec iov) {
        this.iov = iov;
        return this;
    }

    /** The buffers, as a new {@link Iovec}. */
    public Msghdr iov(ByteBuffer... buffers) {
        return iov(new Iovec(buffers));
    }

    /** What {@link #iov(Iovec)} was given. */
    public Iovec iov() {
        return iov;
    }

    /** The control messages to send, or the room for those to receive; null for none. */
    public Msghdr control(Cmsghdrs control) {
        this.control = control;
        return this;
    }

    /** What {@link #control(Cmsghdrs)} was given. */
    public Cmsghdrs control() {
        return control;
    }

    /** {@code msg_flags} of the message received last: {@code MSG_TRUNC}, {@code MSG_CTRUNC}, {@code MSG_EOR} and so on. */
    public int flags() {
        return (int) FLAGS.get(memory, at);
    }

    void beforeSend(String call, int flags) {
        int controllen = control == null ? 0 : control.length();
        NAME.put(memory, at, name == null ? 0 : name.address);
        NAMELEN.put(memory, at, name == null ? 0 : name.requireFilled(call));
        CONTROL.put(memory, at, controllen == 0 ? 0 : control.address);
        CONTROLLEN.put(memory, at, controllen);
        if (iov != null) {
            iov.beforeSend(flags);
        }
        pointToBuffers();
    }

    void sent(long count) {
        if (iov != null) {
            iov.sent(count);
        }
    }

    void beforeReceive(int flags) {
        if (control != null) {
            control.beforeReceive();
        }
        NAME.put(memory, at, name == null ? 0 : name.address);
        NAMELEN.put(memory, at, name == null ? 0 : Sockaddr.CAPACITY);
        CONTROL.put(memory, at, control == null ? 0 : control.address);
        CONTROLLEN.put(memory, at, control == null ? 0 : control.capacity());
        if (iov != null) {
            iov.beforeReceive(flags);
        }
        pointToBuffers();
    }

    /** The control data first: whatever else fails, its descriptors have an owner. */
    void received(long count) {
        if (control != null) {
            control.received(CONTROLLEN.get(memory, at));
        }
        if (name != null) {
            name.length((int) NAMELEN.get(memory, at));
        }
        if (iov != null) {
            iov.received(count);
        }
    }

    private void pointToBuffers() {
        IOV.put(memory, at, iov == null ? 0 : iov.address);
        IOVLEN.put(memory, at, iov == null ? 0 : iov.count());
        FLAGS.put(memory, at, 0);
    }
}
