package io.bsock;

import static io.bsock.OptionFacts.GET_ONLY;
import static io.bsock.OptionFacts.NOT_IN_EVERY_KERNEL;
import static io.bsock.OptionFacts.OF_OTHER_TRANSPORTS;
import static io.bsock.OptionFacts.OF_RAW_SOCKETS;
import static io.bsock.OptionFacts.OTHER_VALUES;
import static io.bsock.OptionFacts.SET_ONLY;
import static io.bsock.OptionFacts.UNKNOWN_TO_QEMU;
import static io.bsock.OptionFacts.UNREADABLE;
import static io.bsock.OptionFacts.UNSETTABLE;
import static io.bsock.SocketConstants.AF_NETLINK;
import static io.bsock.SocketConstants.SOCK_RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each typed option that this system has: read on a socket that has it, and set. */
class SockoptsTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final List<Integer> descriptors = new ArrayList<>();

    /** Those that reading an option made. */
    @AfterEach
    void closeDescriptors() throws ErrnoException {
        for (int descriptor : descriptors) {
            Sockets.close(descriptor);
        }
    }

    // ---- Every option

    static List<Sockopt<?>> all() {
        return Stream.of(Sockopts.class.getFields())
                .<Sockopt<?>>map(SockoptsTest::option)
                .toList();
    }

    static List<Sockopt<?>> supported() {
        return all().stream().filter(Sockopt::isSupported).toList();
    }

    private static Sockopt<?> option(Field field) {
        try {
            return (Sockopt<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("supported")
    @SuppressWarnings("unchecked")
    void isReadAndSet(Sockopt<?> option) throws ErrnoException {
        long[] sockets = new LevelSockets(net).of(option);
        assumeTrue(sockets.length > 0, () -> "this host has no sockets of level " + LevelSockets.name(option));
        if (UNKNOWN_TO_QEMU.contains(option.name())) {
            Qemu.assumeNone(option + " is not passed on as it is");
        }
        if (isOfUnsafeValue(option)) {
            assertThrows(IllegalArgumentException.class, () -> option.get(sockets[0]));
            return;
        }
        if (isStructToSet(option, sockets[0])) {
            return;
        }
        ErrnoException unset = null;
        int unread = Errno.ENOPROTOOPT;
        for (long s : sockets) {
            try {
                Object value = option.get(s);
                assertInstanceOf(option.type(), value);
                if (option == Sockopts.SO_PEERPIDFD) {
                    descriptors.add((Integer) value);
                }
                assertFalse(SET_ONLY.contains(option.name()), () -> "read " + value);
                set((Sockopt<Object>) option, s, value);
                return;
            } catch (ErrnoException e) {
                boolean set = e.call().equals("setsockopt");
                unset = set ? e : unset;
                unread = set || isUnknown(e.errno()) ? unread : e.errno();
            }
        }
        if (unset != null) {
            assumeTrue(unset.errno() != Errno.EPERM, () -> option + " wants privileges to be set");
            assumeTrue(
                    !OF_RAW_SOCKETS.contains(option.name()),
                    () -> option + " wants a raw socket, which wants privileges");
            throw new AssertionError(option + ": " + unset.getMessage(), unset);
        }
        unreadable(option, unread);
    }

    private static boolean isUnknown(int errno) {
        return errno == Errno.ENOPROTOOPT || errno == Errno.EOPNOTSUPP;
    }

    private static boolean isOfUnsafeValue(Sockopt<?> option) {
        return option.name().endsWith("MSFILTER");
    }

    private static boolean isStructToSet(Sockopt<?> option, long s) throws ErrnoException {
        if (!Struct.class.isAssignableFrom(option.type()) && option.type() != SockFprog.class) {
            return false;
        }
        try {
            option.get(s);
            return false;
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (ErrnoException e) {
            return false;
        }
    }

    private static void unreadable(Sockopt<?> option, int errno) {
        String name = option.name();
        if (errno == Errno.ENOPROTOOPT) {
            if (SET_ONLY.contains(name)) {
                return;
            }
            assumeTrue(!NOT_IN_EVERY_KERNEL.contains(name), () -> "this kernel has no " + name);
            assumeTrue(!OF_RAW_SOCKETS.contains(name), () -> name + " wants a raw socket, which wants privileges");
            assumeTrue(!OF_OTHER_TRANSPORTS.contains(name), () -> "no socket here has " + name);
            throw new AssertionError(name + " cannot be read");
        } else if (errno == Errno.EPERM || errno == Errno.EACCES) {
            assumeTrue(UNREADABLE.getOrDefault(name, 0) == errno, () -> name + " wants privileges");
        } else {
            assertEquals(Errno.name(UNREADABLE.getOrDefault(name, Errno.ENOPROTOOPT)), Errno.name(errno));
        }
    }

    private static void set(Sockopt<Object> option, long s, Object value) throws ErrnoException {
        if (GET_ONLY.contains(option.name()) || UNSETTABLE.containsKey(option.name())) {
            ErrnoException e = assertThrows(ErrnoException.class, () -> option.set(s, value));
            int expected = UNSETTABLE.getOrDefault(option.name(), Errno.ENOPROTOOPT);
            assumeTrue(
                    e.errno() != Errno.EPERM || expected == Errno.EPERM, () -> option + " wants privileges to be set");
            assumeTrue(
                    e.errno() == expected || !OF_RAW_SOCKETS.contains(option.name()),
                    () -> option + " wants a raw socket");
            assertEquals(Errno.name(expected), e.symbol());
            return;
        }
        Object other = OTHER_VALUES.getOrDefault(option.name(), value);
        option.set(s, other);
        if (!other.equals(value)) {
            assertEquals(other, option.get(s));
        }
    }

    // ---- Options that are only set, and some of whose effect can be seen

    @Test
    void forcedBufferSizes() throws ErrnoException {
        long s = net.udp();
        int size = 1 << 24;
        int result = Syscalls.setsockopt(s, Sockopts.SO_RCVBUFFORCE.level(), Sockopts.SO_RCVBUFFORCE.optname(), size);
        assumeTrue(result != -Errno.EPERM, "SO_RCVBUFFORCE wants privileges");
        Sockopts.SO_SNDBUFFORCE.set(s, size);
        // The system keeps twice as much.
        assertEquals(2 * size, Sockopts.SO_RCVBUF.get(s));
        assertEquals(2 * size, Sockopts.SO_SNDBUF.get(s));
    }

    @Test
    void groupsOfNetlink() throws ErrnoException {
        long s = net.socketIfAny(AF_NETLINK, SOCK_RAW, 0);
        Sockopts.NETLINK_ADD_MEMBERSHIP.set(s, 1);
        Sockopts.NETLINK_ADD_MEMBERSHIP.set(s, 5);
        byte[] groups = Sockopts.NETLINK_LIST_MEMBERSHIPS.get(s);
        assertEquals(
                1 | 1 << 4,
                ByteBuffer.wrap(groups).order(ByteOrder.nativeOrder()).getInt());
        Sockopts.NETLINK_DROP_MEMBERSHIP.set(s, 5);
        assertEquals(1, SockaddrNl.view(Loopback.name(s)).groups());
    }

    @Test
    void otherOptionsThatAreOnlySet() throws ErrnoException {
        Qemu.assumeNone("SO_CNX_ADVICE is not passed on");
        long tcp = net.connection().client();
        Sockopts.SO_CNX_ADVICE.set(tcp, 1);
        assertErrno(Errno.ENOENT, () -> Sockopts.SO_DETACH_FILTER.set(tcp, 0));
        assertErrno(Errno.EINVAL, () -> Sockopts.SO_DETACH_REUSEPORT_BPF.set(tcp, 0));
        assertErrno(Errno.EBADF, () -> Sockopts.SO_ATTACH_BPF.set(tcp, -1));
    }

    private static void assertErrno(int errno, Executable call) {
        assertEquals(Errno.name(errno), assertThrows(ErrnoException.class, call).symbol());
    }

    // ---- The constants themselves

    @Test
    void namesAreThoseOfC() throws ReflectiveOperationException {
        for (Field field : Sockopts.class.getFields()) {
            Sockopt<?> option = option(field);
            assertTrue(field.getName().endsWith(option.name()), field::getName);
            Object number = SocketConstants.class.getField(option.name()).get(null);
            assertEquals(number, option.optname(), field::getName);
            assertEquals(option.name(), option.toString());
            assertNotNull(option.type());
        }
    }

    @Test
    void listsHereNameOptions() {
        Set<String> names =
                Set.copyOf(all().stream().map(Sockopt::name).distinct().toList());
        Stream.of(
                        SET_ONLY,
                        GET_ONLY,
                        UNREADABLE.keySet(),
                        UNSETTABLE.keySet(),
                        NOT_IN_EVERY_KERNEL,
                        UNKNOWN_TO_QEMU,
                        OTHER_VALUES.keySet())
                .flatMap(Set::stream)
                .forEach(name -> assertTrue(names.contains(name), name));
    }

    @Test
    void anOptionOfAnotherSystemIsUnsupported() throws ErrnoException {
        Sockopt<?> foreign = all().stream()
                .filter(option -> !option.isSupported())
                .findFirst()
                .orElse(null);
        if (foreign == null) {
            abort("this system has every option");
        }
        long s = net.udp();
        assertThrows(UnsupportedOperationException.class, () -> Objects.requireNonNull(foreign)
                .get(s));
        assertThrows(NullPointerException.class, () -> foreign.set(s, null));
    }
}
