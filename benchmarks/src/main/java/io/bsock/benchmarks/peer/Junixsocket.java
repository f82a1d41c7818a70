package io.bsock.benchmarks.peer;

import java.io.IOException;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * junixsocket's channels, with the options that {@link Peer} names. They are NIO's by type, and used like them.
 *
 * @see <a href="https://kohlschutter.github.io/junixsocket/">junixsocket</a>
 */
final class Junixsocket {
    private Junixsocket() {}

    static Nio.Pair connect() throws IOException {
        try (UnixPath path = new UnixPath();
                AFUNIXServerSocketChannel listener = AFUNIXServerSocketChannel.open()) {
            listener.bind(AFUNIXSocketAddress.of(path.path()), Peer.BACKLOG);
            return Nio.connect(AFUNIXSocketChannel.open(), listener);
        }
    }
}
