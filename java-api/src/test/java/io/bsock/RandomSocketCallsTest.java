package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a safe method is given, it returns or throws what is documented, and the JVM lives. */
class RandomSocketCallsTest {
    private static final int CALLS = 100_000;
    private static final int CALLS_PER_SOCKETS = 500;
    private static final long SEED = 20_261_122;

    /** The calls whose result is a new descriptor. */
    private static final Set<String> MAKERS = Set.of("socket", "accept", "accept4", "dup");

    /** Their results are codes of EAI_ numbers. */
    private static final Set<String> CODES_OF_THEIR_OWN = Set.of("getaddrinfo", "getnameinfo");

    /** Those of the IP Helper, and of look-ups, which are no errors of a socket. */
    private static final Set<String> OTHER_CODES_OF_WINDOWS =
            Set.of("if_nametoindex", "if_indextoname", "getservbyname", "getprotobyname");

    /** A small system has no /etc/services and no /etc/protocols. */
    private static final Set<String> NEED_FILES = Set.of("getservbyname", "getprotobyname");

    /** What {@link RandomDescriptorCallsTest} calls. */
    private static final Set<String> CALLED_ELSEWHERE = Set.of(
            "select",
            "ppoll",
            "epoll_create1",
            "epoll_ctl",
            "epoll_wait",
            "epoll_pwait2",
            "kqueue",
            "kevent",
            "eventfd",
            "open",
            "pipe2",
            "read",
            "write",
            "sendfile",
            "splice",
            "transmitfile",
            "wsaioctl",
            "wsasocket",
            "wsaeventselect",
            "wsawaitformultipleevents");

    /** Random numbers may be handles of the JVM's own: {@link RandomWinsockCallsTest} calls these with others. */
    private static final Set<String> OF_HANDLES = Set.of(
            "wsaduplicatesocket",
            "wsacreateevent",
            "wsacloseevent",
            "wsasetevent",
            "wsaresetevent",
            "wsaenumnetworkevents");

    /** The rest, but for those that take the address of memory, which they must trust. */
    static final List<Method> METHODS = Stream.of(Syscalls.class, Sockets.class)
            .flatMap(face -> Stream.of(face.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !takesMemory(method))
            .filter(method -> !CALLED_ELSEWHERE.contains(method.getName()))
            .filter(method -> !OF_HANDLES.contains(method.getName()))
            .sorted(Comparator.comparing(Method::toString))
            .toList();

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Random random = new Random(SEED);
    private final RandomArguments arguments = new RandomArguments(SEED);
    private final Set<String> succeeded = new HashSet<>();
    private final Set<Integer> errors = new HashSet<>();

    private static boolean takesMemory(Method method) {
        return method.getName().endsWith("Address");
    }

    @Test
    void anyArgumentsAreSurvived(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", String.valueOf(SEED));
        long[] sockets = {};
        for (int i = 0; i < CALLS; i++) {
            if (i % CALLS_PER_SOCKETS == 0) {
                close(sockets);
                sockets = sockets();
                arguments.use(sockets);
            }
            call(i, METHODS.get(random.nextInt(METHODS.size())));
        }
        close(sockets);
        assertTheCallsWereReal();
    }

    /** Random arguments that all fail at the first check would show nothing. */
    private void assertTheCallsWereReal() {
        Set<String> names = new HashSet<>();
        METHODS.forEach(method -> names.add(method.getName()));
        names.removeAll(succeeded);
        names.removeAll(NEED_FILES);
        names.removeAll(Windows.MISSING);
        assertEquals(Set.of(), names, "calls that never succeeded");
        assertTrue(
                errors.size() > 20,
                () -> "errors: " + errors.stream().map(Errno::name).toList());
    }

    /** Of each kind, in each state, none of which a call may block on. */
    private long[] sockets() throws ErrnoException {
        List<Long> sockets = new ArrayList<>();
        for (Loopback.Pair pair :
                List.of(net.connection(), net.pair(SOCK_STREAM), net.pair(SOCK_DGRAM), net.pair(SOCK_SEQPACKET))) {
            sockets.add(pair.client());
            sockets.add(pair.server());
        }
        sockets.add(net.udp());
        sockets.add(net.udp());
        sockets.add(net.tcp());
        long listener = net.listener();
        sockets.add(listener);
        for (int i = 0; i < 4; i++) {
            long waiting = net.tcp();
            Sockets.connect(waiting, Loopback.name(listener));
            sockets.add(waiting);
        }
        sockets.add(net.socket(AF_INET, SOCK_DGRAM));
        if (!Windows.IS_HERE) {
            sockets.add(net.socket(AF_UNIX, SOCK_STREAM));
            sockets.add(net.bound(SOCK_DGRAM, SockaddrUn.unnamed()));
        }
        long six = Syscalls.socket(AF_INET6, SOCK_STREAM, 0);
        if (six >= 0) {
            sockets.add(net.keep(six));
        }
        for (long s : sockets) {
            Loopback.nonBlocking(s);
        }
        return sockets.stream().mapToLong(Long::longValue).toArray();
    }

    private void close(long... sockets) throws ErrnoException {
        for (long s : sockets) {
            Syscalls.setsockopt(s, SOL_SOCKET, SO_LINGER, new Linger());
            net.close(s);
        }
    }

    private void call(int number, Method method) throws ErrnoException {
        Object[] given = arguments.of(method);
        try {
            succeed(method, given, method.invoke(null, given));
        } catch (InvocationTargetException e) {
            check(number, method, given, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } finally {
            arguments.closeReceived();
        }
        if (method.getName().equals("fcntl") || method.getName().equals("ioctl")) {
            stayNonBlocking((long) given[0]);
        }
    }

    private void succeed(Method method, Object[] given, Object result) throws ErrnoException {
        String call = method.getName();
        long value = result instanceof Number number ? number.longValue() : 0;
        if (value < 0 && method.getDeclaringClass() == Syscalls.class) {
            assertKnown(call, (int) -value);
            return;
        }
        succeeded.add(call);
        for (long descriptor : made(method, given, value).toArray()) {
            Sockets.close(descriptor);
        }
    }

    /** The descriptors that a call has made that did not fail. */
    static LongStream made(Method method, Object[] given, long result) {
        String call = method.getName();
        if (MAKERS.contains(call) || call.equals("fcntl") && duplicates((int) given[1])) {
            return LongStream.of(result);
        }
        return call.equals("socketpair") ? LongStream.of((long[]) given[3]).limit(2) : LongStream.empty();
    }

    private static boolean duplicates(int cmd) {
        return cmd == F_DUPFD || cmd == F_DUPFD_CLOEXEC;
    }

    private void stayNonBlocking(long s) throws ErrnoException {
        if (arguments.owns(s)) {
            Loopback.nonBlocking(s);
        }
    }

    /** Each exception for the reason that is documented, and no other. */
    private void check(int number, Method method, Object[] given, Throwable thrown) {
        if (thrown instanceof ErrnoException e && method.getDeclaringClass() == Sockets.class) {
            assertKnown(e.call(), e.errno());
            assertEquals(method.getName().replaceFirst("Long$", ""), e.call());
        } else if (thrown instanceof GaiException) {
            assertTrue(CODES_OF_THEIR_OWN.contains(method.getName()), method::toString);
        } else if (!isRefusal(given, thrown)) {
            fail("seed " + SEED + ", call " + number + ": " + method + " " + Arrays.toString(given), thrown);
        }
    }

    private static boolean isRefusal(Object[] given, Throwable thrown) {
        Stream<Object> arguments = Stream.of(given);
        if (thrown instanceof NullPointerException) {
            return arguments.anyMatch(Objects::isNull);
        }
        if (thrown instanceof ReadOnlyBufferException) {
            return arguments.anyMatch(argument -> argument instanceof ByteBuffer buffer && buffer.isReadOnly()
                    || argument instanceof Msghdr
                    || argument instanceof Mmsghdrs);
        }
        if (thrown instanceof IndexOutOfBoundsException) {
            return arguments.anyMatch(argument -> argument instanceof byte[]
                    || argument instanceof int[]
                    || argument instanceof long[]
                    || argument instanceof Mmsghdrs);
        }
        return thrown.getClass() == IllegalArgumentException.class;
    }

    private void assertKnown(String call, int errno) {
        if (CODES_OF_THEIR_OWN.contains(call) || Windows.IS_HERE && OTHER_CODES_OF_WINDOWS.contains(call)) {
            return;
        }
        errors.add(errno);
        assertNotEquals("UNKNOWN", Errno.name(errno), () -> call + " gave " + errno);
    }
}
