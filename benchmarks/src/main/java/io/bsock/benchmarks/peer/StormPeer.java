package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * The echo server of {@link EventLoopPeer} when all connections come at once. A run is a storm: as many connections as it
 * has operations are made as fast as the load's process can, each has one request answered, and when the last has, all
 * are reset. So one operation is a connection that is accepted, watched, answered once and closed, and at the end of the
 * storm all of them are open. A reset leaves no TIME_WAIT behind.
 */
public final class StormPeer implements Peer {
    private final EchoServer server;
    private final Load load;

    private StormPeer(EchoServer server, int connections) throws IOException {
        this.server = server;
        load = Load.ofStorms(server.port(), connections);
    }

    /** Each run has so many operations. */
    public static StormPeer of(String impl, int connections) throws IOException {
        return new StormPeer(EchoServer.of(impl), connections);
    }

    @Override
    public void run(int operations) throws IOException {
        long[] echoed = new long[1];
        Background serving = Background.start(() -> echoed[0] = server.serve(operations), () -> {});
        load.run(operations);
        serving.finish();
        Payload.requireAll((long) operations * Load.REQUEST, echoed[0]);
    }

    @Override
    public void close() throws IOException {
        try (server) {
            load.close();
        }
    }
}
