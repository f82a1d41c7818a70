package io.bsock;

import java.nio.ByteBuffer;

/**
 * {@code struct msghdr}, on Windows {@code WSAMSG}: what {@code sendmsg} and {@code recvmsg} take. It keeps references
 * to its address, buffers and control data, and can be used again and again.
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

    /** Sets the address to send to, or the one that receives the sender's; null for none. */
    public Msghdr name(Sockaddr name) {
        this.name = name;
        return this;
    }

    /** The address, or null. */
    public Sockaddr name() {
        return name;
    }

    /** Sets the buffers; null for none. */
    public Msghdr iov(Iovec iov) {
        this.iov = iov;
        return this;
    }

    /** Sets the buffers to a new {@link Iovec} of these. */
    public Msghdr iov(ByteBuffer... buffers) {
        return iov(new Iovec(buffers));
    }

    /** The buffers, or null. */
    public Iovec iov() {
        return iov;
    }

    /** Sets the control messages to send, or the room to receive them; null for none. */
    public Msghdr control(Cmsghdrs control) {
        this.control = control;
        return this;
    }

    /** The control messages, or null. */
    public Cmsghdrs control() {
        return control;
    }

    /**
     * {@code msg_flags} of the message received last: {@code MSG_TRUNC}, {@code MSG_CTRUNC}, {@code MSG_EOR} and so
     * on.
     */
    public int flags() {
        return flags;
    }

    void flags(int flags) {
        this.flags = flags;
    }
}
