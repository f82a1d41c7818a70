package io.bsock;

import java.util.Arrays;

/**
 * {@code TCP_INFO_v0}, the output of {@code SIO_TCP_INFO} of {@link Syscalls#wsaioctl} for version 0: what Windows knows of
 * a connection. Windows 10 version 1703 and later; {@link TcpInfo} is its like elsewhere.
 *
 * <pre>{@code
 * TcpInfoV0 info = new TcpInfoV0();
 * Sockets.wsaioctl(s, SIO_TCP_INFO, ByteBuffer.allocate(4), info.buffer()); // version 0
 * }</pre>
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/mstcpip/ns-mstcpip-tcp_info_v0">TCP_INFO_v0</a>
 */
public final class TcpInfoV0 extends Struct {
    /** The fields. */
    public enum Field {
        /** A {@code TCPSTATE}: 4 for an established connection. */
        STATE("State"),
        /** Bytes. */
        MSS("Mss"),
        /** Milliseconds. */
        CONNECTION_TIME("ConnectionTimeMs"),
        /** 1 or 0. */
        TIMESTAMPS_ENABLED("TimestampsEnabled"),
        /** Microseconds. */
        RTT("RttUs"),
        /** Microseconds. */
        MIN_RTT("MinRttUs"),
        /** Sent and not acknowledged. */
        BYTES_IN_FLIGHT("BytesInFlight"),
        /** Bytes. */
        CWND("Cwnd"),
        /** Bytes. */
        SND_WND("SndWnd"),
        /** Bytes. */
        RCV_WND("RcvWnd"),
        /** Bytes. */
        RCV_BUF("RcvBuf"),
        /** Sent. */
        BYTES_OUT("BytesOut"),
        /** Received. */
        BYTES_IN("BytesIn"),
        /** Received out of order. */
        BYTES_REORDERED("BytesReordered"),
        /** Sent again. */
        BYTES_RETRANS("BytesRetrans"),
        /** Segments sent again before a timeout. */
        FAST_RETRANS("FastRetrans"),
        /** Duplicate acknowledgements received. */
        DUP_ACKS_IN("DupAcksIn"),
        /** Times that the retransmission timer ran out. */
        TIMEOUT_EPISODES("TimeoutEpisodes"),
        /** SYN segments sent again. */
        SYN_RETRANS("SynRetrans");

        private final String field;
        private final Table.Field place;

        Field(String field) {
            this.field = field;
            this.place = Table.field("_TCP_INFO_v0." + field);
        }
    }

    /** All zeros. */
    public TcpInfoV0() {
        super("_TCP_INFO_v0");
    }

    /** A field's value, 0 or more. */
    public long get(Field field) {
        return field.place.unsigned(memory, 0);
    }

    @Override
    public String toString() {
        return StructText.fields(Arrays.stream(Field.values()), field -> field.field, this::get);
    }
}
