package io.bsock;

import java.util.Arrays;
import java.util.Locale;

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
        /** Addresses announced to the peer. */
        ADD_ADDR_SIGNAL,
        /** Addresses accepted from the peer. */
        ADD_ADDR_ACCEPTED,
        /** The most subflows beside the first. */
        SUBFLOWS_MAX,
        /** The most addresses to announce. */
        ADD_ADDR_SIGNAL_MAX,
        /** The most addresses to accept. */
        ADD_ADDR_ACCEPTED_MAX,
        /** Bit 0: the connection fell back to plain TCP; bit 1: the peer's key came. */
        FLAGS,
        /** The number that joins subflows to the connection. */
        TOKEN,
        /** The sequence number of the next byte to write. */
        WRITE_SEQ,
        /** The sequence number of the first byte not acknowledged. */
        SND_UNA,
        /** The sequence number of the next byte expected. */
        RCV_NXT,
        /** Local addresses in use for subflows. */
        LOCAL_ADDR_USED,
        /** The most local addresses. */
        LOCAL_ADDR_MAX,
        /** 1 when data carries checksums. */
        CSUM_ENABLED,
        /** Retransmissions by the connection, across subflows. */
        RETRANSMITS,
        /** Bytes sent again, by the connection. */
        BYTES_RETRANS,
        /** Bytes sent. */
        BYTES_SENT,
        /** Bytes received. */
        BYTES_RECEIVED,
        /** Bytes that the peer has acknowledged. */
        BYTES_ACKED,
        /** The first one among them. */
        SUBFLOWS_TOTAL,
        /** Milliseconds ago. */
        LAST_DATA_SENT,
        /** Milliseconds ago. */
        LAST_DATA_RECV,
        /** Milliseconds ago. */
        LAST_ACK_RECV;

        private final String field = "mptcpi_" + name().toLowerCase(Locale.ROOT);
        private final Table.Field place = Table.field("mptcp_info." + field);
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
        return field.place.isWithin(length);
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
        return field.place.unsigned(memory, 0);
    }

    /** The fields that the system gave. */
    @Override
    public String toString() {
        return StructText.fields(Arrays.stream(Field.values()).filter(this::has), field -> field.field, this::get);
    }
}
