package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static io.bsock.SocketConstants.TCP_CONGESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call failed on is in the message: an address, an option, a name or a descriptor. */
class ErrorSubjectTest {
    private static final long NO_SOCKET = -4711;

    @RegisterExtension
    final Loopback net = new Loopback();

    private static void assertMessage(String start, int errno, ErrnoException e) {
        assertEquals(start + ": " + Errno.name(errno) + " (" + errno + "): " + Errno.text(errno), e.getMessage());
    }

    // ---- Options

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTypedOptionIsNamed() throws ErrnoException {
        long s = net.tcp();
        ErrnoException set = assertThrows(ErrnoException.class, () -> Sockopts.TCP_CONGESTION.set(s, "nope"));
        assertMessage("setsockopt TCP_CONGESTION", Errno.ENOENT, set);
        assertEquals("setsockopt", set.call());
        assertEquals("TCP_CONGESTION", set.subject());
        assertEquals(s, set.descriptor());
        assertNull(set.address());
        ErrnoException get = assertThrows(ErrnoException.class, () -> Sockopts.SO_PEERSEC.get(NO_SOCKET));
        assertMessage("getsockopt SO_PEERSEC", Errno.EBADF, get);
    }

    static Stream<Sockopt<?>> everyOption() {
        return Arrays.stream(Sockopts.class.getFields()).map(field -> {
            try {
                return (Sockopt<?>) field.get(null);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Some can only be set, or are not read at all. */
    @Test
    void everyTypedOptionIsNamed() {
        Qemu.assumeNone("it looks at options before the descriptor");
        everyOption().filter(Sockopt::isSupported).forEach(option -> {
            try {
                Exception e = assertThrows(Exception.class, () -> option.get(NO_SOCKET));
                if (e instanceof ErrnoException failed) {
                    assertMessage("getsockopt " + option, Errno.EBADF, failed);
                } else if (e instanceof UnsupportedOperationException) {
                    assertEquals("bsock: " + option + " can only be set", e.getMessage());
                } else {
                    assertEquals(IllegalArgumentException.class, e.getClass());
                }
            } catch (AssertionError e) {
                throw new AssertionError(option + ": " + e.getMessage(), e);
            }
        });
    }

    @Test
    void theNumbersOfAnOptionAreNamed() throws ErrnoException {
        Qemu.assumeNone("it has codes of its own for options that it does not know");
        long s = net.tcp();
        assertMessage(
                "setsockopt SOL_SOCKET SO_LINGER",
                Errno.EINVAL,
                assertErrno(Errno.EINVAL, "setsockopt", s, SOL_SOCKET, SO_LINGER, 1));
        assertMessage(
                "setsockopt IPPROTO_TCP TCP_CONGESTION",
                Errno.ENOENT,
                assertErrno(Errno.ENOENT, "setsockopt", s, IPPROTO_TCP, TCP_CONGESTION, ByteBuffer.wrap(new byte[3])));
        assertMessage(
                "getsockopt SOL_SOCKET 4711",
                Errno.ENOPROTOOPT,
                assertErrno(Errno.ENOPROTOOPT, "getsockopt", s, SOL_SOCKET, 4711));
        assertMessage("getsockopt 4711 1", Errno.EOPNOTSUPP, assertErrno(Errno.EOPNOTSUPP, "getsockopt", s, 4711, 1));
    }

    // ---- Descriptors

    /** Whose first parameter is one, but for two that want structs of Windows. */
    static Stream<Method> callsOnADescriptor() {
        return Arrays.stream(Sockets.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == long.class)
                .filter(method -> !method.getName().matches("wsaduplicatesocket|wsaenumnetworkevents"));
    }

    @ParameterizedTest
    @MethodSource("callsOnADescriptor")
    void theDescriptorIsKept(Method method) throws Exception {
        Qemu.assumeNone("it looks at other arguments before the descriptor");
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(ErrorSubjectTest::argument)
                .toArray();
        arguments[0] = NO_SOCKET;
        if (method.getName().equals("ioctl") && arguments[2] instanceof Struct) {
            arguments[1] = (long) SocketConstants.SIOCGIFMTU;
            arguments[2] = new Ifreq("lo");
        }
        InvocationTargetException thrown =
                assertThrows(InvocationTargetException.class, () -> method.invoke(null, arguments), method::toString);
        if (thrown.getCause() instanceof ErrnoException e) {
            assertEquals(method.getName().equals("epoll_ctl") ? 1 : NO_SOCKET, e.descriptor(), e.getMessage());
        } else {
            throw new AssertionError(method + " threw", thrown.getCause());
        }
    }

    private static Object argument(Class<?> type) {
        try {
            if (type == Sockaddr.class) {
                return new SockaddrIn("127.0.0.1", 1);
            }
            if (type == ByteBuffer.class) {
                return ByteBuffer.allocate(8);
            }
            if (type == Struct.class) {
                return new Linger();
            }
            if (type == SockFprog.class) {
                return new SockFprog(new SockFilter(6, 0, 0, 0));
            }
            if (type == EpollEvents.class || type == Mmsghdrs.class) {
                return type.getConstructor(int.class).newInstance(1);
            }
            if (type == int.class) {
                return 0;
            }
            if (type == long.class) {
                return 1L;
            }
            return type.isArray()
                    ? Array.newInstance(type.getComponentType(), 1)
                    : type == Msghdr.class ? new Msghdr() : null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDescriptorIsInTheMessageWhereThereIsNoAddress() throws ErrnoException {
        assertMessage("close -4711", Errno.EBADF, assertErrno(Errno.EBADF, "close", NO_SOCKET));
        assertMessage("close -1", Errno.EBADF, assertErrno(Errno.EBADF, "close", -1L));
        long s = net.socket(AF_UNIX, SOCK_STREAM);
        assertMessage("listen " + s, Errno.EINVAL, assertErrno(Errno.EINVAL, "listen", s, 1));
        Sockaddr refusing = net.refusing();
        long tcp = net.tcp();
        ErrnoException e = assertErrno(Errno.ECONNREFUSED, "connect", tcp, refusing);
        assertMessage("connect " + refusing, Errno.ECONNREFUSED, e);
        assertEquals(tcp, e.descriptor());
    }

    // ---- Names, and nothing

    @Test
    void aNameIsInTheMessage() {
        String path = "/no such folder/file";
        ErrnoException e = assertErrno(Errno.ENOENT, "open", path, O_RDONLY, 0);
        assertMessage("open " + path, Errno.ENOENT, e);
        assertEquals(-1, e.descriptor());
        assertMessage("if_nametoindex nosuch0", Errno.ENODEV, assertErrno(Errno.ENODEV, "if_nametoindex", (Object)
                "nosuch0".getBytes()));
        assertMessage(
                "getservbyname no-such-service",
                Errno.ENOENT,
                assertErrno(Errno.ENOENT, "getservbyname", "no-such-service", "tcp"));
    }

    @Test
    void aCallOnNothingNamesNothing() {
        ErrnoException e = assertErrno(Errno.EAFNOSUPPORT, "socket", 4711, SOCK_STREAM, 0);
        assertMessage("socket", Errno.EAFNOSUPPORT, e);
        assertNull(e.subject());
        assertEquals(-1, e.descriptor());
    }
}
