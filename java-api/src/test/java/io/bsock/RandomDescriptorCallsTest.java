package io.bsock;

import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the numbers, the calls give a result or a Java exception, the JVM lives and no descriptor is lost. The
 * descriptors are the test's own: those of the JVM are as open to these calls as they are in C.
 */
class RandomDescriptorCallsTest {
    private static final int CALLS = 50_000;
    private static final long SEED = 20_260_731;
    private static final int[] INTS = {0, 1, -1, 2, 3, 1024, 1025, 1 << 16, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final long[] LONGS = {0, 1, -1, 8, 4096, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE};

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Random random = new Random(SEED);
    private long[] own;
    private String directory;

    private interface Call {
        long make() throws ErrnoException;
    }

    private void prepare(Path path) throws Exception {
        directory = path.toString();
        Loopback.Pair stream = net.pair(SOCK_STREAM | SocketConstants.SOCK_NONBLOCK);
        Loopback.Pair datagram = net.pair(SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK);
        Loopback.Pipe pipe = net.pipe(O_NONBLOCK);
        Path file = Files.write(path.resolve("file"), new byte[4096]);
        own = new long[] {
            stream.client(),
            stream.server(),
            datagram.client(),
            datagram.server(),
            pipe.from(),
            pipe.to(),
            net.keepBare(Sockets.eventfd(0, EFD_NONBLOCK)),
            net.keepBare(Sockets.epoll_create1(0)),
            net.keepBare(Sockets.epoll_create1(0)),
            net.file(file, O_RDONLY),
            net.file(Files.createFile(path.resolve("target")), O_WRONLY),
            Loopback.NO_DESCRIPTOR,
            stream.client() | 1L << 32,
            -1,
            Long.MIN_VALUE,
            Long.MAX_VALUE
        };
    }

    private long fd() {
        return own[random.nextInt(own.length)];
    }

    private int number() {
        return random.nextInt(4) == 0 ? random.nextInt() : INTS[random.nextInt(INTS.length)];
    }

    private long longNumber() {
        return random.nextInt(4) == 0 ? random.nextLong() : LONGS[random.nextInt(LONGS.length)];
    }

    private boolean sometimes() {
        return random.nextInt(8) == 0;
    }

    private ByteBuffer buffer() {
        if (sometimes()) {
            return null;
        }
        int size = random.nextInt(5000);
        ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
        return sometimes() ? buffer.asReadOnlyBuffer() : buffer.position(random.nextInt(size + 1));
    }

    private byte[] array() {
        return sometimes() ? null : new byte[random.nextInt(5000)];
    }

    private long[] longs() {
        return random.nextBoolean() ? null : new long[] {longNumber(), longNumber()};
    }

    private EpollEvents events() {
        return sometimes() ? null : new EpollEvents(random.nextInt(20));
    }

    private FdSet set() {
        FdSet set = new FdSet();
        long fd = fd();
        if (!sometimes() && fd >= 0 && fd < SocketConstants.FD_SETSIZE) {
            set.set(fd);
        }
        return sometimes() ? null : set;
    }

    /** Never a wait without end, and seldom a wait. */
    private Timespec timespec() {
        return new Timespec(sometimes() ? Long.MIN_VALUE : 0, sometimes() ? longNumber() & 0xFFFF : 0);
    }

    private Timeval timeval() {
        return new Timeval(sometimes() ? -1 : 0, sometimes() ? -1 : random.nextInt(100));
    }

    private List<Call> calls() {
        return List.of(
                () -> Syscalls.select(number(), set(), set(), set(), timeval()),
                () -> Syscalls.ppoll(sometimes() ? null : new Pollfds(3).set(1, fd(), number()), timespec()),
                () -> Syscalls.epoll_ctl(fd(), number(), fd(), longNumber(), longNumber()),
                () -> Syscalls.epoll_ctl(fd(), 1 + random.nextInt(3), fd(), random.nextInt(64), longNumber()),
                () -> Syscalls.epoll_wait(fd(), events(), random.nextInt(2)),
                () -> Syscalls.epoll_pwait2(fd(), events(), timespec()),
                () -> Sockets.kevent(fd(), null, number(), null, null),
                () -> close(Syscalls.epoll_create1(number())),
                () -> close(Syscalls.kqueue()),
                () -> close(Syscalls.eventfd(number(), number())),
                () -> close(Syscalls.open(path(), flags(), number())),
                this::pipe2,
                () -> Syscalls.read(fd(), buffer()),
                () -> Syscalls.read(fd(), array(), number() & 0xFFF, number()),
                () -> Syscalls.write(fd(), buffer()),
                () -> Sockets.write(fd(), array(), number() & 0xFFF, number()),
                () -> Syscalls.sendfile(fd(), fd(), longs(), longNumber()),
                () -> Syscalls.splice(fd(), longs(), fd(), longs(), longNumber(), number()),
                () -> Syscalls.transmitfile(fd(), fd(), longNumber(), number()),
                () -> Syscalls.wsaioctl(fd(), longNumber(), buffer(), buffer()),
                () -> Syscalls.wsasocket(number(), number(), number(), null, number()),
                () -> Syscalls.wsaeventselect(fd(), fd(), number()),
                () -> Syscalls.wsawaitformultipleevents(longs(), sometimes(), 0, sometimes()),
                () -> Syscalls.sockatmark(fd()));
    }

    private long close(long fd) {
        return fd < 0 ? fd : Syscalls.close(fd);
    }

    private long pipe2() {
        long[] pair = new long[random.nextInt(4)];
        int result = Syscalls.pipe2(pair, number());
        if (result == 0) {
            close(pair[0]);
            close(pair[1]);
        }
        return result;
    }

    private String path() {
        return sometimes() ? null : directory + (sometimes() ? "/\0" : sometimes() ? "/nothing" : "/file");
    }

    private int flags() {
        return random.nextBoolean() ? O_RDWR : O_WRONLY | O_NONBLOCK;
    }

    @Test
    void theJvmLives(@TempDir Path path) throws Exception {
        assumeTrue(SocketConstants.isDefined(EFD_NONBLOCK), "this system has no eventfd");
        prepare(path);
        List<Call> calls = calls();
        Set<String> before = OpenDescriptors.all();
        assertFalse(before.isEmpty(), "the system does not tell what is open");
        int succeeded = 0;
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            try {
                succeeded += calls.get(random.nextInt(calls.size())).make() >= 0 ? 1 : 0;
            } catch (ErrnoException e) {
                assertTrue(e.errno() > 0);
            } catch (NullPointerException | IndexOutOfBoundsException | IllegalArgumentException e) {
                refused++;
            } catch (ReadOnlyBufferException e) {
                refused++;
            }
        }
        assertEquals(Set.of(), OpenDescriptors.since(before));
        assertTrue(succeeded > CALLS / 20 && refused > CALLS / 20, succeeded + " succeeded, " + refused + " refused");
    }
}
