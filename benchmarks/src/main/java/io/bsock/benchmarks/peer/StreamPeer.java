package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A TCP stream. One operation sends one message whole; a second thread receives all the while into a buffer of the
 * message's size, taking what comes, so that smaller messages mean more calls at both ends. Threads do not wait for
 * each other otherwise than through the socket. Those that gather give {@link #GATHERED} messages to one call; Netty does that without being asked.
 */
public interface StreamPeer extends Peer {
    /** Divides the number of operations of those that gather. */
    int GATHERED = 128;

    static StreamPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockStream(payload, Loopback.connect());
            case "bsock-heap" -> new BsockHeapStream(payload, Loopback.connect());
            case "java.net" -> new JavaNetStream(payload, JavaNet.connect());
            case "nio" -> new NioStream(payload, Nio.connect());
            case "nio-heap" -> new NioStream(payload, Nio.connect(), ByteBuffer::allocate);
            case "netty" -> new NettyStream(payload, NettyConnection.tcp(payload, payload.size()));
            case "c" -> new CStream(payload, Loopback.connect(), CLoops::loop_send);
            default -> throw Peer.unknown(impl);
        };
    }

    static StreamPeer gathering(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockGatherStream(payload, Loopback.connect());
            case "nio" -> new NioGatherStream(payload, Nio.connect());
            case "netty" -> of(impl, payload);
            case "c" -> new CStream(payload, Loopback.connect(), CLoops::loop_gather);
            default -> throw Peer.unknown(impl);
        };
    }
}
