package io.bsock;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code struct tcp_info}, the value of {@code TCP_INFO}: what the system knows of a connection.
 * Newer kernels give more of it; {@link #has} tells whether the last {@code getsockopt} gave a
 * field. Linux; FreeBSD, NetBSD and OpenBSD have the fields that are not about congestion, some in other units.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>
 */
public final class TcpInfo extends Struct {
    /**
     * The fields, under their C names without {@code tcpi_}. Times are microseconds or, where it says
     * so, milliseconds; rates are bytes per second.
     */
    public enum Field {
        /** {@code TCP_ESTABLISHED} and so on. */
        STATE,
        CA_STATE,
        RETRANSMITS,
        PROBES,
        BACKOFF,
        OPTIONS,
        RTO,
        ATO,
        SND_MSS,
        RCV_MSS,
        UNACKED,
        SACKED,
        LOST,
        RETRANS,
        FACKETS,
        /** Milliseconds ago. */
        LAST_DATA_SENT,
        /** Milliseconds ago; not filled by Linux. */
        LAST_ACK_SENT,
        /** Milliseconds ago. */
        LAST_DATA_RECV,
        /** Milliseconds ago. */
        LAST_ACK_RECV,
        PMTU,
        RCV_SSTHRESH,
        RTT,
        RTTVAR,
        SND_SSTHRESH,
        /** Segments. */
        SND_CWND,
        ADVMSS,
        REORDERING,
        RCV_RTT,
        RCV_SPACE,
        TOTAL_RETRANS,
        PACING_RATE,
        /** -1, all bits, for no limit. */
        MAX_PACING_RATE,
        BYTES_ACKED,
        BYTES_RECEIVED,
        SEGS_OUT,
        SEGS_IN,
        NOTSENT_BYTES,
        MIN_RTT,
        DATA_SEGS_IN,
        DATA_SEGS_OUT,
        DELIVERY_RATE,
        BUSY_TIME,
        RWND_LIMITED,
        SNDBUF_LIMITED,
        DELIVERED,
        DELIVERED_CE,
        BYTES_SENT,
        BYTES_RETRANS,
        DSACK_DUPS,
        REORD_SEEN,
        RCV_OOOPACK,
        SND_WND,
        RCV_WND,
        REHASH,
        TOTAL_RTO,
        TOTAL_RTO_RECOVERIES,
        /** Milliseconds. */
        TOTAL_RTO_TIME,
        RECEIVED_CE,
        DELIVERED_E1_BYTES,
        DELIVERED_E0_BYTES,
        DELIVERED_CE_BYTES,
        RECEIVED_E1_BYTES,
        RECEIVED_E0_BYTES,
        RECEIVED_CE_BYTES;

        private final Table.Field place = Table.field("tcp_info.tcpi_" + name().toLowerCase(Locale.ROOT));
    }

    private static final Table.Field WSCALE = Table.field("tcp_info.tcpi_wscale");
    private static final Table.Field BITS = Table.field("tcp_info.tcpi_bits");

    /** Bit-fields are given out from the low end of a byte on little-endian machines, else from the high end. */
    private static final boolean LOW_END_FIRST = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private int length;

    /** No fields yet. */
    public TcpInfo() {
        super("tcp_info");
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
        return isGiven(field.place);
    }

    private boolean isGiven(Table.Field field) {
        return field.exists() && field.offset() + field.width() <= length;
    }

    /**
     * A field's value; a field of 32 bits is 0 or more.
     *
     * @throws IllegalStateException when the system did not give the field
     */
    public long get(Field field) {
        requireGiven(field.place, field);
        long value = field.place.get(memory, 0);
        return field.place.width() == Integer.BYTES ? Integer.toUnsignedLong((int) value) : value;
    }

    /** {@code tcpi_snd_wscale}, the shift of the windows that the peer announces. */
    public int sndWscale() {
        return bits(WSCALE, 0, 4);
    }

    /** {@code tcpi_rcv_wscale}, the shift of the windows that this end announces. */
    public int rcvWscale() {
        return bits(WSCALE, 4, 4);
    }

    /** {@code tcpi_delivery_rate_app_limited}: the program, not the network, limited {@code DELIVERY_RATE}. */
    public boolean deliveryRateAppLimited() {
        return bits(BITS, 0, 1) != 0;
    }

    /** {@code tcpi_fastopen_client_fail}, why TCP Fast Open was not used: 0 to 3. */
    public int fastopenClientFail() {
        return bits(BITS, 1, 2);
    }

    private int bits(Table.Field field, int first, int count) {
        requireGiven(field, "the bits at " + field.offset());
        int shift = LOW_END_FIRST ? first : Byte.SIZE - first - count;
        return (int) field.get(memory, 0) >> shift & (1 << count) - 1;
    }

    private void requireGiven(Table.Field field, Object name) {
        if (!isGiven(field)) {
            throw new IllegalStateException("TcpInfo: the system gave " + length + " bytes, which have no " + name);
        }
    }

    /** The fields that the system gave. */
    @Override
    public String toString() {
        return Arrays.stream(Field.values())
                .filter(this::has)
                .map(field -> "tcpi_" + field.name().toLowerCase(Locale.ROOT) + "=" + Long.toUnsignedString(get(field)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
