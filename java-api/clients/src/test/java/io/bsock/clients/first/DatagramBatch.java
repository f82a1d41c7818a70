package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bsock.*;
import java.nio.ByteBuffer;

/** Three datagrams sent with one call, and received with one. */
public final class DatagramBatch {
    public static void main(String[] args) throws Exception {
        long server = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        long client = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            Sockets.bind(server, new SockaddrIn("127.0.0.1", 0));
            SockaddrIn address = new SockaddrIn();
            Sockets.getsockname(server, address);
            batch(client, server, address);
        } finally {
            Sockets.close(client);
            Sockets.close(server);
        }
    }

    private static void batch(long client, long server, Sockaddr address) throws ErrnoException {
        // recipe: A batch of datagrams
        Mmsghdrs out = new Mmsghdrs(3);
        for (int i = 0; i < out.count(); i++) {
            out.hdr(i).name(address).iov(ByteBuffer.wrap(("datagram " + i).getBytes(UTF_8)));
        }
        int sent = Sockets.sendmmsg(client, out, 0, out.count(), 0); // from the first on

        Mmsghdrs in = new Mmsghdrs(64);
        for (int i = 0; i < in.count(); i++) {
            in.hdr(i).name(new SockaddrIn()).iov(ByteBuffer.allocateDirect(1_500));
        }
        int received = Sockets.recvmmsg(server, in, 0, in.count(), MSG_WAITFORONE, null);
        System.out.println(sent + " sent, " + received + " received");
        for (int i = 0; i < received; i++) {
            ByteBuffer data = in.hdr(i).iov().get(0).flip();
            System.out.println(UTF_8.decode(data) + ", " + in.len(i) + " bytes");
            data.clear(); // for the next call
        }
        // end
    }
}
