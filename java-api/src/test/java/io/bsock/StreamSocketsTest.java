package io.bsock;

import static io.bsock.SocketConstants.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamSocketsTest {
    /** More than any socket's buffers hold here, and no multiple of what one call moves. */
    private static final int MANY = 16_000_001;

    @RegisterExtension
    final Loopback net = new Loopback();

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    // ---- connect

    private static int port(long s) throws ErrnoException {
        return SockaddrIn.view(Loopback.name(s)).port();
    }

    @Test
    void connectsByName() throws Exception {
        HostTest.assumeLocalhost();
        long listener = net.listener();
        long s = StreamSockets.connect("localhost", Integer.toString(port(listener)));
        try {
            Sockaddr peer = new Sockaddr();
            Sockets.getpeername(s, peer);
            assertEquals(Loopback.name(listener), peer);
        } finally {
            Sockets.close(s);
        }
    }

    /** A bound socket that does not listen keeps its port from others, and refuses. */
    @Test
    void throwsTheLastErrorWithTheOthersSuppressed() throws Exception {
        HostTest.assumeLocalhost();
        long bound = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.bind(bound, new SockaddrIn("127.0.0.1", 0));
            String service = Integer.toString(port(bound));
            AddrinfoList addresses = new AddrinfoList();
            Sockets.getaddrinfo("localhost", service, new Addrinfo(0, AF_UNSPEC, SOCK_STREAM, 0), addresses);
            Set<String> open = OpenDescriptors.sockets();
            ErrnoException e = assertThrows(ErrnoException.class, () -> StreamSockets.connect("localhost", service));
            assertEquals(open, OpenDescriptors.sockets());
            assertEquals(addresses.size() - 1, e.getSuppressed().length);
            assertEquals(addresses.get(addresses.size() - 1).addr(), e.address());
            assertTrue(Arrays.stream(e.getSuppressed()).allMatch(ErrnoException.class::isInstance));
        } finally {
            Sockets.close(bound);
        }
    }

    @Test
    void throwsWhatTheLookUpFoundWrong() {
        GaiException e = assertThrows(GaiException.class, () -> StreamSockets.connect("127.0.0.1", "no-such-service"));
        assertEquals(EAI_SERVICE, e.code());
    }

    // ---- sendAll, recvAll

    @Test
    void movesAllBytes() throws Exception {
        Loopback.Pair pair = net.pair();
        byte[] sent = random(MANY);
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            try {
                StreamSockets.sendAll(pair.client(), ByteBuffer.wrap(sent), 0);
            } catch (ErrnoException e) {
                throw new IllegalStateException(e);
            }
        });
        byte[] received = new byte[MANY];
        assertEquals(MANY, StreamSockets.recvAll(pair.server(), ByteBuffer.wrap(received), 0));
        sender.get(10, TimeUnit.SECONDS);
        assertArrayEquals(sent, received);
    }

    @Test
    void receivesUntilTheStreamEnds() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        StreamSockets.sendAll(pair.client(), ByteBuffer.wrap(new byte[3]), 0);
        Sockets.shutdown(pair.client(), SHUT_WR);
        ByteBuffer data = ByteBuffer.allocateDirect(10).position(2);
        assertEquals(3, StreamSockets.recvAll(pair.server(), data, 0));
        assertEquals(5, data.position());
        assertEquals(0, StreamSockets.recvAll(pair.server(), data, 0));
    }

    @Test
    void anErrorLeavesThePositionWhereToContinue() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        ByteBuffer data = ByteBuffer.allocateDirect(MANY);
        ErrnoException full =
                assertThrows(ErrnoException.class, () -> StreamSockets.sendAll(pair.client(), data, MSG_DONTWAIT));
        assertEquals(Errno.EAGAIN, full.errno());
        int sent = data.position();
        assertTrue(sent > 0 && sent < MANY, () -> "sent " + sent);

        ByteBuffer room = ByteBuffer.allocateDirect(MANY);
        ErrnoException empty =
                assertThrows(ErrnoException.class, () -> StreamSockets.recvAll(pair.server(), room, MSG_DONTWAIT));
        assertEquals(Errno.EAGAIN, empty.errno());
        assertEquals(sent, room.position());
    }
}
