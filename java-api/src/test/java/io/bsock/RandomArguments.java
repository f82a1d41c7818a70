package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AI_NUMERICHOST;
import static io.bsock.SocketConstants.AI_NUMERICSERV;
import static io.bsock.SocketConstants.NI_NUMERICHOST;
import static io.bsock.SocketConstants.NI_NUMERICSERV;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Arguments drawn at random, sound and unsound, that still leave this machine alone: descriptors are
 * the test's own or nobody's, addresses are its own, nothing blocks, nothing leaves loopback.
 */
final class RandomArguments {
    private static final int[] EDGES = {
        0, 1, -1, 2, 7, 64, 4096, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 7
    };
    private static final int[] SIZES = {0, 1, 3, 4, 8, 16, 64, 1000, 4096, 70_000, 131_072, 131_073, 300_000};

    /** Numbers that no process has as descriptors. */
    private static final long[] NO_DESCRIPTORS = {
        -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 30, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, 0xFFFF_FFFFL
    };

    private static final int[] FAMILIES = constants("AF_(UNSPEC|UNIX|INET6?)");
    private static final int[] TYPES = constants("SOCK_(STREAM|DGRAM|SEQPACKET|NONBLOCK|CLOEXEC)");
    private static final int[] FLAGS = constants("MSG_.*");
    private static final int[] LEVELS = constants("SOL_.*|IPPROTO_(IP|IPV6|TCP|UDP)");

    /** Joining a group would send packets to the network. */
    private static final int[] OPTIONS =
            withoutPidfd(constants("(SO|IP|IPV6|TCP|UDP)_(?!.*(MEMBERSHIP|MSFILTER|SOURCE|JOIN|LEAVE|BINDTO)).*"));

    private static final int[] NUMERIC = {0};
    private static final int[] COMMANDS = constants("F_.*");

    /** The requests that change who gets signals, or a network device, are left out. */
    private static final int[] REQUESTS = constants("FIO.*|SIOC(ATMARK|INQ|OUTQ.*)");

    private static final int NETWORK_REQUESTS = 0x89;

    /** Of an array of messages. */
    private static final int MESSAGES = 3;

    private static final int[] CONTROL_SIZES = {0, 1, 16, 20, 24, 64, 500};

    private final Random random;
    private final List<Cmsghdrs> received = new ArrayList<>();
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private long[] sockets = {};
    private Sockaddr[] names = {};

    RandomArguments(long seed) {
        random = new Random(seed);
        for (int size : SIZES) {
            buffers.add(ByteBuffer.allocate(size));
            buffers.add(ByteBuffer.allocateDirect(size));
        }
    }

    /** From now on, these are the sockets that calls are made on. */
    void use(long... sockets) throws ErrnoException {
        this.sockets = sockets;
        List<Sockaddr> all = new ArrayList<>();
        for (long s : sockets) {
            Sockaddr name = new Sockaddr();
            // Winsock has no name for a socket that is not bound.
            if (!Windows.IS_HERE || Syscalls.getsockname(s, name) == 0) {
                name = Loopback.name(s);
            }
            all.add(name);
        }
        names = all.toArray(new Sockaddr[0]);
    }

    boolean owns(long s) {
        return Arrays.stream(sockets).anyMatch(own -> own == s);
    }

    /** One for each parameter. The names of the calls that have parameters of a kind are C's. */
    Object[] of(Method method) throws ErrnoException {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = of(method.getName(), i, types[i]);
        }
        return arguments;
    }

    private Object of(String call, int index, Class<?> type) throws ErrnoException {
        if (type == long.class) {
            return index == 0 ? descriptor(call) : request();
        }
        if (type == int.class) {
            return number(call, index);
        }
        // Without hints a name would be looked up in the network.
        return random.nextInt(20) == 0 && type != Addrinfo.class ? null : object(type);
    }

    private Object object(Class<?> type) {
        if (type == ByteBuffer.class) {
            return buffer();
        }
        if (type == byte[].class) {
            return new byte[pick(SIZES)];
        }
        if (type == long[].class) {
            return new long[random.nextInt(4)];
        }
        if (type == int[].class) {
            return new int[random.nextInt(3)];
        }
        if (type == String.class) {
            return text();
        }
        if (type == Sockaddr.class) {
            return address();
        }
        return Struct.class == type || Pollfds.class == type ? struct(type) : message(type);
    }

    // ---- Numbers

    /** What is to be closed is a descriptor made for that, so that none of the JVM's ever is. */
    private long descriptor(String call) throws ErrnoException {
        long own = sockets[random.nextInt(sockets.length)];
        return switch (random.nextInt(12)) {
            case 0 -> NO_DESCRIPTORS[random.nextInt(NO_DESCRIPTORS.length)];
            case 1 -> own | 1L << 32 + random.nextInt(32);
            default -> call.equals("close") ? Sockets.dup(own) : own;
        };
    }

    private long request() {
        if (random.nextBoolean()) {
            return pick(REQUESTS);
        }
        long request = random.nextLong();
        boolean network = (request >> 8 & 0xFE) == (NETWORK_REQUESTS & 0xFE);
        return network ? request ^ 0x4000 : request;
    }

    private int number(String call, int index) {
        return switch (call) {
            case "socket", "socketpair" ->
                index == 0 ? pick(FAMILIES) : index == 1 ? pick(TYPES) | pick(TYPES) : edge();
            case "accept4" -> random.nextBoolean() ? 0 : pick(TYPES) | pick(TYPES);
            case "sendmsg", "recvmsg" -> flags();
            case "sendmmsg", "recvmmsg" -> index == 4 ? flags() : random.nextInt(MESSAGES + 2) - 1;
            case "getnameinfo" -> often(NUMERIC) | NI_NUMERICHOST | NI_NUMERICSERV;
            case "send", "recv", "sendto", "recvfrom" -> index == 2 ? flagsOrRange() : range(index);
            case "getsockopt", "getsockoptLong", "setsockopt", "setsockoptLong" ->
                index == 1 ? often(LEVELS) : index == 2 ? often(OPTIONS) : edge();
            case "fcntl" -> index == 1 ? often(COMMANDS) : edge();
            case "inet_ntop", "inet_pton" -> often(FAMILIES);
            case "poll" -> random.nextInt(2);
            default -> edge();
        };
    }

    /** The third parameter is the flags beside a buffer and the offset beside an array. */
    private int flagsOrRange() {
        return random.nextBoolean() ? flags() : range(0);
    }

    private int range(int index) {
        return index == 4 ? flags() : random.nextInt(3) == 0 ? edge() : random.nextInt(1 + pick(SIZES));
    }

    private int flags() {
        return random.nextInt(4) == 0 ? random.nextInt() : random.nextBoolean() ? 0 : pick(FLAGS) | pick(FLAGS);
    }

    private int often(int[] from) {
        return from.length == 0 || random.nextInt(10) == 0 ? edge() : pick(from);
    }

    private int edge() {
        return random.nextInt(4) == 0 ? random.nextInt() : pick(EDGES);
    }

    private int pick(int[] from) {
        return from[random.nextInt(from.length)];
    }

    private static int[] constants(String names) {
        return Stream.of(SocketConstants.class.getFields())
                .filter(field -> field.getName().matches(names))
                .mapToInt(RandomArguments::value)
                .filter(SocketConstants::isDefined)
                .toArray();
    }

    /** Nobody would close the descriptor that {@code SO_PEERPIDFD} makes, whose number other levels' options have too. */
    private static int[] withoutPidfd(int... options) {
        return Arrays.stream(options)
                .filter(option -> option != SocketConstants.SO_PEERPIDFD)
                .toArray();
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    // ---- Objects

    private ByteBuffer buffer() {
        ByteBuffer buffer = buffers.get(random.nextInt(buffers.size())).duplicate();
        int limit = random.nextInt(buffer.capacity() + 1);
        buffer.limit(limit).position(random.nextInt(limit + 1));
        return switch (random.nextInt(6)) {
            case 0 -> buffer.asReadOnlyBuffer();
            case 1 -> buffer.slice();
            case 2 -> buffer.clear();
            default -> buffer;
        };
    }

    private String text() {
        String[] texts = {
            "",
            "lo",
            "80",
            "http",
            "tcp",
            "127.0.0.1",
            "::1",
            "fe80::1%lo",
            "\0",
            "x".repeat(pick(SIZES)),
            "\ud800",
            "1.2.3.4.5"
        };
        return texts[random.nextInt(texts.length)];
    }

    private Sockaddr address() {
        return switch (random.nextInt(6)) {
            case 0 -> new Sockaddr();
            case 1 -> SockaddrUn.abstractName("bsock-nobody-" + random.nextInt());
            case 2 -> cut(names[random.nextInt(names.length)]);
            case 3 -> unknownFamily();
            default -> names[random.nextInt(names.length)].copy();
        };
    }

    /** The same address with some of its bytes missing; a path cut short would be another file's. */
    private Sockaddr cut(Sockaddr address) {
        if (address.family() == AF_UNIX) {
            return SockaddrUn.unnamed();
        }
        byte[] struct = address.bytes();
        return Sockaddr.of(Arrays.copyOf(struct, 2 + random.nextInt(struct.length - 1)));
    }

    private Sockaddr unknownFamily() {
        byte[] struct = new byte[2 + random.nextInt(Sockaddr.CAPACITY - 1)];
        random.nextBytes(struct);
        Sockaddr address = Sockaddr.of(struct);
        address.family(random.nextBoolean() ? AF_UNSPEC : 200 + random.nextInt(50));
        return address;
    }

    private Struct struct(Class<?> type) {
        if (type == Pollfds.class || random.nextInt(3) == 0) {
            Pollfds fds = new Pollfds(random.nextInt(5));
            for (int i = 0; i < fds.count(); i++) {
                fds.set(i, sockets[random.nextInt(sockets.length)], (short) random.nextInt());
            }
            return fds;
        }
        // Lingering stays off: a close must not wait.
        return random.nextBoolean() ? new Linger(false, (short) edge()) : new Timeval(random.nextInt(100), edge());
    }

    private SockFprog program() {
        SockFilter[] instructions = new SockFilter[random.nextInt(5)];
        for (int i = 0; i < instructions.length; i++) {
            instructions[i] =
                    new SockFilter(random.nextInt(0x1_0000), random.nextInt(256), random.nextInt(256), edge());
        }
        return new SockFprog(instructions);
    }

    private Object message(Class<?> type) {
        if (type == SockFprog.class) {
            return program();
        }
        if (type == Msghdr.class) {
            return fill(new Msghdr());
        }
        if (type == Mmsghdrs.class) {
            Mmsghdrs messages = new Mmsghdrs(MESSAGES);
            for (int i = 0; i < MESSAGES; i++) {
                fill(messages.hdr(i));
            }
            return messages;
        }
        if (type == Timespec.class) {
            return new Timespec(random.nextInt(3) - 1, edge());
        }
        if (type == Addrinfo.class) {
            return new Addrinfo(
                    AI_NUMERICHOST | AI_NUMERICSERV | random.nextInt(8), pick(FAMILIES), random.nextInt(4), 0);
        }
        if (type == AddrinfoList.class) {
            return new AddrinfoList();
        }
        return type == Nameinfo.class ? new Nameinfo() : new ArrayList<>();
    }

    private Msghdr fill(Msghdr message) {
        // QEMU says that a message without buffers was received, and leaves its control data as it was.
        Iovec iov = new Iovec(Qemu.IS_HERE ? 1 + random.nextInt(3) : random.nextInt(4));
        for (int i = 0; i < iov.count(); i++) {
            iov.set(i, random.nextInt(8) == 0 ? null : buffer());
        }
        return message.name(random.nextBoolean() ? null : address()).iov(iov).control(control());
    }

    /** Of messages that make sense and of others; room for none, for some or for all that may come. */
    private Cmsghdrs control() {
        Cmsghdrs control = new Cmsghdrs(pick(CONTROL_SIZES));
        received.add(control);
        int messages = random.nextInt(3);
        for (int i = 0; i < messages && control.capacity() - control.length() >= Cmsghdrs.space(Long.BYTES); i++) {
            if (random.nextBoolean()) {
                control.addRights(sockets[random.nextInt(sockets.length)]);
            } else {
                control.addInt(often(LEVELS), random.nextInt(60), edge());
            }
        }
        return control;
    }

    /** Closes the descriptors that came with messages. */
    void closeReceived() {
        received.forEach(Cmsghdrs::close);
        received.clear();
    }
}
