package io.bsock.benchmarks.peer;

import java.io.IOException;

/** A call that moves an int. One operation asks a connected socket for the size of its receive buffer, SO_RCVBUF. */
public interface GetsockoptPeer extends Peer {
    static GetsockoptPeer of(String impl) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockGetsockopt();
            case "java.net" -> new JavaNetGetsockopt();
            case "nio" -> new NioGetsockopt();
            case "c" -> new CGetsockopt();
            default -> throw Peer.unknown(impl);
        };
    }
}
