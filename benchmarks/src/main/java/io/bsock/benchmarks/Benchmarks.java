package io.bsock.benchmarks;

import java.util.List;

/** All of them, in the order of the report. */
public final class Benchmarks {
    public static final List<Class<? extends PeerBenchmark>> ALL = List.of(
            StreamThroughput.Small.class,
            StreamThroughput.Gathered.class,
            StreamThroughput.Large.class,
            UnixThroughput.class,
            FileThroughput.class,
            EchoLatency.Blocking.class,
            EchoLatency.Polling.class,
            DatagramRate.class,
            DestinationRate.class,
            ConnectionRate.class,
            ServiceRate.class,
            EventLoop.class,
            AcceptStorm.class,
            ThreadPerConnection.class,
            CallOverhead.EmptyRecv.class,
            CallOverhead.EmptyRecvByJna.class,
            CallOverhead.Getsockopt.class,
            IdleConnections.Heap.class,
            IdleConnections.Native.class);

    private Benchmarks() {}
}
