package io.bsock;

import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Winsock's own calls with any arguments: each gives a result or a Java exception, and the JVM lives. Handles are the
 * test's own or no process's, for those of the JVM are as open to these calls as they are in C.
 */
class RandomWinsockCallsTest {
    private static final int CALLS = 20_000;
    private static final long SEED = 20_261_128;
    private static final int[] INTS = {0, 1, -1, 2, 3, 6, 17, 1024, 1 << 16, Integer.MAX_VALUE, Integer.MIN_VALUE};

    /** -1 and -2 are the process and the thread that ask. */
    private static final long[] NO_HANDLES = {0, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};

    /** The codes of {@code WSAIoctl} that are taken, and some that are not. */
    private static final long[] CODES = Stream.of(SocketConstants.class.getFields())
            .filter(field -> field.getName().startsWith("SIO_"))
            .mapToLong(field -> Table.value(field.getName()))
            .toArray();

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Random random = new Random(SEED);
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private long[] sockets;
    private long[] events;
    private long file;

    private interface Call {
        long make() throws ErrnoException;
    }

    private boolean sometimes() {
        return random.nextInt(8) == 0;
    }

    private int number() {
        return random.nextInt(4) == 0 ? random.nextInt() : INTS[random.nextInt(INTS.length)];
    }

    private long socket() {
        return sometimes() ? noHandle() : sockets[random.nextInt(sockets.length)];
    }

    private long event() {
        return sometimes() ? noHandle() : events[random.nextInt(events.length)];
    }

    private long noHandle() {
        return NO_HANDLES[random.nextInt(NO_HANDLES.length)];
    }

    private long[] someEvents() {
        return sometimes()
                ? null
                : LongStream.generate(this::event).limit(random.nextInt(70)).toArray();
    }

    private ByteBuffer buffer() {
        if (sometimes()) {
            return null;
        }
        int size = random.nextInt(5000);
        ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
        return sometimes() ? buffer.asReadOnlyBuffer() : buffer.position(random.nextInt(size + 1));
    }

    private WsaProtocolInfo info() {
        WsaProtocolInfo info = new WsaProtocolInfo();
        if (random.nextBoolean()) {
            Syscalls.wsaduplicatesocket(socket(), (int) ProcessHandle.current().pid(), info);
            // A socket that was announced and is not fetched stays open.
            close(Syscalls.wsasocket(-1, -1, -1, info, 0));
        }
        if (sometimes()) {
            byte[] bytes = new byte[info.buffer().remaining()];
            random.nextBytes(bytes);
            info.buffer().put(bytes);
        }
        return sometimes() ? null : info;
    }

    private static long close(long s) {
        return s < 0 ? s : Syscalls.close(s);
    }

    private long closeEvent() {
        return Syscalls.wsacloseevent(sometimes() ? noHandle() : Syscalls.wsacreateevent());
    }

    private void list() {
        calls.put(
                "wsaioctl",
                () -> Syscalls.wsaioctl(
                        socket(),
                        sometimes() ? random.nextLong() : CODES[random.nextInt(CODES.length)],
                        buffer(),
                        buffer()));
        calls.put("wsasocket", () -> close(Syscalls.wsasocket(number(), number(), number(), info(), number())));
        calls.put(
                "wsaduplicatesocket of nobody",
                () -> Syscalls.wsaduplicatesocket(
                        sometimes() ? noHandle() : socket(),
                        sometimes() ? -1 : 0,
                        sometimes() ? null : new WsaProtocolInfo()));
        calls.put("wsacloseevent", this::closeEvent);
        calls.put("wsasetevent", () -> Syscalls.wsasetevent(event()));
        calls.put("wsaresetevent", () -> Syscalls.wsaresetevent(event()));
        calls.put("wsaeventselect", () -> Syscalls.wsaeventselect(socket(), event(), number()));
        calls.put(
                "wsaenumnetworkevents",
                () -> Syscalls.wsaenumnetworkevents(socket(), event(), sometimes() ? null : new WsaNetworkEvents()));
        calls.put(
                "wsawaitformultipleevents",
                () -> Syscalls.wsawaitformultipleevents(someEvents(), sometimes(), random.nextInt(2), sometimes()));
        calls.put(
                "transmitfile",
                () -> Syscalls.transmitfile(
                        socket(), sometimes() ? noHandle() : file, random.nextInt(100), sometimes() ? number() : 0));
    }

    /** None of which a call may block on. */
    private void open() throws ErrnoException {
        Loopback.Pair stream = net.connection();
        sockets = new long[] {
            stream.client(),
            stream.server(),
            net.listener(),
            net.tcp(),
            net.udp(),
            net.bound(SOCK_DGRAM),
            net.bound(SOCK_STREAM)
        };
        for (long s : sockets) {
            Loopback.nonBlocking(s);
        }
        events = new long[4];
        for (int i = 0; i < events.length; i++) {
            events[i] = Sockets.wsacreateevent();
        }
    }

    @Test
    void theJvmLives(@TempDir Path directory) throws Exception {
        assumeTrue(Windows.IS_HERE, "this system has no Winsock");
        open();
        list();
        Path path = Files.write(directory.resolve("file"), new byte[4096]);
        Set<String> succeeded = new TreeSet<>();
        int refused = 0;
        try (FileInputStream stream = new FileInputStream(path.toFile())) {
            file = Descriptors.of(stream.getFD());
            String[] names = calls.keySet().toArray(new String[0]);
            for (int i = 0; i < CALLS; i++) {
                String name = names[random.nextInt(names.length)];
                try {
                    if (calls.get(name).make() >= 0) {
                        succeeded.add(name);
                    }
                } catch (NullPointerException | IllegalArgumentException | ReadOnlyBufferException e) {
                    refused++;
                }
            }
        }
        Set<String> all = new TreeSet<>(calls.keySet());
        all.remove("wsaduplicatesocket of nobody");
        assertEquals(all, succeeded);
        assertTrue(refused > CALLS / 100, refused + " refused");
        for (long event : Arrays.copyOf(events, events.length)) {
            Sockets.wsacloseevent(event);
        }
    }
}
