package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Blocking channels, each with a direct buffer. */
final class NioThreadEchoServer extends ThreadEchoServer {
    private final ServerSocketChannel listener = ServerSocketChannel.open();

    private record Blocking(SocketChannel channel, ByteBuffer buffer) implements Connection {
        @Override
        public int echo() throws IOException {
            int received = receive();
            if (received > 0) {
                Payload.requireAll(received, channel.write(buffer.flip()));
            }
            return received;
        }

        private int receive() throws IOException {
            try {
                return channel.read(buffer.clear());
            } catch (SocketException e) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    NioThreadEchoServer() throws IOException {
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), Peer.BACKLOG);
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    Connection accept() throws IOException {
        SocketChannel channel = listener.accept();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Blocking(channel, ByteBuffer.allocateDirect(BUFFER));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
