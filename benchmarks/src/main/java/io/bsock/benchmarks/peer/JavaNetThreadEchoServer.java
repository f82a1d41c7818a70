package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** The sockets' own streams and an array. */
final class JavaNetThreadEchoServer extends ThreadEchoServer {
    private final ServerSocket listener = new ServerSocket();

    private record Streams(Socket socket, InputStream in, OutputStream out, byte[] buffer) implements Connection {
        @Override
        public int echo() throws IOException {
            int received = receive();
            if (received > 0) {
                out.write(buffer, 0, received);
            }
            return received;
        }

        private int receive() throws IOException {
            try {
                return in.read(buffer);
            } catch (SocketException e) {
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    JavaNetThreadEchoServer() throws IOException {
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), Peer.BACKLOG);
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    Connection accept() throws IOException {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        return new Streams(socket, socket.getInputStream(), socket.getOutputStream(), new byte[BUFFER]);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
