package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;

/**
 * Accepts connections, sends back what arrives on each, and closes those that end or are reset: one thread, and
 * whatever the library has to learn which connections are ready.
 *
 * <p>Rules: sockets that do not block; SO_REUSEADDR on the listener and TCP_NODELAY on connections, no other options;
 * {@link #EVENTS} events at most from one wait, which are NIO's own, and {@link #BUFFER} bytes from one receive, save
 * that Netty finds its own sizes; a connection that is ready is received from once. Each connection has an object (in C
 * a struct) of the application's, which counts its bytes. A reply that the system does not take whole at once is an
 * error where the library itself does not keep the rest: with one request on its way, a connection's send buffer is
 * empty.
 */
interface EchoServer extends Closeable {
    int EVENTS = 1024;

    int BUFFER = 2048;

    /** Connections that wait for accept: what Linux allows unless it is told otherwise. */
    int BACKLOG = 4096;

    /** Port of 127.0.0.1, where connections can be made from now on. */
    int port() throws IOException;

    /**
     * Serves until so many connections have ended; may be called again.
     *
     * @return how many bytes those have had sent back
     */
    long serve(int connections) throws IOException;

    static EchoServer of(String impl) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockEchoServer();
            case "nio" -> new NioEchoServer();
            case "netty" -> new NettyEchoServer();
            case "c" -> new CEchoServer();
            default -> throw Peer.unknown(impl);
        };
    }
}
