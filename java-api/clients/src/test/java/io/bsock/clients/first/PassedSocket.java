package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bsock.*;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A connected socket with an option, passed over a unix socket, ends as a channel of the JDK. */
public final class PassedSocket {
    public static void main(String[] args) throws Exception {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
        ByteBuffer one = ByteBuffer.allocate(1);
        try (ServerSocketChannel listener =
                        ServerSocketChannel.open().bind(new java.net.InetSocketAddress("127.0.0.1", 0));
                Cmsghdrs control = new Cmsghdrs(64)) {
            long s = StreamSockets.connect("127.0.0.1", "" + listener.socket().getLocalPort());
            Sockopts.TCP_USER_TIMEOUT.set(s, 5_000);
            Sockets.sendmsg(pair[0], new Msghdr().iov(one).control(new Cmsghdrs(64).addRights(s)), 0);
            Sockets.close(s);

            Sockets.recvmsg(pair[1], new Msghdr().iov(one.clear()).control(control), MSG_CMSG_CLOEXEC);
            long received = control.find(SOL_SOCKET, SCM_RIGHTS).takeRight(0);
            try (SocketChannel client = Descriptors.socketChannel(received);
                    SocketChannel server = listener.accept()) {
                client.write(ByteBuffer.wrap("hello".getBytes(UTF_8)));
                ByteBuffer data = ByteBuffer.allocate(5);
                server.read(data);
                System.out.println(UTF_8.decode(data.flip()));
                System.out.println(Sockopts.TCP_USER_TIMEOUT.get(Descriptors.of(client)) + " ms");
                System.out.println(client.getLocalAddress().equals(server.getRemoteAddress()));
            }
        } finally {
            Sockets.close(pair[0]);
            Sockets.close(pair[1]);
        }
    }
}
