package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * A TCP stream. One operation sends one message whole; a second thread receives all the while into a buffer of the
 * message's size, taking what comes, so that smaller messages mean more calls at both ends. Threads do not wait for
 * each other otherwise than through the socket. Netty alone hands many short messages to the system in one call: that is
 * how it is meant to be used.
 */
public interface StreamPeer extends Peer {
    static StreamPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockStream(payload, Loopback.connect());
            case "bsock-heap" -> new BsockHeapStream(payload);
            case "java.net" -> new JavaNetStream(payload);
            case "nio" -> new NioStream(payload, Nio.connect());
            case "netty" -> new NettyStream(payload, NettyConnection.tcp(payload, payload.size()));
            case "c" -> new CStream(payload, Loopback.connect());
            default -> throw Peer.unknown(impl);
        };
    }
}
