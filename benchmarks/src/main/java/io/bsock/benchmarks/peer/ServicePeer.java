package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A service that accepts a connection, reads a line from it, answers with the same line and closes. One operation is a
 * client of it: a socket is made and connected, sends its line and receives until the service has closed; then it closes.
 * All in one thread, so that nothing ever waits. The accepted end closes first, as in {@link ConnectionPeer}.
 *
 * <p>Both ends receive into {@value #ROOM} bytes until they have what they wait for. Connections have no options.
 */
public interface ServicePeer extends Peer {
    byte[] LINE = (".".repeat(63) + "\n").getBytes(StandardCharsets.US_ASCII);

    int ROOM = 1024;

    static ServicePeer of(String impl, boolean checked) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockService(checked);
            case "java.net" -> new JavaNetService(checked);
            case "nio" -> new NioService(checked);
            case "netty" -> new NettyService(checked);
            case "c" -> new CService(checked);
            default -> throw Peer.unknown(impl);
        };
    }
}
