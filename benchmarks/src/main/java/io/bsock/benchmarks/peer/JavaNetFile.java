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
final class JavaNetFile extends OneWay implements FilePeer {
    private final JavaNet.Pair pair;
    private final OutputStream out;
    private final PayloadFile path;
    private final FileInputStream file;
    private final byte[] piece = new byte[64 << 10];

    JavaNetFile(Payload payload, JavaNet.Pair pair) throws IOException {
        super(payload, Drain.array(payload, ROOM, pair.far().getInputStream()::read), pair.far(), pair::end);
        this.pair = pair;
        out = pair.near().getOutputStream();
        path = new PayloadFile(payload);
        file = new FileInputStream(path.path().toFile());
    }

    @Override
    void send(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            file.getChannel().position(0);
            for (int n; (n = file.read(piece)) > 0; ) {
                out.write(piece, 0, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
        path.close();
    }
}
