package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * Short connections over TCP. One operation makes a socket, connects it, accepts the connection with the address of its
 * other end, and closes both ends, all in one thread. The accepted end closes first: it is the one that leaves a
 * TIME_WAIT behind, and not one of the ports that connect needs.
 */
public interface ConnectionPeer extends Peer {
    static ConnectionPeer of(String impl) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockConnections();
            case "java.net" -> new JavaNetConnections();
            case "c" -> new CConnections();
            default -> throw Peer.unknown(impl);
        };
    }
}
