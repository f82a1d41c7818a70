package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * A file sent over TCP. One operation sends a file, which stays open, from its start to its end; a second thread
 * receives all the while into a buffer of {@link #ROOM} bytes, taking what comes.
 */
public interface FilePeer extends Peer {
    int ROOM = 64 * 1024;

    static FilePeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockFile(payload, Loopback.connect());
            case "java.net" -> new JavaNetFile(payload, JavaNet.connect());
            case "nio" -> new NioFile(payload, Nio.connect());
            case "netty" -> new NettyFile(payload);
            case "c" -> new CFile(payload, Loopback.connect());
            default -> throw Peer.unknown(impl);
        };
    }
}
