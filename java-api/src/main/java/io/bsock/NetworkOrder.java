package io.bsock;

import java.nio.ByteOrder;

/** From the machine's byte order to the network's, or back: htonl(3). */
final class NetworkOrder {
    private NetworkOrder() {}

    static int of(int value) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
    }
}
