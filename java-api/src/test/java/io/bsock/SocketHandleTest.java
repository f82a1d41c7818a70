package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a handle does that its descriptor does not, in a thread of each kind. */
class SocketHandleTest {
    private static final byte[] HELLO = "hello".getBytes(UTF_8);

    private static SocketHandle listener() throws IOException {
        SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        listener.bind(new SockaddrIn("127.0.0.1", 0));
        listener.listen(16);
        return listener;
    }

    private static SockaddrIn name(SocketHandle s) throws IOException {
        SockaddrIn name = new SockaddrIn();
        s.getsockname(name);
        return name;
    }

    @ParameterizedTest
    @EnumSource
    void anEcho(Threads threads) throws Exception {
        threads.assume();
        try (SocketHandle listener = listener();
                SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            CompletableFuture<Integer> served = threads.call(() -> {
                int echoed = 0;
                try (SocketHandle server = listener.accept(null)) {
                    ByteBuffer data = ByteBuffer.allocateDirect(64);
                    while (server.recv(data.clear(), 0) > 0) {
                        echoed += server.send(data.flip(), 0);
                    }
                }
                return echoed;
            });
            client.connect(name(listener));
            for (int i = 0; i < 1000; i++) {
                client.send(HELLO, 0, HELLO.length, 0);
                byte[] data = new byte[64];
                assertEquals(HELLO.length, client.recv(data, 0, data.length, 0));
            }
            client.shutdown(SHUT_WR);
            assertEquals(5000, served.get(10, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeWakesAReceive(Threads threads) throws Exception {
        threads.assume();
        SocketHandle[] pair = SocketPair.handles(SOCK_STREAM);
        CompletableFuture<Integer> receiving = threads.call(() -> pair[0].recv(new byte[8], 0, 8, 0));
        threads.awaitWaiting();
        pair[0].close();
        ErrnoException e = threads.failure(ErrnoException.class, receiving);
        assertEquals(Errno.ECANCELED, e.errno(), e::toString);
        e = assertThrows(ErrnoException.class, () -> pair[0].recv(new byte[8], 0, 8, 0));
        assertEquals(Errno.EBADF, e.errno(), e::toString);
        assertFalse(pair[0].isOpen());
        pair[1].close();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptWakesAReceiveAndLeavesTheSocketOpen(Threads threads) throws Exception {
        threads.assume();
        SocketHandle[] pair = SocketPair.handles(SOCK_STREAM);
        CompletableFuture<Boolean> receiving = threads.call(() -> {
            ErrnoException e = assertThrows(ErrnoException.class, () -> pair[0].recv(new byte[8], 0, 8, 0));
            assertEquals(Errno.EINTR, e.errno(), e::toString);
            return Thread.interrupted();
        });
        threads.awaitWaiting().interrupt();
        assertTrue(receiving.get(10, TimeUnit.SECONDS));
        pair[1].send(HELLO, 0, HELLO.length, 0);
        assertEquals(HELLO.length, pair[0].recv(new byte[8], 0, 8, 0));
        pair[0].close();
        pair[1].close();
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutEndsAReceiveAndLeavesTheSocketOpen(Threads threads) throws Exception {
        threads.assume();
        SocketHandle[] pair = SocketPair.handles(SOCK_STREAM);
        pair[0].timeout(Duration.ofMillis(20));
        CompletableFuture<Integer> receiving = threads.call(() -> pair[0].recv(new byte[8], 0, 8, 0));
        threads.failure(SocketTimeoutException.class, receiving);
        pair[1].send(HELLO, 0, HELLO.length, 0);
        assertEquals(HELLO.length, pair[0].recv(new byte[8], 0, 8, 0));
        pair[0].close();
        pair[1].close();
    }

    @ParameterizedTest
    @EnumSource
    void dontwaitDoesNotWait(Threads threads) throws Exception {
        threads.assume();
        SocketHandle[] pair = SocketPair.handles(SOCK_STREAM);
        ErrnoException e = threads.failure(
                ErrnoException.class, threads.call(() -> pair[0].recv(new byte[8], 0, 8, MSG_DONTWAIT)));
        assertEquals(Errno.EWOULDBLOCK, e.errno(), e::toString);
        pair[0].close();
        pair[1].close();
    }

    @ParameterizedTest
    @EnumSource
    void useLendsAndDetachGivesBack(Threads threads) throws Exception {
        threads.assume();
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        assertSame(SOCK_STREAM, handle.use(s -> Sockets.getsockopt(s, SOL_SOCKET, SO_TYPE)));
        long s = threads.call(handle::detach).get(10, TimeUnit.SECONDS);
        assertFalse(DescriptorFlags.isNonblocking(s));
        assertThrows(ErrnoException.class, handle::detach);
        handle.close();
        Sockets.close(s);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnect(Threads threads) throws Exception {
        threads.assume();
        SockaddrIn gone;
        try (SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            listener.bind(new SockaddrIn("127.0.0.1", 0));
            gone = name(listener);
            SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
            ErrnoException e = threads.failure(ErrnoException.class, threads.call(() -> {
                client.connect(gone);
                return null;
            }));
            assertEquals(
                    "connect " + gone + ": " + Errno.name(Errno.ECONNREFUSED),
                    e.getMessage().split(" \\(")[0]);
            client.close();
        }
    }
}
