package io.bsock;

import static io.bsock.SocketConstants.FROM_PROTOCOL_INFO;
import static io.bsock.SocketConstants.WSA_FLAG_OVERLAPPED;

import java.io.IOException;

/** Run in a JVM of its own by {@link WinsockCallsTest}: takes the socket that standard input describes, and sends a word. */
final class ReceivedSocket {
    private ReceivedSocket() {}

    public static void main(String[] arguments) throws IOException {
        WsaProtocolInfo info = new WsaProtocolInfo();
        info.buffer().put(System.in.readNBytes(info.buffer().remaining()));
        long s = Sockets.wsasocket(
                FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, info, WSA_FLAG_OVERLAPPED);
        Sockets.send(s, Buffers.heap("child"), 0);
        Sockets.close(s);
    }
}
