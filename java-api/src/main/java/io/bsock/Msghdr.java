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
    private Sockaddr name;
    private Iovec iov;
    private Cmsghdrs control;
    private int flags;

    /** A message without address, buffers and control data. */
    public Msghdr() {}

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
        return flags;
    }

    void flags(int flags) {
        this.flags = flags;
    }

    /**
     * As {@code strace} writes it, less the bytes of the buffers: {@code {msg_name=127.0.0.1:80, msg_iov=[{iov_len=5}],
     * msg_control=[], msg_flags=0}}, with {@code NULL} for what there is none of.
     */
    @Override
    public String toString() {
        return "{msg_name=" + text(name) + ", msg_iov=" + text(iov) + ", msg_control=" + text(control) + ", msg_flags="
                + ConstantNames.MESSAGE.flags(flags) + "}";
    }

    private static String text(Object part) {
        return part == null ? "NULL" : part.toString();
    }
}
