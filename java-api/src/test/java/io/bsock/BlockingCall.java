package io.bsock;

import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The calls of a handle that may wait, each on a handle where it does. */
enum BlockingCall {
    ACCEPT(BlockedHandle::listener, b -> b.handle.accept(null).close(), BlockedHandle::connect),
    CONNECT(BlockedHandle::unanswered, BlockingCall::connect, BlockedHandle::accept),
    CONNECT_UNIX(BlockedHandle::withoutRoom, BlockingCall::connect, BlockedHandle::accept),
    RECV(BlockedHandle::tcp, b -> b.handle.recv(new byte[8], 0, 8, 0), BlockedHandle::send),
    RECVFROM(BlockedHandle::udp, b -> b.handle.recvfrom(room(), 0, new Sockaddr()), BlockedHandle::send),
    /** Winsock has messages that are datagrams alone. */
    RECVMSG(
            () -> BlockedHandle.pair(Windows.IS_HERE ? SOCK_DGRAM : SOCK_STREAM),
            b -> b.handle.recvmsg(message(), 0),
            BlockedHandle::send),
    RECVMMSG(
            () -> BlockedHandle.pair(SOCK_DGRAM),
            b -> b.handle.recvmmsg(messages(), 0, 2, 0, null),
            BlockedHandle::send),
    SEND(() -> BlockedHandle.tcp().full(), b -> b.handle.send(room(), 0), BlockedHandle::drain),
    SENDTO(
            () -> BlockedHandle.pair(SOCK_DGRAM).full(),
            b -> b.handle.sendto(new byte[8], 0, 8, 0, null),
            BlockedHandle::drain),
    SENDMSG(() -> BlockedHandle.pair(SOCK_STREAM).full(), b -> b.handle.sendmsg(message(), 0), BlockedHandle::drain),
    SENDMMSG(
            () -> BlockedHandle.pair(SOCK_SEQPACKET).full(),
            b -> b.handle.sendmmsg(messages(), 0, 2, 0),
            BlockedHandle::drain);

    private interface Opening {
        BlockedHandle open() throws IOException;
    }

    private interface Action {
        void on(BlockedHandle blocked) throws IOException;
    }

    private final Opening opening;
    private final Action call;
    private final Action release;

    BlockingCall(Opening opening, Action call, Action release) {
        this.opening = opening;
        this.call = call;
        this.release = release;
    }

    private static void connect(BlockedHandle blocked) throws IOException {
        blocked.handle.connect(blocked.peerName());
    }

    private static ByteBuffer room() {
        return ByteBuffer.allocateDirect(1024);
    }

    private static Msghdr message() {
        return new Msghdr().iov(ByteBuffer.allocate(1024));
    }

    private static Mmsghdrs messages() {
        Mmsghdrs messages = new Mmsghdrs(2);
        messages.hdr(0).iov(ByteBuffer.allocate(1024));
        messages.hdr(1).iov(ByteBuffer.allocate(1024));
        return messages;
    }

    /**
     * Whether it may wait here. On Windows a datagram never waits to be sent and messages are datagrams, several are not
     * passed at once, and a unix socket is refused where a listener has no room.
     */
    boolean isHere() {
        return !Windows.IS_HERE
                || !EnumSet.of(CONNECT_UNIX, RECVMMSG, SENDTO, SENDMSG, SENDMMSG)
                        .contains(this);
    }

    /** Those that may wait here. */
    static List<BlockingCall> here() {
        return Stream.of(values()).filter(BlockingCall::isHere).toList();
    }

    /** A handle on which the call waits; skips the test where it never does. */
    BlockedHandle open() throws IOException {
        if (!isHere()) {
            Windows.skip("on Windows " + this + " does not wait");
        }
        return opening.open();
    }

    void make(BlockedHandle on) throws IOException {
        call.on(on);
    }

    /** Lets one call, at least, be done. */
    void release(BlockedHandle blocked) throws IOException {
        release.on(blocked);
    }

    /** Whether a call that was given up may simply be made again. */
    boolean isRepeatable() {
        return this != CONNECT;
    }
}
