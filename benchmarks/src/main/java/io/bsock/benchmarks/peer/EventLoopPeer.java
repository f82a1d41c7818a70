package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * An echo server of one thread under many connections over TCP. One operation is a request of {@value Load#REQUEST}
 * bytes and its reply. The requests come from another process, a program in C that is the same for all ({@link Load}):
 * CPU time and allocation are the server's alone. It has the last core for itself. A run begins with a request on each connection, and a connection sends
 * the next as soon as it has the reply, so that all of them are at work until the run's last requests are.
 *
 * <p>The rules for sockets are those of {@link EchoServer}, in place of {@link Peer}'s. A run has more operations than there
 * are connections, or some would have nothing to do.
 */
public final class EventLoopPeer implements Peer {
    private static final int MANY = 4000;

    private final Load load;
    private final Background server;
    private long requests;
    private long echoed;

    private EventLoopPeer(EchoServer server, int connections) throws IOException {
        this.server = Background.start(() -> echoed = server.serve(connections), server);
        load = new Load(server.port(), connections);
        requests = connections;
    }

    /** Whether several peers together would have more files open than the 20,000 that a process often may. */
    public static boolean isAlone(int connections) {
        return connections >= MANY;
    }

    public static EventLoopPeer of(String impl, int connections) throws IOException {
        return new EventLoopPeer(EchoServer.of(impl), connections);
    }

    /** The same with a virtual thread for each connection. */
    public static EventLoopPeer ofThreads(String impl, int connections) throws IOException {
        return new EventLoopPeer(ThreadEchoServer.of(impl), connections);
    }

    @Override
    public void run(int operations) throws IOException {
        load.run(operations);
        requests += operations;
    }

    @Override
    public void close() throws IOException {
        load.close();
        server.finish();
        Payload.requireAll(requests * Load.REQUEST, echoed);
    }
}
