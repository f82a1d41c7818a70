package io.bsock;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@code struct tcp_info}, the value of {@code TCP_INFO}: what the system knows about a connection. Newer kernels
 * fill in more of it; {@link #has} tells whether the last {@code getsockopt} wrote a field. Linux; FreeBSD, NetBSD and
 * OpenBSD have few of the fields, and of these {@code LAST_DATA_RECV} in microseconds, {@code SND_SSTHRESH} in bytes,
 * and {@code SND_CWND} in bytes but for NetBSD, where {@code SND_WND} is in segments too. OpenBSD tells {@code SND_WND}
 * and {@code RCV_OOOPACK} to root only, and others 0.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>
 */
public final class TcpInfo extends Struct {
    /** The fields, under their C names without {@code tcpi_}. */
    public enum Field {
        /** {@code TCP_ESTABLISHED} and so on. */
        STATE,
        /** The state of congestion control, {@code TCP_CA_*}: 0 for open, 3 for recovery, 4 for loss. */
        CA_STATE,
        /** Timeouts without an answer since the last acknowledgement. */
        RETRANSMITS,
        /** Unanswered probes of keepalive or of a closed window. */
        PROBES,
        /** How often the timeout was doubled. */
        BACKOFF,
        /** The options of the connection, {@code TCPI_OPT_*} bits. */
        OPTIONS,
        /** The retransmission timeout, in microseconds. */
        RTO,
        /** The timeout of delayed acknowledgements, in microseconds. */
        ATO,
        /** The longest segment to send, in bytes. */
        SND_MSS,
        /** An estimate of the peer's segments, in bytes. */
        RCV_MSS,
        /**
         * Segments that were sent and not acknowledged; of a listening socket, connections that wait for
         * {@code accept}.
         */
        UNACKED,
        /** Segments that were acknowledged selectively; of a listening socket, its backlog. */
        SACKED,
        /** Segments that are taken for lost. */
        LOST,
        /** Segments that were sent again and not acknowledged. */
        RETRANS,
        /** Always 0 since Linux 4.15. */
        FACKETS,
        /** When data was last sent, in milliseconds ago. */
        LAST_DATA_SENT,
        /** When an acknowledgement was last sent, in milliseconds ago; not filled in by Linux. */
        LAST_ACK_SENT,
        /** When data was last received, in milliseconds ago. */
        LAST_DATA_RECV,
        /** When an acknowledgement was last received, in milliseconds ago. */
        LAST_ACK_RECV,
        /** The MTU of the path, in bytes. */
        PMTU,
        /** The limit of the window that is announced, in bytes. */
        RCV_SSTHRESH,
        /** The smoothed round-trip time, in microseconds. */
        RTT,
        /** The variation of the round-trip time, in microseconds. */
        RTTVAR,
        /** The slow-start threshold, in segments. */
        SND_SSTHRESH,
        /** The congestion window, in segments. */
        SND_CWND,
        /** The longest segment that was announced to the peer, in bytes. */
        ADVMSS,
        /** By how many segments reordering is tolerated. */
        REORDERING,
        /** The receiver's estimate of the round-trip time, in microseconds. */
        RCV_RTT,
        /** The space that the receiver tunes its buffer to, in bytes. */
        RCV_SPACE,
        /** All segments that were sent again. */
        TOTAL_RETRANS,
        /** The rate at which segments are sent, in bytes per second. */
        PACING_RATE,
        /** The limit of that rate, in bytes per second; -1, all bits, for none. */
        MAX_PACING_RATE,
        /** Bytes that the peer acknowledged. */
        BYTES_ACKED,
        /** Bytes of data that were received in order. */
        BYTES_RECEIVED,
        /** Segments sent, without data too. */
        SEGS_OUT,
        /** Segments received, without data too. */
        SEGS_IN,
        /** Bytes in the send buffer that were not sent yet. */
        NOTSENT_BYTES,
        /** The least round-trip time, in microseconds. */
        MIN_RTT,
        /** Segments with data that were received. */
        DATA_SEGS_IN,
        /** Segments with data that were sent. */
        DATA_SEGS_OUT,
        /** The rate of delivery measured last, in bytes per second. */
        DELIVERY_RATE,
        /** How long there was data to send, in microseconds. */
        BUSY_TIME,
        /** How long the peer's window held it back, in microseconds. */
        RWND_LIMITED,
        /** How long the send buffer held it back, in microseconds. */
        SNDBUF_LIMITED,
        /** Segments with data that were delivered. */
        DELIVERED,
        /** Of those, segments that were marked as having met congestion. */
        DELIVERED_CE,
        /** Bytes of data that were sent, repetitions included. */
        BYTES_SENT,
        /** Bytes of data that were sent again. */
        BYTES_RETRANS,
        /** Duplicates that the peer reported. */
        DSACK_DUPS,
        /** How often reordering was seen. */
        REORD_SEEN,
        /** Segments that were received out of order. */
        RCV_OOOPACK,
        /** The window that the peer announced, in bytes. */
        SND_WND,
        /** The window that this end announces, in bytes. */
        RCV_WND,
        /** How often another path was tried after timeouts. */
        REHASH,
        /** All retransmission timeouts. */
        TOTAL_RTO,
        /** Recoveries from such timeouts, unfinished ones included. */
        TOTAL_RTO_RECOVERIES,
        /** How long those recoveries took, in milliseconds. */
        TOTAL_RTO_TIME,
        /** Segments received that were marked as having met congestion. */
        RECEIVED_CE,
        /** Bytes delivered in packets marked ECT(1). */
        DELIVERED_E1_BYTES,
        /** Bytes delivered in packets marked ECT(0). */
        DELIVERED_E0_BYTES,
        /** Bytes delivered in packets marked as having met congestion. */
        DELIVERED_CE_BYTES,
        /** Bytes received in packets marked ECT(1). */
        RECEIVED_E1_BYTES,
        /** Bytes received in packets marked ECT(0). */
        RECEIVED_E0_BYTES,
        /** Bytes received in packets marked as having met congestion. */
        RECEIVED_CE_BYTES;

        private final String field = "tcpi_" + name().toLowerCase(Locale.ROOT);
        private final Table.Field place = Table.field("tcp_info." + field);
    }

    private static final Table.Field WSCALE = Table.field("tcp_info.tcpi_wscale");
    private static final Table.Field BITS = Table.field("tcp_info.tcpi_bits");

    /** Bit-fields are given out from the low end of a byte on little-endian machines, else from the high end. */
    private static final boolean LOW_END_FIRST = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private int length;

    /** Without fields, for {@code getsockopt} to fill. */
    public TcpInfo() {
        super("tcp_info");
    }

    @Override
    void filled(int length) {
        this.length = Math.min(length, size);
    }

    /** How many bytes the system wrote. */
    public int length() {
        return length;
    }

    /** Whether the system wrote the field. */
    public boolean has(Field field) {
        return field.place.isWithin(length);
    }

    /**
     * A field's value; a field of 32 bits is 0 or more.
     *
     * @throws IllegalStateException when the system did not write the field
     */
    public long get(Field field) {
        requireGiven(field.place, field);
        return field.place.unsigned(memory, 0);
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
        if (!field.isWithin(length)) {
            throw new IllegalStateException(
                    "TcpInfo: the system wrote " + length + " bytes, which do not reach " + name);
        }
    }

    /** The fields that the system wrote. */
    @Override
    public String toString() {
        return StructText.fields(Arrays.stream(Field.values()).filter(this::has), field -> field.field, this::get);
    }
}
