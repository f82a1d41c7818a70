package io.bsock;

import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SPLICE_F_NONBLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An event loop's calls allocate nothing in the JNI binding. */
class ReadinessAllocationTest {
    private static final int CALLS = 20_000;

    @RegisterExtension
    final Loopback net = new Loopback();

    private interface Call {
        long make();
    }

    @BeforeAll
    static void theBindingIsJni() {
        assumeTrue(LibBsock.BINDING.isJni(), "JNA allocates for each call");
    }

    /** Each call's result has to be the same, so that none is measured as it fails. */
    private static void assertNothingAllocated(String what, long result, Call call) throws Exception {
        make(what, result, call);
        long before = allocated();
        make(what, result, call);
        assertEquals(0, (allocated() - before) / CALLS, what + ": bytes a call");
    }

    private static void make(String what, long result, Call call) {
        for (int i = 0; i < CALLS; i++) {
            long got = call.make();
            if (got != result) {
                throw new AssertionError(what + " gave " + got);
            }
        }
    }

    /** By reflection, for the module of the tests does not read jdk.management everywhere. */
    private static long allocated() throws ReflectiveOperationException {
        try {
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            Method bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
            return (long) bytes.invoke(factory.getMethod("getThreadMXBean").invoke(null));
        } catch (ClassNotFoundException e) {
            assumeTrue(false, "the JVM was started without --add-modules=jdk.management");
            throw e;
        }
    }

    @Test
    void waiting() throws Exception {
        long ready = net.keepBare(Sockets.eventfd(1, EFD_NONBLOCK));
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, ready, EPOLLIN, 40);
        EpollEvents events = new EpollEvents(8);
        assertNothingAllocated("epoll_wait", 41, () -> {
            int n = Syscalls.epoll_wait(epoll, events, -1);
            return n + events.data(0) * Integer.signum(events.events(0));
        });
        Timespec second = new Timespec(1, 0);
        assertNothingAllocated("epoll_pwait2", 1, () -> Syscalls.epoll_pwait2(epoll, events, second));
        Pollfds polled = new Pollfds(1).set(0, ready, POLLIN);
        assertNothingAllocated("ppoll", 1, () -> Syscalls.ppoll(polled, second));
        FdSet set = new FdSet();
        Timeval limit = new Timeval();
        assertNothingAllocated("select", 1, () -> {
            set.zero().set(ready);
            return Syscalls.select((int) ready + 1, set, null, null, limit.set(1, 0));
        });
    }

    @Test
    void moving(@TempDir Path directory) throws Exception {
        Loopback.Pipe pipe = net.pipe(O_NONBLOCK);
        ByteBuffer direct = ByteBuffer.allocateDirect(8);
        byte[] heap = new byte[8];
        assertNothingAllocated("write and read", 32, () -> {
            int written = Syscalls.write(pipe.to(), direct.clear()) + Syscalls.write(pipe.to(), heap, 0, 8);
            return written + Syscalls.read(pipe.from(), heap, 0, 8) + Syscalls.read(pipe.from(), direct.clear());
        });
        long file = net.file(Files.write(directory.resolve("file"), new byte[8]), O_RDONLY);
        long[] offset = new long[1];
        assertNothingAllocated("sendfile", 8, () -> {
            offset[0] = 0;
            long sent = Syscalls.sendfile(pipe.to(), file, offset, 8);
            Syscalls.read(pipe.from(), heap, 0, 8);
            return sent;
        });
        assertNothingAllocated("splice", 8, () -> {
            offset[0] = 0;
            long moved = Syscalls.splice(file, offset, pipe.to(), null, 8, SPLICE_F_NONBLOCK);
            Syscalls.read(pipe.from(), heap, 0, 8);
            return moved;
        });
    }
}
