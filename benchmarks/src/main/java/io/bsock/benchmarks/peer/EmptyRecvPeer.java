package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * A call that comes back at once. One operation is a recv of {@link #SIZE} bytes with MSG_DONTWAIT on a connection that
 * has none: the system answers EAGAIN. NIO has a mode of the socket instead of the
 * flag; {@code java.net} has no such call.
 */
public interface EmptyRecvPeer extends Peer {
    int SIZE = 64;

    static EmptyRecvPeer of(String impl) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockEmptyRecv();
            case "bsock-heap" -> new BsockHeapEmptyRecv();
            case "bsock-address" -> new BsockAddressEmptyRecv();
            case "bsock-handle" -> new BsockHandleEmptyRecv();
            case "nio" -> new NioEmptyRecv();
            case "c" -> new CEmptyRecv();
            default -> throw Peer.unknown(impl);
        };
    }
}
