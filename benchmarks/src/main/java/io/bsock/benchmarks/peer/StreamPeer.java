package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A TCP stream. One operation sends one message whole; a second thread receives all the while into a buffer of the
 * message's size, taking what comes, so that smaller messages mean more calls at both ends. Threads do not wait for
 * each other otherwise than through the socket. Where an implementation's name says that it gathers, one call takes {@link
 * #GATHERED} messages; Netty hands many to the system in one call without being asked.
 */
public interface StreamPeer extends Peer {
    /** Divides every number of operations. */
    int GATHERED = 128;

    static StreamPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockStream(payload, Loopback.connect());
            case "bsock-gather" -> new BsockGatherStream(payload, Loopback.connect());
            case "bsock-heap" -> new BsockHeapStream(payload, Loopback.connect());
            case "java.net" -> new JavaNetStream(payload, JavaNet.connect());
            case "nio" -> new NioStream(payload, Nio.connect());
            case "nio-gather" -> new NioGatherStream(payload, Nio.connect());
            case "nio-heap" -> new NioStream(payload, Nio.connect(), ByteBuffer::allocate);
            case "netty" -> new NettyStream(payload, NettyConnection.tcp(payload, payload.size()));
            case "c" -> new CStream(payload, Loopback.connect(), CLoops::loop_send);
            case "c-gather" -> new CStream(payload, Loopback.connect(), CLoops::loop_gather);
            default -> throw Peer.unknown(impl);
        };
    }
}
