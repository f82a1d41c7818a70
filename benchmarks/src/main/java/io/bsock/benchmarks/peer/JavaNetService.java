package io.bsock.benchmarks.peer;

import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** The sockets' own streams and arrays: no reader or writer of texts between. */
final class JavaNetService implements ServicePeer {
    private final boolean checked;
    private final ServerSocket listener = JavaNet.listen();
    private final SocketAddress address = listener.getLocalSocketAddress();
    private final byte[] request = new byte[ROOM];
    private final byte[] answer = new byte[ROOM];

    JavaNetService(boolean checked) throws IOException {
        this.checked = checked;
    }

    @Override
    public void run(int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            try (Socket client = new Socket()) {
                client.connect(address);
                client.getOutputStream().write(LINE);
                serve();
                int length = client.getInputStream().readNBytes(answer, 0, ROOM);
                if (checked) {
                    ServiceCheck.require(ByteBuffer.wrap(answer, 0, length));
                }
            }
        }
    }

    private void serve() throws IOException {
        try (Socket s = listener.accept()) {
            int length = 0;
            do {
                int n = s.getInputStream().read(request, length, ROOM - length);
                if (n < 0) {
                    throw new EOFException("the client closed");
                }
                length += n;
            } while (request[length - 1] != '\n');
            s.getOutputStream().write(request, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
