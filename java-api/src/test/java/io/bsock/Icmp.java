package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Echo requests, which the system itself answers. */
final class Icmp {
    private static final int ECHO = 8;
    private static final int ECHO_REPLY = 0;
    private static final int ECHO6 = 128;
    private static final int ECHO6_REPLY = 129;
    private static final int HEADER = 8;
    private static final byte[] TEXT = "anybody there?".getBytes(StandardCharsets.UTF_8);

    private Icmp() {}

    /** Sends a request and awaits its reply. */
    static void echo(long s, Sockaddr to) throws ErrnoException {
        Sockopts.SO_RCVTIMEO.set(s, Duration.ofSeconds(10));
        boolean v4 = to.family() == AF_INET;
        boolean raw = Sockets.getsockopt(s, SOL_SOCKET, SO_TYPE) == SOCK_RAW;
        int id = (int) (ProcessHandle.current().pid() & 0xFFFF);
        ByteBuffer request = ByteBuffer.allocate(HEADER + TEXT.length);
        request.put((byte) (v4 ? ECHO : ECHO6)).put((byte) 0).putShort((short) 0);
        request.putShort((short) id).putShort((short) 1).put(TEXT).flip();
        // The system sums up ICMPv6 and, of datagram sockets, ICMP.
        request.putShort(2, (short) (v4 ? checksum(request) : 0));
        Sockets.sendto(s, request, 0, to);

        ByteBuffer reply = ByteBuffer.allocate(1024);
        Sockaddr peer = new Sockaddr();
        do {
            reply.clear();
            Sockets.recvfrom(s, reply, 0, peer);
            reply.flip();
            // Raw sockets of IPv4 give the header of IP too, and every kind of message.
            reply.position(v4 && raw ? (reply.get(0) & 0xF) * 4 : 0);
        } while ((reply.get(reply.position()) & 0xFF) != (v4 ? ECHO_REPLY : ECHO6_REPLY));
        assertEquals(to, peer);
        if (raw) {
            assertEquals(id, reply.getShort(reply.position() + 4) & 0xFFFF);
        }
        assertEquals(ByteBuffer.wrap(TEXT), reply.position(reply.position() + HEADER));
    }

    private static int checksum(ByteBuffer message) {
        int sum = 0;
        for (int i = 0; i < message.limit(); i += 2) {
            int low = i + 1 < message.limit() ? message.get(i + 1) & 0xFF : 0;
            sum += (message.get(i) & 0xFF) << 8 | low;
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        return ~(sum + (sum >>> 16)) & 0xFFFF;
    }
}
