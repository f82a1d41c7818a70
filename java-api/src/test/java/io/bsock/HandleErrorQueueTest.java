package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IP_RECVERR;
import static io.bsock.SocketConstants.POLLERR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While nobody takes what is in a socket's error queue, poll says so each time, and a receive has to wait nevertheless. */
class HandleErrorQueueTest {
    private static final int A_FEW_CALLS = 50;

    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @EnumSource
    void aReceiveWaitsQuietly(Threads threads) throws Exception {
        threads.assume();
        assumeTrue(SocketConstants.isDefined(IP_RECVERR), "no error queue");
        Qemu.assumeNone("IP_RECVERR");
        try (SocketHandle handle = refused()) {
            handle.timeout(Duration.ofMillis(100));
            AtomicInteger calls = new AtomicInteger();
            try (CallTrace trace = CallTrace.start(call -> calls.incrementAndGet())) {
                assertNotNull(trace);
                threads.failure(SocketTimeoutException.class, threads.call(() -> handle.recv(new byte[8], 0, 8, 0)));
            }
            assertTrue(calls.get() < A_FEW_CALLS, () -> calls + " calls to wait once");
            handle.timeout(null);
            CompletableFuture<Integer> receiving = threads.call(() -> handle.recv(new byte[8], 0, 8, 0));
            threads.awaitWaiting();
            Sockets.sendto(net.udp(), new byte[1], 0, 1, 0, name(handle));
            assertEquals(1, receiving.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
    }

    /** A socket whose error was told, while the message about it stays. */
    private SocketHandle refused() throws Exception {
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_DGRAM, 0);
        handle.setsockopt(IPPROTO_IP, IP_RECVERR, 1);
        handle.bind(Loopback.anyPort());
        handle.sendto(new byte[1], 0, 1, 0, nobody());
        handle.use(s -> {
            Await.events(s, POLLERR);
            return null;
        });
        assertEquals(Errno.ECONNREFUSED, handle.getsockopt(SOL_SOCKET, SO_ERROR));
        return handle;
    }

    private Sockaddr nobody() throws ErrnoException {
        long s = net.udp();
        Sockaddr name = Loopback.name(s);
        net.close(s);
        return name;
    }

    private static Sockaddr name(SocketHandle handle) throws Exception {
        Sockaddr name = new Sockaddr();
        handle.getsockname(name);
        return name;
    }
}
