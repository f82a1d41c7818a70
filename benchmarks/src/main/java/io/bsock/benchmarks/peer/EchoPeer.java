package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * Question and answer over TCP. One operation sends a message and receives it back whole; a second thread sends back
 * what it receives.
 */
public interface EchoPeer extends Peer {
    static EchoPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockEcho(payload);
            case "java.net" -> new JavaNetEcho(payload);
            case "c" -> new CEcho(payload);
            default -> throw Peer.unknown(impl);
        };
    }
}
