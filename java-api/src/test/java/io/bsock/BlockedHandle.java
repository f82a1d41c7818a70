package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_SNDBUF;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A handle whose calls of one kind find nothing to do, and the sockets around it. */
final class BlockedHandle implements AutoCloseable {
    private static final int SMALL = 4608;
    private static final byte[] DATA = new byte[4096];

    final SocketHandle handle;

    /** The other end of a connection, or whose room a send waits for. */
    private final long peer;

    /** Of a listener alone. */
    private Sockaddr name;

    private final List<Long> others = new ArrayList<>();

    private BlockedHandle(long s, long peer) throws ErrnoException {
        handle = SocketHandle.of(s);
        this.peer = peer;
        others.add(peer);
    }

    // ---- To receive

    static BlockedHandle pair(int type) throws ErrnoException {
        long[] pair = SocketPair.of(type);
        return new BlockedHandle(pair[0], nonblocking(pair[1]));
    }

    private static long nonblocking(long s) throws ErrnoException {
        DescriptorFlags.setNonblocking(s, true);
        return s;
    }

    static BlockedHandle tcp() throws ErrnoException {
        long listener = bound(SOCK_STREAM);
        Sockets.listen(listener, 1);
        long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.connect(client, SocketPair.name(listener));
        long server = Sockets.accept(listener, null);
        Sockets.close(listener);
        return new BlockedHandle(server, nonblocking(client));
    }

    static BlockedHandle udp() throws ErrnoException {
        long s = bound(SOCK_DGRAM);
        long peer = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        Sockets.connect(peer, SocketPair.name(s));
        return new BlockedHandle(s, nonblocking(peer));
    }

    // ---- To accept and to connect

    static BlockedHandle listener() throws ErrnoException {
        long s = bound(SOCK_STREAM);
        Sockets.listen(s, 64);
        BlockedHandle blocked = new BlockedHandle(s, nonblocking(Sockets.socket(AF_INET, SOCK_STREAM, 0)));
        blocked.name = SocketPair.name(s);
        return blocked;
    }

    /** A TCP socket beside a listener that has no room, and so answers nobody. */
    static BlockedHandle unanswered() throws ErrnoException {
        long listener = bound(SOCK_STREAM);
        Sockets.listen(listener, 0);
        long only = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.connect(only, SocketPair.name(listener));
        BlockedHandle blocked = new BlockedHandle(Sockets.socket(AF_INET, SOCK_STREAM, 0), listener);
        blocked.others.add(only);
        return blocked;
    }

    /** The same of unix sockets, where the system tells nobody when there is room. */
    static BlockedHandle withoutRoom() throws ErrnoException {
        long listener = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        Sockets.bind(listener, SockaddrUn.unnamed());
        Sockets.listen(listener, 0);
        long only = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        Sockets.connect(only, SocketPair.name(listener));
        BlockedHandle blocked = new BlockedHandle(Sockets.socket(AF_UNIX, SOCK_STREAM, 0), listener);
        blocked.others.add(only);
        return blocked;
    }

    private static long bound(int type) throws ErrnoException {
        long s = Sockets.socket(AF_INET, type, 0);
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        return s;
    }

    // ---- To send

    /** Until there is no room. */
    BlockedHandle full() throws IOException {
        handle.setsockopt(SOL_SOCKET, SO_SNDBUF, SMALL);
        try {
            while (true) {
                // The descriptor does not wait; the handle would.
                handle.use(s -> Sockets.send(s, DATA, 0, DATA.length, 0));
            }
        } catch (ErrnoException e) {
            if (e.errno() != Errno.EWOULDBLOCK) {
                throw e;
            }
            return this;
        }
    }

    // ---- What ends a wait

    Sockaddr peerName() throws ErrnoException {
        return SocketPair.name(peer);
    }

    /** Lets a receive find something. */
    void send() {
        Syscalls.send(peer, DATA, 0, 1, 0);
    }

    /** Lets an accept find somebody, once. */
    void connect() {
        Syscalls.connect(peer, name);
    }

    /** Lets a send find room. */
    void drain() {
        byte[] room = new byte[65_536];
        while (Syscalls.recv(peer, room, 0, room.length, 0) > 0) {
            // There is more.
        }
    }

    /** Lets a connect be answered. */
    void accept() throws ErrnoException {
        others.add(Sockets.accept(peer, null));
    }

    @Override
    public void close() throws ErrnoException {
        handle.close();
        for (long s : others) {
            Sockets.close(s);
        }
    }
}
