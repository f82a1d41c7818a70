package io.bsock;

/**
 * An array of {@code struct mmsghdr}: the messages of one {@code sendmmsg} or {@code recvmmsg}. Each is a
 * {@link Msghdr} that is set up once and used again and again. A call moves the positions of
 * the buffers past what it transferred: {@code clear} or {@code rewind} them before the next.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
 */
public final class Mmsghdrs {
    private final Msghdr[] messages;
    private final int[] lengths;

    /**
     * Room for some messages, each without address, buffers and control data.
     *
     * @throws UnsupportedOperationException when this system has no {@code sendmmsg}
     */
    public Mmsghdrs(int count) {
        Struct.arraySize("Mmsghdrs", "mmsghdr", Table.size("mmsghdr"), count);
        messages = new Msghdr[count];
        lengths = new int[count];
        for (int i = 0; i < count; i++) {
            messages[i] = new Msghdr();
        }
    }

    /** {@code msg_hdr}: a message of the array. */
    public Msghdr hdr(int index) {
        return messages[index];
    }

    /** {@code msg_len}: how many bytes of a message the last call moved. */
    public int len(int index) {
        return lengths[index];
    }

    void len(int index, int length) {
        lengths[index] = length;
    }

    /** How many messages there are. */
    public int count() {
        return messages.length;
    }

    /** The first 32 messages: {@code [{msg_hdr={...}, msg_len=5}]}. */
    @Override
    public String toString() {
        return StructText.array(count(), index -> "{msg_hdr=" + messages[index] + ", msg_len=" + lengths[index] + "}");
    }
}
