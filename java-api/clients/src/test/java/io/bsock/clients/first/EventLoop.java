package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bsock.*;
import java.nio.ByteBuffer;

/** A server of one thread, and two clients that talk to it in turn. */
public final class EventLoop {
    public static void main(String[] args) throws Exception {
        long listener = Sockets.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        Sockets.bind(listener, new SockaddrIn("127.0.0.1", 0));
        Sockets.listen(listener, 128);
        SockaddrIn name = new SockaddrIn();
        Sockets.getsockname(listener, name);
        Thread server = new Thread(() -> {
            try {
                serve(listener);
            } catch (ErrnoException e) {
                System.out.println(e.getMessage());
            }
        });
        server.setDaemon(true);
        server.start();

        long[] clients = new long[2];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            Sockets.connect(clients[i], name);
        }
        ByteBuffer data = ByteBuffer.allocate(5);
        for (String text : new String[] {"first", "again"}) {
            for (long s : clients) {
                StreamSockets.sendAll(s, ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
                StreamSockets.recvAll(s, data.clear(), 0);
                System.out.println(UTF_8.decode(data.flip()));
            }
        }
    }

    private static void serve(long listener) throws ErrnoException {
        // recipe: An event loop
        // listener: with SOCK_NONBLOCK, and listening
        long epoll = Sockets.epoll_create1(EPOLL_CLOEXEC);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, listener, EPOLLIN, listener); // the last is what data(i) returns
        EpollEvents events = new EpollEvents(256);
        ByteBuffer data = ByteBuffer.allocateDirect(8_192);
        while (true) {
            int ready = Sockets.epoll_wait(epoll, events, -1);
            for (int i = 0; i < ready; i++) {
                long s = events.data(i);
                if (s == listener) {
                    long client = Syscalls.accept4(listener, null, SOCK_CLOEXEC);
                    if (client >= 0) { // it may have gone already
                        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, client, EPOLLIN, client);
                    }
                } else {
                    int n = Syscalls.recv(s, data.clear(), MSG_DONTWAIT);
                    if (n <= 0 || Syscalls.send(s, data.flip(), MSG_DONTWAIT) < n) {
                        Sockets.close(s); // it has gone, or does not read; epoll forgets it
                    }
                }
            }
        }
        // end
    }
}
