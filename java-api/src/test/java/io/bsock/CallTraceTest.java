package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_NOSIGNAL;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_KEEPALIVE;
import static io.bsock.SocketConstants.SO_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // A trace is closed, not used.
class CallTraceTest {
    /** A number that no descriptor has, by which a test knows its own calls. */
    private static final long MINE = -4711;

    @RegisterExtension
    final Loopback loopback = new Loopback();

    @TempDir
    Path directory;

    private final List<Call> calls = new ArrayList<>();

    private CallTrace startHere() {
        Thread thread = Thread.currentThread();
        return CallTrace.start(call -> Thread.currentThread() == thread, calls::add);
    }

    private Call last() {
        return calls.get(calls.size() - 1);
    }

    private List<String> names() {
        return calls.stream().map(Call::name).toList();
    }

    // ---- What is told

    @Test
    void aRefusedConnect() throws Exception {
        Sockaddr address = loopback.refusing();
        long s = loopback.tcp();
        try (CallTrace trace = startHere()) {
            assertEquals(-Errno.ECONNREFUSED, Syscalls.connect(s, address));
        }
        Call call = last();
        assertEquals(List.of("connect"), names());
        assertEquals(s, call.descriptor());
        assertEquals(-1, call.result());
        assertEquals(Errno.ECONNREFUSED, call.errno());
        assertEquals(Errno.name(Errno.ECONNREFUSED), call.symbol());
        assertEquals(s + ", {AF_INET, " + address + "}, 16", call.arguments());
        assertTrue(call.nanos() > 0);
        String line = "connect(%d, {AF_INET, %s}, 16) = -1 ECONNREFUSED (%d, %s) "
                .formatted(s, address, Errno.ECONNREFUSED, Errno.text(Errno.ECONNREFUSED));
        assertTrue(call.toString().matches(Pattern.quote(line) + "<\\d+\\.\\d{6}>"), call::toString);
    }

    @Test
    void theLifeOfAConnection() throws Exception {
        Sockaddr peer = new Sockaddr();
        byte[] room = new byte[100];
        try (CallTrace trace = startHere()) {
            long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            Sockets.bind(s, Loopback.anyPort());
            Sockets.listen(s, 5);
            Sockets.getsockname(s, peer);
            long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            Sockets.connect(client, peer);
            long server = Sockets.accept(s, peer);
            Sockets.send(client, "hello\n".getBytes(UTF_8), 0, 6, 0);
            assertEquals(6, Sockets.recv(server, room, 0, room.length, MSG_PEEK));
            assertEquals("hello\n", new String(room, 0, 6, UTF_8));
            Sockets.recvmsg(server, new Msghdr().iov(ByteBuffer.allocate(2), ByteBuffer.allocateDirect(9)), 0);
            assertEquals(-Errno.EAGAIN, Syscalls.recv(server, room, 0, room.length, MSG_DONTWAIT));
            for (long open : new long[] {server, client, s}) {
                Sockets.close(open);
            }
        }
        assertEquals(
                List.of(
                        "socket",
                        "bind",
                        "listen",
                        "getsockname",
                        "socket",
                        "connect",
                        "accept",
                        "send",
                        "recv",
                        "recvmsg",
                        "recv",
                        "close",
                        "close",
                        "close"),
                names());
        long server = calls.get(6).result();
        assertEquals("AF_INET, SOCK_STREAM, IPPROTO_IP", calls.get(0).arguments());
        assertEquals(-1, calls.get(0).descriptor());
        assertEquals(
                calls.get(0).result() + ", {AF_INET, " + peer + "}, [16]",
                calls.get(6).arguments());
        assertEquals(
                calls.get(4).result() + ", \"hello\\n\", 6, 0", calls.get(7).arguments());
        assertEquals(server + ", \"hello\\n\", 100, MSG_PEEK", calls.get(8).arguments());
        assertEquals(6, calls.get(8).result());
        assertEquals(
                server + ", {msg_name=NULL, msg_iov=[{\"he\", 2}, {\"llo\\n\", 9}], msg_controllen=0, msg_flags=0}, 0",
                calls.get(9).arguments());
        assertEquals(Errno.EAGAIN, calls.get(10).errno());
        assertEquals(0, calls.get(11).result());
        assertNull(calls.get(11).symbol());
    }

    // ---- Memory that the system did not look at

    /** No memory is there, so that whoever reads it ends the JVM. */
    private static final long NOWHERE = 1;

    @Test
    void ofACallThatFailedTheAddressIsShown() throws Exception {
        Qemu.assumeNone("it looks at the memory before the descriptor");
        ByteBuffer data = ByteBuffer.allocateDirect(4);
        Loopback.Pair pair = loopback.connection();
        try (CallTrace trace = startHere()) {
            assertEquals(-Errno.EBADF, Syscalls.sendAddress(-1, NOWHERE, 10, 0));
            assertEquals(-Errno.EBADF, Syscalls.sendtoAddress(-1, NOWHERE, 10, 0, Loopback.anyPort()));
            assertEquals(-Errno.EBADF, Syscalls.recvAddress(-1, NOWHERE, 10, 0));
            assertEquals(-Errno.EFAULT, Syscalls.sendAddress(pair.client(), NOWHERE, 10, 0));
            assertEquals(-Errno.EBADF, Syscalls.write(-1, data));
            assertEquals(-Errno.EBADF, Syscalls.sendmsg(-1, new Msghdr().iov(data, data), 0));
            assertEquals(-Errno.EBADF, Syscalls.setsockopt(-1, SOL_SOCKET, SO_KEEPALIVE, data));
        }
        String address = "0x" + Long.toHexString(LibBsock.address(data));
        assertEquals("-1, 0x1, 10, 0", calls.get(0).arguments());
        assertEquals("-1, 0x1, 10, 0, {AF_INET, 127.0.0.1:0}, 16", calls.get(1).arguments());
        assertEquals("-1, 0x1, 10, 0", calls.get(2).arguments());
        assertEquals(pair.client() + ", 0x1, 10, 0", calls.get(3).arguments());
        assertEquals("-1, " + address + ", 4", calls.get(4).arguments());
        String buffer = "{" + address + ", 4}";
        assertEquals(
                "-1, {msg_name=NULL, msg_iov=[" + buffer + ", " + buffer + "], msg_controllen=0, msg_flags=0}, 0",
                calls.get(5).arguments());
        assertEquals(
                "-1, SOL_SOCKET, SO_KEEPALIVE, " + address + ", 4", calls.get(6).arguments());
    }

    /** Linux's TCP counts bytes under MSG_TRUNC and writes none. */
    @Test
    void ofBytesThatAreCountedTheAddressIsShown() throws Exception {
        Qemu.assumeNone("it looks at memory that the system does not");
        assumeTrue(SocketConstants.isDefined(EPOLLIN), "this system's TCP has no such flag");
        Loopback.Pair pair = loopback.connection();
        Sockets.send(pair.client(), new byte[8], 0, 8, 0);
        try (CallTrace trace = startHere()) {
            assertEquals(4, Syscalls.recvAddress(pair.server(), NOWHERE, 4, MSG_TRUNC));
            ByteBuffer room = ByteBuffer.allocateDirect(4);
            assertEquals(4, Syscalls.recvmsg(pair.server(), new Msghdr().iov(room), MSG_TRUNC));
        }
        assertEquals(pair.server() + ", 0x1, 4, MSG_TRUNC", calls.get(0).arguments());
        assertTrue(calls.get(1).arguments().contains("msg_iov=[{0x"), () -> calls.toString());
    }

    /** The null device takes all and looks at nothing. */
    @Test
    void ofBytesThatADeviceDidNotLookAtTheAddressIsShown() throws Exception {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.isWritable(device) && !Qemu.IS_HERE, "only Linux's kernel tells whether memory is there");
        Path file = Files.write(directory.resolve("mapped"), new byte[8192]);
        long fd = Sockets.open(device.toString(), O_WRONLY, 0);
        try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                CallTrace trace = startHere()) {
            ByteBuffer cut = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8192);
            channel.truncate(0);
            assertEquals(8192, Sockets.write(fd, cut));
            assertEquals(10, LibBsock.bs_write(fd, NOWHERE, 10));
            assertEquals(
                    fd + ", 0x" + Long.toHexString(LibBsock.address(cut)) + ", 8192",
                    calls.get(0).arguments());
        } finally {
            Sockets.close(fd);
        }
        assertEquals(fd + ", 0x1, 10", calls.get(1).arguments());
    }

    @Test
    void aMappingThatWasCutIsNotRead() throws Exception {
        Path file = Files.write(directory.resolve("mapped"), new byte[8192]);
        long s = loopback.tcp();
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8192);
            channel.truncate(4096);
            int untraced = Syscalls.send(s, mapped.position(4088), MSG_NOSIGNAL);
            try (CallTrace trace = startHere()) {
                assertEquals(untraced, Syscalls.send(s, mapped.position(4088), MSG_NOSIGNAL));
            }
            assertEquals(-Errno.EPIPE, untraced);
        }
        assertTrue(last().arguments().matches(s + ", 0x[0-9a-f]+, 4104, MSG_NOSIGNAL"), last()::toString);
    }

    /** The headers that are traced are bsock's own: no bytes that a peer sends can get there. */
    @Test
    void aForgedHeaderIsData() throws Exception {
        long s = loopback.udp();
        Sockaddr self = Loopback.name(s);
        ByteBuffer forged = ByteBuffer.allocateDirect(64).order(ByteOrder.nativeOrder());
        while (forged.hasRemaining()) {
            forged.putLong(NOWHERE);
        }
        Mmsghdrs received = new Mmsghdrs(2);
        for (int i = 0; i < 2; i++) {
            Sockets.sendto(s, forged.clear(), 0, self);
            received.hdr(i).name(new Sockaddr()).iov(ByteBuffer.allocateDirect(64));
        }
        try (CallTrace trace = startHere()) {
            assertEquals(2, Sockets.recvmmsg(s, received, 0, 2, 0, null));
        }
        String name = "msg_name={AF_INET, " + self + "}";
        assertEquals(3, (last().arguments() + " ").split(Pattern.quote(name)).length, last()::toString);
    }

    @Test
    void anOptionThatIsTheResultIsAnArgument() throws Exception {
        long s = loopback.tcp();
        try (CallTrace trace = startHere()) {
            Sockets.getsockopt(s, SOL_SOCKET, SO_TYPE);
            Syscalls.getsockopt(MINE, SOL_SOCKET, SO_TYPE);
        }
        assertEquals("getsockopt", calls.get(0).name());
        assertEquals(
                s + ", SOL_SOCKET, SO_TYPE, [" + SOCK_STREAM + "], [4]",
                calls.get(0).arguments());
        assertEquals(0, calls.get(0).result());
        assertEquals(-1, calls.get(1).result());
        assertEquals(Errno.EBADF, calls.get(1).errno());
    }

    @Test
    void aLookUpHasItsAnswersAndItsOwnCodes() {
        AddrinfoList list = new AddrinfoList();
        try (CallTrace trace = startHere()) {
            Syscalls.getaddrinfo("127.0.0.1", "80", null, list);
            Syscalls.getaddrinfo("no.such.invalid", null, null, list);
        }
        assertTrue(
                calls.get(0).arguments().startsWith("\"127.0.0.1\", \"80\", NULL, [{AF_INET, 127.0.0.1:80}"),
                () -> calls.get(0).toString());
        assertEquals(0, calls.get(0).result());
        assertTrue(calls.get(1).result() != 0);
        assertTrue(calls.get(1).symbol().startsWith("EAI_"));
        assertEquals(0, calls.get(1).errno());
    }

    /** One list of what is told and one of what is not have all calls of the header between them. */
    @Test
    void everyCallIsToldOrListed() throws Exception {
        String header = Files.readString(Path.of(System.getProperty("basedir", ""), "../native/include/bsock_calls.h"));
        Set<String> functions = Pattern.compile("(?m)^BS_CALL(?:_IF)?\\((?:[A-Z]\\w+, )?\\d, \\w+, (\\w+),")
                .matcher(header)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(TraceFormats.FORMATS.keySet());
        assertFalse(known.removeAll(TraceFormats.UNREPORTED), "in both lists");
        known.addAll(TraceFormats.UNREPORTED);
        Difference.assertNone(functions, known, "calls of TraceFormats");
    }

    @Test
    void memoryAloneIsNotTold() {
        try (CallTrace trace = startHere()) {
            Errno.text(1);
            new SockaddrIn("127.0.0.1", 1).toString();
            Syscalls.gai_strerror(1);
        }
        assertEquals(List.of(), names());
    }

    // ---- Listeners

    @Test
    void aListenerMayMakeCalls() throws Exception {
        Loopback.Pair pair = loopback.connection();
        byte[] data = "what was received".getBytes(UTF_8);
        byte[] room = new byte[100];
        Sockets.send(pair.client(), data, 0, data.length, 0);
        try (CallTrace trace = CallTrace.start(call -> {
            calls.add(call);
            Syscalls.send(MINE, new byte[4096], 0, 4096, 0);
            Errno.text(call.errno());
        })) {
            assertEquals(data.length, Sockets.recv(pair.server(), room, 0, room.length, 0));
        }
        assertEquals("what was received", new String(room, 0, data.length, UTF_8));
        assertEquals(List.of("recv"), names());
    }

    @Test
    void aListenerThatThrowsIsStopped() {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        RuntimeException thrown = new IllegalStateException("the listener's");
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((where, e) -> uncaught.set(e));
        try (CallTrace trace = CallTrace.start(call -> call.descriptor() == MINE, call -> {
            calls.add(call);
            throw thrown;
        })) {
            assertEquals(-Errno.EBADF, Syscalls.close(MINE));
            assertEquals(-Errno.EBADF, Syscalls.close(MINE));
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        assertSame(thrown, uncaught.get());
        assertEquals(List.of("close"), names());
    }

    @Test
    void severalListenersEachHearAll() {
        AtomicInteger other = new AtomicInteger();
        try (CallTrace first = startHere()) {
            try (CallTrace second =
                    CallTrace.start(call -> call.descriptor() == MINE, call -> other.incrementAndGet())) {
                Syscalls.close(MINE);
            }
            Syscalls.close(MINE);
        }
        Syscalls.close(MINE);
        assertEquals(List.of("close", "close"), names());
        assertEquals(1, other.get());
    }

    @Test
    void whatTheFilterRefusesCannotBeAskedLater() {
        try (CallTrace trace = CallTrace.start(call -> call.descriptor() == MINE && !calls.add(call), call -> {})) {
            Syscalls.close(MINE);
        }
        assertThrows(IllegalStateException.class, last()::arguments);
        assertEquals(Errno.EBADF, last().errno());
    }

    @Test
    void aBlockedCallIsToldWhenItEnds() throws Exception {
        Loopback.Pair pair = loopback.connection();
        ConcurrentLinkedQueue<Call> ended = new ConcurrentLinkedQueue<>();
        try (CallTrace trace = CallTrace.start(call -> call.descriptor() == pair.server(), ended::add)) {
            Thread reader = new Thread(() -> Syscalls.recv(pair.server(), new byte[9], 0, 9, 0));
            reader.start();
            Await.inCall(reader, "recv");
            assertEquals(0, ended.size());
            Sockets.send(pair.client(), new byte[] {'x'}, 0, 1, 0);
            reader.join(Loopback.LIMIT_MILLIS);
        }
        assertEquals(pair.server() + ", \"x\", 9, 0", ended.remove().arguments());
    }

    // ---- On and off

    /** Compiled callers in several threads see every exchange of the native methods, and never a wrong result. */
    @Test
    void switchingLosesNoCall() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger wrong = new AtomicInteger();
        int rounds = LibBsock.BINDING.isJni() ? 100 : 20;
        AtomicInteger round = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                started.countDown();
                byte[] room = new byte[8];
                while (!over.get()) {
                    boolean right = Syscalls.close(MINE) == -Errno.EBADF
                            && Syscalls.recv(MINE, room, 0, room.length, 0) == -Errno.EBADF;
                    wrong.addAndGet(right ? 0 : 1);
                }
            });
            thread.start();
            threads.add(thread);
        }
        started.await();
        for (; round.get() < rounds; round.incrementAndGet()) {
            Thread here = Thread.currentThread();
            told.set(0);
            try (CallTrace trace = CallTrace.start(
                    call -> Thread.currentThread() == here,
                    call -> told.addAndGet(call.descriptor() == MINE && call.errno() == Errno.EBADF ? 1 : -1000))) {
                for (int i = 0; i < 500; i++) {
                    Syscalls.close(MINE);
                    Syscalls.shutdown(MINE, 0);
                }
            }
            assertEquals(1000, told.get(), () -> "round " + round);
            for (int i = 0; i < 500; i++) {
                Syscalls.close(MINE);
            }
        }
        over.set(true);
        for (Thread thread : threads) {
            thread.join(Loopback.LIMIT_MILLIS);
        }
        assertEquals(0, wrong.get());
    }
}
