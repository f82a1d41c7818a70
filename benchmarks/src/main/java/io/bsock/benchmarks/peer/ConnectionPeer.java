package io.bsock.benchmarks.peer;

import static io.bsock.benchmarks.peer.BsockConnections.withFlags;

import io.bsock.Sockets;
import io.bsock.benchmarks.peer.CConnections.Accept;
import java.io.IOException;

/**
 * Short connections over TCP. One operation makes a socket, connects it, accepts the connection with the address of its
 * other end, and closes both ends, all in one thread. The accepted end closes first: it is the one that leaves a
 * TIME_WAIT behind, and not one of the ports that connect needs.
 *
 * <p>What is accepted blocks, but for {@code accept4}, which makes it SOCK_NONBLOCK and SOCK_CLOEXEC by its flags.
 */
public interface ConnectionPeer extends Peer {
    static ConnectionPeer of(String impl, boolean checked) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockConnections(Sockets::accept);
            case "bsock-accept4" -> new BsockConnections(withFlags(checked, BsockConnections::accept4));
            case "java.net" -> new JavaNetConnections();
            case "nio" -> new NioConnections();
            case "netty" -> new NettyConnections();
            case "c" -> new CConnections(Accept.ACCEPT, checked);
            case "c-accept4" -> new CConnections(Accept.ACCEPT4, checked);
            default -> throw Peer.unknown(impl);
        };
    }
}
