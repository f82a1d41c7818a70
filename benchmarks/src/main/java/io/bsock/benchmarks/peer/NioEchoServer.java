package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * A Selector that gives ready keys to a function, which needs no set of selected keys (JDK 11); the key's attachment is
 * the connection's object; one direct buffer for all connections, which the system is given as it is.
 */
final class NioEchoServer implements EchoServer {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int ended;
    private long echoed;

    private static final class Connection {
        final SocketChannel channel;
        long echoed;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    NioEchoServer() throws IOException {
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public long serve(int count) throws IOException {
        ended = 0;
        echoed = 0;
        Consumer<SelectionKey> ready = this::ready;
        try {
            while (ended < count) {
                selector.select(ready);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return echoed;
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof Connection connection) {
                echo(connection);
            } else {
                accept();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = listener.accept();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
    }

    private void echo(Connection connection) throws IOException {
        int received = receive(connection.channel);
        if (received > 0) {
            Payload.requireAll(received, connection.channel.write(buffer.flip()));
            connection.echoed += received;
        } else {
            connection.channel.close();
            echoed += connection.echoed;
            ended++;
        }
    }

    /** -1 at the end of a connection, however that came. */
    private int receive(SocketChannel channel) throws IOException {
        try {
            return channel.read(buffer.clear());
        } catch (SocketException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listener.close();
    }
}
