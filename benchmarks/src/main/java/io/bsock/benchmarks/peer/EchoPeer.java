package io.bsock.benchmarks.peer;

import io.netty.channel.DefaultSelectStrategyFactory;
import java.io.IOException;

/**
 * Question and answer over TCP. One operation sends a message and receives it back whole; a second thread sends back
 * what it receives. Both wait for bytes in the same way.
 */
public interface EchoPeer extends Peer {
    /** Looks before a wait: about 0.4 ms, many times a round trip. */
    int SPINS = 1000;

    /** Waits in the system. */
    static EchoPeer blocking(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockEcho(payload, 0);
            case "bsock-handle" -> new BsockHandleEcho(payload);
            case "java.net" -> new JavaNetEcho(payload);
            case "nio" -> new NioEcho(payload);
            case "netty" -> new NettyEcho(payload, DefaultSelectStrategyFactory.INSTANCE);
            case "c" -> new CEcho(payload, 0);
            default -> throw Peer.unknown(impl);
        };
    }

    /**
     * Looks {@link #SPINS} times whether bytes are there, each look a call that does not wait, before it waits in the
     * system. With a core for each thread no round trip comes to that. {@code java.net} has no call that does not wait.
     */
    static EchoPeer polling(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockEcho(payload, SPINS);
            case "nio" -> new NioPollingEcho(payload);
            case "netty" -> new NettyEcho(payload, NettyLooks::new);
            case "c" -> new CEcho(payload, SPINS);
            default -> throw Peer.unknown(impl);
        };
    }
}
