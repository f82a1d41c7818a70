package io.bsock.benchmarks.peer;

import java.io.IOException;

/** What {@link StreamPeer} is, through a unix socket. {@code java.net} has none. */
public interface UnixStreamPeer extends StreamPeer {
    static StreamPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockStream(payload, Loopback.connectUnix());
            case "nio" -> new NioStream(payload, Nio.connectUnix());
            case "netty" -> new NettyStream(payload, NettyConnection.unix(payload, payload.size()));
            case "junixsocket" -> new NioStream(payload, Junixsocket.connect());
            case "c" -> new CStream(payload, Loopback.connectUnix(), CLoops::loop_send);
            default -> throw Peer.unknown(impl);
        };
    }
}
