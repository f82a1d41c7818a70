package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is done to a handle where the JVM is at its end, and whether it can be closed after that. */
enum HandleAction {
    RECV(handle -> handle.recv(new byte[1], 0, 1, MSG_DONTWAIT)),
    WAIT(handle -> {
        handle.timeout(Duration.ofNanos(1));
        return handle.recv(new byte[1], 0, 1, 0);
    }),
    SEND(handle -> handle.send(new byte[1], 0, 1, 0)),
    USE(handle -> handle.use(s -> Sockets.getsockopt(s, SOL_SOCKET, SO_TYPE))),
    CLOSE(handle -> {
        handle.close();
        return null;
    }),
    CLOSE_IN_USE(handle -> handle.use(s -> {
        handle.close();
        return null;
    })),
    SOCKET(handle -> SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0)),
    DUP(SocketHandle::dup),
    ACCEPT(handle -> handle.accept(null)) {
        /** With somebody to be accepted. */
        @Override
        SocketHandle open() throws IOException {
            SocketHandle listener = SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0);
            listener.bind(SockaddrUn.unnamed());
            listener.listen(1);
            Sockaddr name = new Sockaddr();
            listener.getsockname(name);
            try (SocketHandle client = SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0)) {
                client.connect(name);
            }
            return listener;
        }
    };

    private static final long LIMIT_SECONDS = 2;

    private static final ExecutorService CLOSERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private interface Action {
        Object on(SocketHandle handle) throws IOException;
    }

    private final Action action;

    HandleAction(Action action) {
        this.action = action;
    }

    /** A handle to do it to, which has nothing to receive. */
    SocketHandle open() throws IOException {
        SocketHandle[] pair = SocketHandle.socketpair(AF_UNIX, SOCK_DGRAM, 0);
        pair[1].close();
        return pair[0];
    }

    /** May return another handle. */
    Object on(SocketHandle handle) throws IOException {
        return action.on(handle);
    }

    /** Whether it can be closed: it cannot where a call that is over is still counted. */
    static boolean closes(Object handle) throws InterruptedException {
        if (!(handle instanceof SocketHandle made)) {
            return true;
        }
        Future<?> closing = CLOSERS.submit(() -> {
            made.close();
            return null;
        });
        try {
            closing.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
