package io.bsock;

import java.util.Objects;

/**
 * An array of {@code struct mmsghdr}: the messages that one {@code sendmmsg} or {@code recvmmsg} moves. Each is a {@link
 * Msghdr} that is set up once and used again and again.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
 */
public final class Mmsghdrs extends Struct {
    private final Msghdr[] messages;
    private final Table.Field len = Table.field("mmsghdr.msg_len");
    private final int size = Table.size("mmsghdr");

    /**
     * @throws UnsupportedOperationException on a system without batches
     */
    public Mmsghdrs(int count) {
        super(Math.multiplyExact(requireCount(count), Table.size("mmsghdr")));
        messages = new Msghdr[count];
        int header = Table.field("mmsghdr.msg_hdr").offset();
        for (int i = 0; i < count; i++) {
            messages[i] = new Msghdr(this, i * size + header);
        }
    }

    /** A message of the array. */
    public Msghdr get(int index) {
        return messages[index];
    }

    /** {@code msg_len}: how many bytes the last call moved for a message. */
    public int length(int index) {
        return (int) len.get(memory, Objects.checkIndex(index, messages.length) * size);
    }

    /** How many messages there are. */
    public int count() {
        return messages.length;
    }

    long beforeSend(int offset, int count) {
        Objects.checkFromIndexSize(offset, count, messages.length);
        for (int i = offset; i < offset + count; i++) {
            messages[i].beforeSend("sendmmsg");
        }
        return address + (long) offset * size;
    }

    void sent(int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            messages[i].sent(length(i));
        }
    }

    long beforeReceive(int offset, int count) {
        Objects.checkFromIndexSize(offset, count, messages.length);
        for (int i = offset; i < offset + count; i++) {
            messages[i].beforeReceive();
        }
        return address + (long) offset * size;
    }

    void received(int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            messages[i].received(length(i));
        }
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Mmsghdrs: count is " + count + ": give 0 or more");
        }
        return count;
    }
}
