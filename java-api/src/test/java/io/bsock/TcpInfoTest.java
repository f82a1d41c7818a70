package io.bsock;

import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.MSG_WAITALL;
import static io.bsock.SocketConstants.TCP_ESTABLISHED;
import static io.bsock.SocketConstants.TCP_INFO;
import static io.bsock.SocketConstants.TCP_LISTEN;
import static io.bsock.TcpInfo.Field.ADVMSS;
import static io.bsock.TcpInfo.Field.BYTES_ACKED;
import static io.bsock.TcpInfo.Field.BYTES_RECEIVED;
import static io.bsock.TcpInfo.Field.BYTES_SENT;
import static io.bsock.TcpInfo.Field.DATA_SEGS_IN;
import static io.bsock.TcpInfo.Field.DATA_SEGS_OUT;
import static io.bsock.TcpInfo.Field.DELIVERED;
import static io.bsock.TcpInfo.Field.MIN_RTT;
import static io.bsock.TcpInfo.Field.PMTU;
import static io.bsock.TcpInfo.Field.RCV_MSS;
import static io.bsock.TcpInfo.Field.RCV_SPACE;
import static io.bsock.TcpInfo.Field.RCV_SSTHRESH;
import static io.bsock.TcpInfo.Field.RCV_WND;
import static io.bsock.TcpInfo.Field.RTO;
import static io.bsock.TcpInfo.Field.RTT;
import static io.bsock.TcpInfo.Field.SEGS_IN;
import static io.bsock.TcpInfo.Field.SEGS_OUT;
import static io.bsock.TcpInfo.Field.SND_CWND;
import static io.bsock.TcpInfo.Field.SND_MSS;
import static io.bsock.TcpInfo.Field.SND_SSTHRESH;
import static io.bsock.TcpInfo.Field.SND_WND;
import static io.bsock.TcpInfo.Field.STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** TCP_INFO on live connections, beside what ss says of them. */
class TcpInfoTest {
    private static final int BYTES = 1 << 20;

    /** What ss calls a field that stands behind a colon. */
    private static final Map<String, TcpInfo.Field> NAMES = Map.ofEntries(
            Map.entry("mss", SND_MSS),
            Map.entry("pmtu", PMTU),
            Map.entry("rcvmss", RCV_MSS),
            Map.entry("advmss", ADVMSS),
            Map.entry("cwnd", SND_CWND),
            Map.entry("ssthresh", SND_SSTHRESH),
            Map.entry("bytes_sent", BYTES_SENT),
            Map.entry("bytes_acked", BYTES_ACKED),
            Map.entry("bytes_received", BYTES_RECEIVED),
            Map.entry("segs_out", SEGS_OUT),
            Map.entry("segs_in", SEGS_IN),
            Map.entry("data_segs_out", DATA_SEGS_OUT),
            Map.entry("data_segs_in", DATA_SEGS_IN),
            Map.entry("delivered", DELIVERED),
            Map.entry("rcv_space", RCV_SPACE),
            Map.entry("rcv_ssthresh", RCV_SSTHRESH),
            Map.entry("snd_wnd", SND_WND),
            Map.entry("rcv_wnd", RCV_WND));

    @RegisterExtension
    final Loopback net = new Loopback();

    /** A connection over which bytes went one way, all of which were acknowledged. */
    private Loopback.Pair used() throws ErrnoException {
        Loopback.Pair ends = net.connection();
        ByteBuffer data = ByteBuffer.allocateDirect(16 * 1024);
        for (int sent = 0; sent < BYTES; sent += data.capacity()) {
            data.clear();
            while (data.hasRemaining()) {
                Sockets.send(ends.client(), data, 0);
            }
            data.clear();
            assertEquals(data.capacity(), Sockets.recv(ends.server(), data, MSG_WAITALL));
        }
        Await.until(
                () -> Sockopts.TCP_INFO.get(ends.client()).get(BYTES_ACKED) > BYTES,
                "the last byte is not acknowledged");
        return ends;
    }

    @Test
    void agreesWithSs() throws Exception {
        Qemu.assumeNone("TCP_INFO is read as an int");
        Program.assume("ss");
        Loopback.Pair ends = used();
        for (long s : new long[] {ends.client(), ends.server()}) {
            Map<String, String> shown = new HashMap<>();
            TcpInfo info = new TcpInfo();
            // A late acknowledgement may come between the two looks: the same before and after is taken.
            String before;
            do {
                Sockets.getsockopt(s, IPPROTO_TCP, TCP_INFO, info);
                before = counters(info);
                shown = shown(s);
                Sockets.getsockopt(s, IPPROTO_TCP, TCP_INFO, info);
            } while (!before.equals(counters(info)));
            assertAgree(shown, info);
        }
    }

    private static String counters(TcpInfo info) {
        return info.get(SEGS_IN) + " " + info.get(SEGS_OUT) + " " + info.get(RTT) + " " + info.get(RCV_SPACE);
    }

    /** What ss prints of a socket, as names and values. */
    private static Map<String, String> shown(long s) throws Exception {
        SockaddrIn local = SockaddrIn.view(Loopback.name(s));
        Sockaddr peer = new Sockaddr();
        Sockets.getpeername(s, peer);
        String output = Program.output("ss", "-tinH", "src", local.toString(), "and", "dst", peer.toString());
        Map<String, String> shown = new HashMap<>();
        Matcher pairs = Pattern.compile("(\\w+):(\\S+)").matcher(output.substring(output.indexOf('\n')));
        while (pairs.find()) {
            shown.put(pairs.group(1), pairs.group(2));
        }
        return shown;
    }

    private static void assertAgree(Map<String, String> shown, TcpInfo info) {
        int compared = 0;
        for (Map.Entry<String, TcpInfo.Field> entry : NAMES.entrySet()) {
            if (shown.containsKey(entry.getKey()) && info.has(entry.getValue())) {
                assertEquals(shown.get(entry.getKey()), Long.toString(info.get(entry.getValue())), entry::getKey);
                compared++;
            }
        }
        assertTrue(compared >= 9, () -> "too little to compare in " + shown);
        assertEquals(shown.get("wscale"), info.sndWscale() + "," + info.rcvWscale());
        assertMillis(shown.get("rto"), info.get(RTO));
        assertMillis(shown.get("rtt").split("/")[0], info.get(RTT));
        assertEquals(shown.containsKey("minrtt"), info.get(MIN_RTT) != 0);
    }

    /** ss prints milliseconds with up to three decimals. */
    private static void assertMillis(String shown, long micros) {
        assertNotNull(shown);
        assertEquals(Double.parseDouble(shown), micros / 1_000.0, 0.001);
    }

    @Test
    void countsWhatWasSent() throws ErrnoException {
        Qemu.assumeNone("TCP_INFO is read as an int");
        Loopback.Pair ends = used();
        TcpInfo sender = Sockopts.TCP_INFO.get(ends.client());
        TcpInfo receiver = Sockopts.TCP_INFO.get(ends.server());
        assertEquals(TCP_ESTABLISHED, sender.get(STATE));
        // The opening segment counts as one byte.
        assertEquals(BYTES + 1, sender.get(BYTES_ACKED));
        assertEquals(BYTES, receiver.get(BYTES_RECEIVED));
        assertEquals(BYTES, sender.get(BYTES_SENT));
        assertEquals(0, sender.fastopenClientFail());
        assertTrue(sender.toString().startsWith("{tcpi_state=1, "), sender::toString);
    }

    @Test
    void aListenerSaysSo() throws ErrnoException {
        long s = net.bound(SocketConstants.SOCK_STREAM, new SockaddrIn("127.0.0.1", 0));
        Sockets.listen(s, 3);
        assertEquals(TCP_LISTEN, Sockopts.TCP_INFO.get(s).get(STATE));
    }

    @Test
    void aFieldThatTheSystemDidNotGiveIsAbsent() throws ErrnoException {
        Qemu.assumeNone("TCP_INFO is read as an int");
        TcpInfo info = new TcpInfo();
        assertFalse(info.has(STATE));
        assertThrows(IllegalStateException.class, () -> info.get(STATE));
        assertThrows(IllegalStateException.class, info::sndWscale);
        assertEquals("{}", info.toString());
        // As an old kernel that knows the first 104 bytes.
        info.filled(104);
        assertTrue(info.has(TcpInfo.Field.TOTAL_RETRANS));
        assertFalse(info.has(TcpInfo.Field.PACING_RATE));
        Sockets.getsockopt(net.connection().client(), IPPROTO_TCP, TCP_INFO, info);
        assertTrue(info.has(TcpInfo.Field.RTT));
        assertTrue(info.length() > 104);
    }

    @Test
    void isOfTcpAlone() throws ErrnoException {
        long s = net.udp();
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockopts.TCP_INFO.get(s));
        assertEquals("EOPNOTSUPP", e.symbol());
        assertEquals(-Errno.EBADF, Syscalls.getsockopt(-1, IPPROTO_TCP, TCP_INFO, new TcpInfo()));
    }
}
