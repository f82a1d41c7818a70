package io.bsock;

import static io.bsock.Errno.EFAULT;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A mapped file whose end was cut off is for the system to find out, which says EFAULT. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is mapped cannot be cut there")
class CutMappingTest {
    private static final int SIZE = 16 * 1024;

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private ByteBuffer cut;

    @BeforeEach
    void map() throws Exception {
        try (FileChannel file = FileChannel.open(
                directory.resolve("file"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            cut = file.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            file.truncate(0);
        }
    }

    @Test
    void sendingIt() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        assertEquals(-EFAULT, Syscalls.send(pair.client(), cut, 0));
        assertEquals(-EFAULT, Syscalls.sendmsg(pair.client(), new Msghdr().iov(cut), 0));
        assertEquals(-EFAULT, Syscalls.sendto(net.socket(AF_INET, SOCK_DGRAM), cut.limit(8), 0, net.refusing()));
        assertEquals(0, cut.position());
    }

    @Test
    void writingIt() throws Exception {
        assertEquals(-EFAULT, Syscalls.write(net.pipe(0).to(), cut));
        assertEquals(0, cut.position());
    }

    @Test
    void receivingIntoIt() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        for (int i = 0; i < 2; i++) {
            Sockets.send(pair.client(), new byte[9], 0, 9, 0);
        }
        assertEquals(-EFAULT, Syscalls.recv(pair.server(), cut, 0));
        assertEquals(-EFAULT, Syscalls.recvmsg(pair.server(), new Msghdr().iov(cut), 0));
        assertEquals(0, cut.position());
    }

    @Test
    void readingIntoIt() throws Exception {
        Loopback.Pipe pipe = net.pipe(0);
        Sockets.write(pipe.to(), new byte[9], 0, 9);
        assertEquals(-EFAULT, Syscalls.read(pipe.from(), cut));
        assertEquals(0, cut.position());
    }

    @Test
    void aHeapBufferBesideIt() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(8), cut);
        int sent = (int) Syscalls.sendmsg(pair.client(), message, 0);
        assertEquals(true, sent == -EFAULT || sent == 8, "sent " + sent);
    }
}
