package io.bsock;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code struct mptcp_info}, the value of {@code MPTCP_INFO}: what the system knows of a connection of multipath TCP. Newer
 * kernels give more of it; {@link #has} tells whether the last {@code getsockopt} gave a field. Linux.
 *
 * @see <a href="https://docs.kernel.org/networking/mptcp.html">Multipath TCP</a>
 */
public final class MptcpInfo extends Struct {
    /** The fields, under their C names without {@code mptcpi_}. */
    public enum Field {
        /** Those beside the first. */
        SUBFLOWS,
        ADD_ADDR_SIGNAL,
        ADD_ADDR_ACCEPTED,
        SUBFLOWS_MAX,
        ADD_ADDR_SIGNAL_MAX,
        ADD_ADDR_ACCEPTED_MAX,
        /** Bit 0: the connection fell back to plain TCP; bit 1: the peer's key came. */
        FLAGS,
        TOKEN,
        WRITE_SEQ,
        SND_UNA,
        RCV_NXT,
        LOCAL_ADDR_USED,
        LOCAL_ADDR_MAX,
        CSUM_ENABLED,
        RETRANSMITS,
        BYTES_RETRANS,
        BYTES_SENT,
        BYTES_RECEIVED,
        BYTES_ACKED,
        /** The first one among them. */
        SUBFLOWS_TOTAL,
        /** Milliseconds ago. */
        LAST_DATA_SENT,
        /** Milliseconds ago. */
        LAST_DATA_RECV,
        /** Milliseconds ago. */
        LAST_ACK_RECV;

        private final Table.Field place = Table.field("mptcp_info.mptcpi_" + name().toLowerCase(Locale.ROOT));
    }

    private int length;

    /** No fields yet. */
    public MptcpInfo() {
        super("mptcp_info");
    }

    @Override
    void filled(int length) {
        this.length = Math.min(length, size);
    }

    /** How many bytes the system gave. */
    public int length() {
        return length;
    }

    /** Whether the system gave the field. */
    public boolean has(Field field) {
        return field.place.offset() + field.place.width() <= length;
    }

    /**
     * A field's value; a field of 32 bits is 0 or more.
     *
     * @throws IllegalStateException when the system did not give the field
     */
    public long get(Field field) {
        if (!has(field)) {
            throw new IllegalStateException("MptcpInfo: the system gave " + length + " bytes, which have no " + field);
        }
        long value = field.place.get(memory, 0);
        return field.place.width() == Integer.BYTES ? Integer.toUnsignedLong((int) value) : value;
    }

    /** The fields that the system gave. */
    @Override
    public String toString() {
        return Arrays.stream(Field.values())
                .filter(this::has)
                .map(field ->
                        "mptcpi_" + field.name().toLowerCase(Locale.ROOT) + "=" + Long.toUnsignedString(get(field)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
