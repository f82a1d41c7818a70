package io.bsock.benchmarks.peer;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * {@code InputStream.transferTo}, which copies through an array, as {@code Files.copy} to a stream does:
 * {@code java.net} has nothing nearer to sendfile.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/io/InputStream.html">
 *     InputStream.transferTo</a>
 */
final class JavaNetFile implements FilePeer {
    private final PayloadFile path;
    private final FileInputStream file;
    private final JavaNet.Pair pair = JavaNet.connect();
    private final OutputStream out = pair.near().getOutputStream();
    private final Drain drain;
    private final Background far;
    private final byte[] piece = new byte[64 << 10];
    private long sent;

    JavaNetFile(Payload payload) throws IOException {
        path = new PayloadFile(payload);
        file = new FileInputStream(path.path().toFile());
        drain = Drain.array(payload, ROOM, pair.far().getInputStream()::read);
        far = Background.start(drain, pair.far());
    }

    @Override
    public void run(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            file.getChannel().position(0);
            for (int n; (n = file.read(piece)) > 0; sent += n) {
                out.write(piece, 0, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        file.close();
        path.close();
        Payload.requireAll(sent, drain.received());
    }
}
