package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLL_CLOEXEC;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.TCP_NODELAY;

import com.sun.jna.Memory;
import io.bsock.EpollEvents;
import io.bsock.Errno;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.util.Arrays;

/**
 * epoll, whose events are read where the system wrote them, and native memory for the bytes of all connections, whose
 * address does not have to be asked for with each call. A connection's descriptor, which the system keeps small, leads
 * to its object; {@code Syscalls}, for the end of a connection is no surprise.
 */
final class BsockEchoServer implements EchoServer {
    private final long listener = Loopback.listenPlainly();
    private final long epoll = Sockets.epoll_create1(EPOLL_CLOEXEC);
    private final EpollEvents events = new EpollEvents(EVENTS);
    private final Memory buffer = new Memory(BUFFER);
    private final long address = CLoops.address(buffer);
    private Connection[] connections = new Connection[EVENTS];
    private int ended;
    private long echoed;

    private static final class Connection {
        final long s;
        long echoed;

        Connection(long s) {
            this.s = s;
        }
    }

    BsockEchoServer() throws IOException {
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, listener, EPOLLIN, listener);
    }

    @Override
    public int port() throws IOException {
        return Loopback.port(listener);
    }

    @Override
    public long serve(int count) throws IOException {
        ended = 0;
        echoed = 0;
        while (ended < count) {
            int ready = Syscalls.epoll_wait(epoll, events, -1);
            // A profiler's signal is no failure.
            if (ready < 0 && ready != -Errno.EINTR) {
                throw new IOException("epoll_wait: " + Errno.name(-ready));
            }
            for (int i = 0; i < ready; i++) {
                long s = events.data(i);
                if (s == listener) {
                    accept();
                } else {
                    echo(connections[(int) s]);
                }
            }
        }
        return echoed;
    }

    private void accept() throws IOException {
        long s = Sockets.accept4(listener, null, SOCK_NONBLOCK);
        Sockets.setsockopt(s, IPPROTO_TCP, TCP_NODELAY, 1);
        if (s >= connections.length) {
            connections = Arrays.copyOf(connections, 2 * (int) s);
        }
        connections[(int) s] = new Connection(s);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, s, EPOLLIN, s);
    }

    private void echo(Connection connection) throws IOException {
        long received = Syscalls.recvAddress(connection.s, address, BUFFER, 0);
        if (received > 0) {
            Payload.requireAll(received, Syscalls.sendAddress(connection.s, address, received, 0));
            connection.echoed += received;
        } else if (received == 0 || received == -Errno.ECONNRESET) {
            end(connection);
        } else {
            throw new IOException("recv: " + Errno.name((int) -received));
        }
    }

    private void end(Connection connection) throws IOException {
        connections[(int) connection.s] = null;
        Sockets.close(connection.s);
        echoed += connection.echoed;
        ended++;
    }

    @Override
    public void close() throws IOException {
        Sockets.close(epoll);
        Sockets.close(listener);
    }
}
