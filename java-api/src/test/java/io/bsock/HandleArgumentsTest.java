package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handle refuses what {@link Sockets} refuses, in the same words, whatever its state. */
class HandleArgumentsTest {
    private static final int CALLS = Qemu.rounds(20_000);
    private static final int MOST_CALLS = 20_000;
    private static final int CALLS_PER_HANDLES = 250;
    private static final long SEED = 20_261_128;
    private static final long NO_SOCKET = -1;

    /** A call of both: what {@code Sockets} has, and a handle without the first parameter. */
    private record Pair(Method raw, Method ofHandle) {}

    private static final List<Pair> CALLS_OF_BOTH = RandomSocketCallsTest.METHODS.stream()
            .filter(raw -> raw.getDeclaringClass() == Sockets.class)
            .flatMap(HandleArgumentsTest::pair)
            .toList();

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Random random = new Random(SEED);
    private final RandomArguments arguments = new RandomArguments(SEED);
    private final Set<String> succeeded = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    private static Stream<Pair> pair(Method raw) {
        Class<?>[] types = raw.getParameterTypes();
        if (types.length == 0 || types[0] != long.class || raw.getName().equals("close")) {
            return Stream.empty();
        }
        return Stream.of(SocketHandle.class.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .filter(it -> it.getName().equals(raw.getName().replace("accept4", "")))
                .filter(it -> Arrays.equals(it.getParameterTypes(), Arrays.copyOfRange(types, 1, types.length)))
                .map(it -> new Pair(raw, it));
    }

    @ParameterizedTest
    @EnumSource
    void theSameIsRefused(Threads threads) throws Exception {
        threads.assume();
        threads.call(() -> {
                    // An emulator makes fewer, of which not all calls need have succeeded.
                    for (int i = 0; i < CALLS || !missing().isEmpty() && i < MOST_CALLS; i += CALLS_PER_HANDLES) {
                        round();
                    }
                    return null;
                })
                .get(60, TimeUnit.SECONDS);
        assertEquals(Set.of(), missing(), "calls that never succeeded");
        assertTrue(refused.size() > 10, refused::toString);
    }

    private Set<String> missing() {
        Set<String> all = new HashSet<>();
        CALLS_OF_BOTH.forEach(pair -> all.add(pair.raw.getName()));
        all.removeAll(succeeded);
        all.removeAll(Windows.MISSING);
        return all;
    }

    private void round() throws Exception {
        List<SocketHandle> handles = handles();
        long[] sockets = new long[handles.size()];
        for (int i = 0; i < sockets.length; i++) {
            handles.get(i).timeout(Duration.ofMillis(1));
            sockets[i] = handles.get(i).use(s -> s);
        }
        arguments.use(sockets);
        for (int i = 0; i < CALLS_PER_HANDLES; i++) {
            call(handles.get(random.nextInt(handles.size())), CALLS_OF_BOTH.get(random.nextInt(CALLS_OF_BOTH.size())));
        }
        for (SocketHandle handle : handles) {
            handle.close();
        }
    }

    private List<SocketHandle> handles() throws IOException {
        List<SocketHandle> handles = new ArrayList<>();
        for (int type : new int[] {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET}) {
            handles.addAll(List.of(SocketPair.handles(type)));
        }
        handles.add(SocketHandle.socket(AF_INET, SOCK_DGRAM, 0));
        SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        listener.bind(Loopback.anyPort());
        listener.listen(16);
        handles.add(listener);
        for (int i = 0; i < 3; i++) {
            SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
            SockaddrIn name = new SockaddrIn();
            listener.getsockname(name);
            client.connect(name);
            handles.add(client);
        }
        return handles;
    }

    private void call(SocketHandle handle, Pair pair) throws Exception {
        Object[] given = arguments.of(pair.raw);
        String name = pair.raw.getName();
        if (name.equals("fcntl") && (int) given[1] == F_SETFL
                || name.equals("ioctl") && (int) (long) given[1] == FIONBIO) {
            return;
        }
        given[0] = NO_SOCKET;
        Throwable expected = thrown(pair.raw, null, given);
        Object[] rest = Arrays.copyOfRange(given, 1, given.length);
        Throwable found;
        try {
            Object result = pair.ofHandle.invoke(handle, rest);
            found = null;
            succeeded.add(name);
            close(pair, given, result);
        } catch (InvocationTargetException e) {
            found = e.getCause();
        } finally {
            arguments.closeReceived();
        }
        if (expected instanceof IOException || expected == null) {
            assertTrue(found == null || found instanceof IOException, () -> pair + " " + Arrays.toString(rest));
        } else {
            refused.add(name);
            assertNotNull(found, () -> pair + " was not refused: " + expected);
            assertEquals(expected.getClass(), found.getClass(), () -> pair + " " + Arrays.toString(rest));
            assertEquals(reason(expected), reason(found), () -> pair + " " + Arrays.toString(rest));
        }
    }

    /** Of what is null, its name: the JVM also tells what was to be done with it. */
    private static String reason(Throwable refusal) {
        String message = String.valueOf(refusal.getMessage());
        return refusal instanceof NullPointerException ? message.replaceFirst(".*\"(\\w+).*", "$1") : message;
    }

    private static Throwable thrown(Method method, Object on, Object... given) throws IllegalAccessException {
        try {
            method.invoke(on, given);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    /** What a call has made. */
    private static void close(Pair pair, Object[] given, Object result) throws IOException {
        if (result instanceof SocketHandle made) {
            made.close();
        } else if (result instanceof Number number) {
            for (long made : RandomSocketCallsTest.made(pair.raw, given, number.longValue())
                    .toArray()) {
                Sockets.close(made);
            }
        }
    }

    /** With arguments that nothing is wrong with. */
    @Test
    void nothingReachesTheSystemThroughAClosedHandle() throws Exception {
        arguments.use(net.udp());
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_DGRAM, 0);
        handle.close();
        Set<String> failed = new TreeSet<>();
        for (int i = 0; i < CALLS; i++) {
            Pair pair = CALLS_OF_BOTH.get(i % CALLS_OF_BOTH.size());
            Object[] given = arguments.of(pair.raw);
            Throwable found = thrown(pair.ofHandle, handle, Arrays.copyOfRange(given, 1, given.length));
            arguments.closeReceived();
            if (found instanceof IOException) {
                ErrnoException e = assertInstanceOf(ErrnoException.class, found);
                assertEquals(Errno.EBADF, e.errno());
                assertEquals(pair.raw.getName().replaceFirst("Long$", ""), e.call());
                failed.add(pair.raw.getName());
            } else {
                assertNotEquals(null, found, pair::toString);
            }
        }
        assertTrue(failed.size() > 20, failed::toString);
    }

    @Test
    void whatHandlesAloneHave() throws Exception {
        try (SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_DGRAM, 0)) {
            assertThrows(NullPointerException.class, () -> handle.use(null));
            assertThrows(NullPointerException.class, () -> handle.get(null));
            assertThrows(NullPointerException.class, () -> handle.set(null, 1));
            assertThrows(IllegalArgumentException.class, () -> handle.fcntl(F_SETFL, 0));
            assertThrows(IllegalArgumentException.class, () -> handle.ioctl(FIONBIO, 0));
            assertTrue(handle.isOpen());
        }
        ErrnoException e = assertThrows(ErrnoException.class, () -> SocketHandle.of(net.closed()));
        assertEquals(Windows.code(Errno.EBADF), e.errno());
        e = assertThrows(ErrnoException.class, () -> SocketHandle.of(net.noSocket()));
        assertEquals(Errno.ENOTSOCK, e.errno());
    }
}
