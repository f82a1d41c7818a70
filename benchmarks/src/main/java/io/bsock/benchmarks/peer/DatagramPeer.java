package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * Datagrams over UDP: one call each, or where an implementation's name says so, many by one. One operation is one
 * datagram sent to an address that the call names, and received together with the address it came from. One thread sends {@link #BURST} of them and then receives as many:
 * the receive buffer holds a burst, so none can be lost and each that counts has arrived.
 */
public interface DatagramPeer extends Peer {
    /** Divides every number of operations. */
    int BURST = 64;

    /** Many by one call, and each tells the address that it was sent to. */
    static DatagramPeer withDestinations(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockBatches(payload, true);
            case "netty" -> new NettyDatagrams(payload, NettyDatagrams.Way.DESTINATION);
            case "c" -> new CDatagrams(payload, CDatagrams.Way.DESTINATION);
            default -> throw Peer.unknown(impl);
        };
    }

    static DatagramPeer of(String impl, Payload payload) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockDatagrams(payload);
            case "bsock-batch" -> new BsockBatches(payload, false);
            case "bsock-segment" -> new BsockSegments(payload);
            case "java.net" -> new JavaNetDatagrams(payload);
            case "nio" -> new NioDatagrams(payload);
            case "netty" -> new NettyDatagrams(payload, NettyDatagrams.Way.SINGLE);
            case "netty-batch" -> new NettyDatagrams(payload, NettyDatagrams.Way.BATCH);
            case "netty-segment" -> new NettyDatagrams(payload, NettyDatagrams.Way.SEGMENT);
            case "c" -> new CDatagrams(payload, CDatagrams.Way.SINGLE);
            case "c-batch" -> new CDatagrams(payload, CDatagrams.Way.BATCH);
            case "c-segment" -> new CDatagrams(payload, CDatagrams.Way.SEGMENT);
            default -> throw Peer.unknown(impl);
        };
    }
}
