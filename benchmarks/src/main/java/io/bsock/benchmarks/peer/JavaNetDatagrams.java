package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;

/** Reused packets. */
final class JavaNetDatagrams implements DatagramPeer {
    private final Payload payload;
    private final DatagramSocket from = open();
    private final DatagramSocket to = open();
    private final DatagramPacket message;
    private final DatagramPacket into;

    JavaNetDatagrams(Payload payload) throws IOException {
        this.payload = payload;
        message = new DatagramPacket(payload.bytes(), payload.size(), to.getLocalSocketAddress());
        into = new DatagramPacket(new byte[payload.size()], payload.size());
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += BURST) {
            for (int i = 0; i < BURST; i++) {
                from.send(message);
            }
            for (int i = 0; i < BURST; i++) {
                into.setLength(payload.size());
                to.receive(into);
                Payload.requireAll(payload.size(), into.getLength());
                payload.check(0, into.getData(), into.getLength());
            }
        }
    }

    private static DatagramSocket open() throws IOException {
        DatagramSocket s = new DatagramSocket(null);
        s.setSendBufferSize(BUFFER);
        s.setReceiveBufferSize(BUFFER);
        s.bind(JavaNet.any());
        return s;
    }

    @Override
    public void close() {
        from.close();
        to.close();
    }
}
