package io.bsock;

import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.ECONNREFUSED;
import static io.bsock.Errno.EDESTADDRREQ;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOPROTOOPT;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every thread gets the code of its own call, whoever else fails beside it, wherever it goes on. */
class VirtualThreadsTest {
    private static final int THREADS = 64;
    private static final int TRIES = 200;

    @RegisterExtension
    final Loopback net = new Loopback();

    private record Failure(int errno, Call call) {}

    private interface Call {
        void make() throws ErrnoException;
    }

    private List<Failure> failures() throws ErrnoException {
        Sockaddr nobody = net.refusing();
        long closed = net.closed();
        long tcp = net.tcp();
        long udp = net.udp();
        return List.of(
                new Failure(ECONNREFUSED, () -> connect(nobody)),
                new Failure(EBADF, () -> Sockets.listen(closed, 1)),
                new Failure(EAGAIN, () -> Sockets.recv(udp, new byte[8], 0, 8, MSG_DONTWAIT)),
                new Failure(ENOPROTOOPT, () -> Sockets.getsockopt(tcp, SOL_SOCKET, 9_999)),
                new Failure(ENOTCONN, () -> Sockets.shutdown(tcp, SHUT_WR)),
                new Failure(EDESTADDRREQ, () -> Sockets.send(udp, new byte[8], 0, 8, 0)),
                new Failure(EINVAL, () -> Sockets.socket(AF_INET, 15, 0)));
    }

    private static void connect(Sockaddr address) throws ErrnoException {
        long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.connect(s, address);
        } finally {
            Sockets.close(s);
        }
    }

    @Test
    void virtualThreadsThatYieldGetTheirOwnCodes() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        assertOwnCodes((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    }

    @Test
    void platformThreadsGetTheirOwnCodes() throws Exception {
        assertOwnCodes(Executors.newFixedThreadPool(4));
    }

    private void assertOwnCodes(ExecutorService threads) throws Exception {
        List<Failure> failures = failures();
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            results.add(threads.submit(() -> {
                for (int j = 0; j < TRIES; j++) {
                    assertOwnCode(failures.get((thread + j) % failures.size()));
                }
            }));
        }
        for (Future<?> result : results) {
            result.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private static void assertOwnCode(Failure failure) {
        try {
            failure.call.make();
            throw new AssertionError("no " + Errno.name(failure.errno));
        } catch (ErrnoException e) {
            Thread.yield();
            assertEquals(failure.errno, e.errno(), e::getMessage);
            Thread.yield();
            assertEquals(Errno.name(failure.errno), e.symbol());
        }
    }
}
