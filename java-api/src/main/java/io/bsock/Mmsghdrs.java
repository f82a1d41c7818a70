package io.bsock;

import java.util.Objects;

/**
 * An array of {@code struct mmsghdr}: the messages that one {@code sendmmsg} or {@code recvmmsg} moves. Each is a {@link
 * Msghdr} that is set up once and used again and again.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
 */
public final class Mmsghdrs extends Struct {
    private static final int SIZE = Table.size("mmsghdr");
    private static final Table.Field HEADER = Table.field("mmsghdr.msg_hdr");
    private static final Table.Field LEN = Table.field("mmsghdr.msg_len");

    private final Msghdr[] messages;

    /**
     * @throws UnsupportedOperationException on a system without batches
     */
    public Mmsghdrs(int count) {
        super(arraySize("Mmsghdrs", "mmsghdr", SIZE, count));
        messages = new Msghdr[count];
        for (int i = 0; i < count; i++) {
            messages[i] = new Msghdr(this, i * SIZE + HEADER.offset());
        }
    }

    /** A message of the array. */
    public Msghdr get(int index) {
        return messages[index];
    }

    /** {@code msg_len}: how many bytes the last call moved for a message. */
    public int length(int index) {
        return (int) LEN.get(memory, Objects.checkIndex(index, messages.length) * SIZE);
    }

    /** How many messages there are. */
    public int count() {
        return messages.length;
    }

    long beforeSend(int offset, int count, int flags) {
        Objects.checkFromIndexSize(offset, count, messages.length);
        for (int i = offset; i < offset + count; i++) {
            messages[i].beforeSend("sendmmsg", flags);
        }
        return address + (long) offset * SIZE;
    }

    void sent(int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            messages[i].sent(length(i));
        }
    }

    long beforeReceive(int offset, int count, int flags) {
        Objects.checkFromIndexSize(offset, count, messages.length);
        for (int i = offset; i < offset + count; i++) {
            messages[i].beforeReceive(flags);
        }
        return address + (long) offset * SIZE;
    }

    void received(int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            messages[i].received(length(i));
        }
    }
}
