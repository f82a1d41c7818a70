package io.bsock;

import static io.bsock.SocketConstants.AF_ALG;
import static io.bsock.SocketConstants.AF_CAN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_NETLINK;
import static io.bsock.SocketConstants.AF_PACKET;
import static io.bsock.SocketConstants.AF_TIPC;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_VSOCK;
import static io.bsock.SocketConstants.AF_XDP;
import static io.bsock.SocketConstants.CAN_ISOTP;
import static io.bsock.SocketConstants.CAN_J1939;
import static io.bsock.SocketConstants.CAN_RAW;
import static io.bsock.SocketConstants.IPPROTO_ICMP;
import static io.bsock.SocketConstants.IPPROTO_ICMPV6;
import static io.bsock.SocketConstants.IPPROTO_MPTCP;
import static io.bsock.SocketConstants.IPPROTO_UDPLITE;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOCK_RDM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each typed option that this system has: read on a socket that has it, and set. */
class SocketOptionsTest {
    /** The system takes a value and gives none. */
    private static final Set<String> SET_ONLY = words("""
            ALG_SET_AEAD_AUTHSIZE ALG_SET_DRBG_ENTROPY ALG_SET_KEY IPV6_IPSEC_POLICY IPV6_NEXTHOP
            IPV6_PKTINFO IPV6_XFRM_POLICY IP_IPSEC_POLICY IP_XFRM_POLICY NETLINK_ADD_MEMBERSHIP
            NETLINK_DROP_MEMBERSHIP NETLINK_RX_RING NETLINK_TX_RING PACKET_RECV_OUTPUT PACKET_RX_RING
            PACKET_TX_RING PACKET_TX_TIMESTAMP RDS_CANCEL_SENT_TO RDS_FREE_MR SO_ATTACH_BPF
            SO_ATTACH_REUSEPORT_EBPF SO_BUSY_POLL_BUDGET SO_CNX_ADVICE SO_DETACH_BPF SO_DETACH_FILTER
            SO_DETACH_REUSEPORT_BPF SO_DEVMEM_DONTNEED SO_INQ SO_RCVBUFFORCE SO_SNDBUFFORCE TCP_AO_ADD_KEY
            TCP_AO_DEL_KEY TCP_MD5SIG TCP_MD5SIG_EXT TCP_REPAIR_OPTIONS TIPC_GROUP_LEAVE TIPC_MCAST_BROADCAST
            TIPC_MCAST_REPLICAST XDP_RX_RING XDP_TX_RING XDP_UMEM_COMPLETION_RING XDP_UMEM_FILL_RING""");

    /** The system gives a value and takes none. */
    private static final Set<String> GET_ONLY = words("""
            IPV6_CHECKSUM IPV6_PATHMTU XDP_MMAP_OFFSETS XDP_OPTIONS XDP_STATISTICS IP_MTU IP_PKTOPTIONS IP_PROTOCOL IPV6_ROUTER_ALERT MPTCP_INFO NETLINK_LIST_MEMBERSHIPS
            PACKET_HDRLEN PACKET_STATISTICS SO_ACCEPTCONN SO_BPF_EXTENSIONS SO_COOKIE SO_DOMAIN SO_ERROR
            SO_INCOMING_NAPI_ID SO_MEMINFO SO_NETNS_COOKIE SO_PEERCRED SO_PEERGROUPS SO_PEERNAME SO_PEERPIDFD
            SO_PROTOCOL SO_SNDLOWAT SO_TYPE TCP_CC_INFO TCP_INFO TCP_IS_MPTCP
            TIPC_NODE_RECVQ_DEPTH TIPC_SOCK_RECVQ_DEPTH TIPC_SOCK_RECVQ_USED""");

    /** Where reading wants something that the sockets here do not have, and what the system says then. */
    private static final Map<String, Integer> UNREADABLE = Map.ofEntries(
            Map.entry("IP6T_SO_ORIGINAL_DST", Errno.ENOENT),
            Map.entry("SO_ORIGINAL_DST", Errno.ENOENT),
            Map.entry("MPTCP_SUBFLOW_ADDRS", Errno.EINVAL),
            Map.entry("MPTCP_TCPINFO", Errno.EINVAL),
            Map.entry("PACKET_ROLLOVER_STATS", Errno.EINVAL),
            Map.entry("TCP_AO_REPAIR", Errno.EPERM),
            Map.entry("TCP_QUEUE_SEQ", Errno.EINVAL),
            Map.entry("TCP_REPAIR_QUEUE", Errno.EINVAL),
            Map.entry("TCP_REPAIR_WINDOW", Errno.EPERM));

    /** What setting the value that was read gives, where it is no success. */
    private static final Map<String, Integer> UNSETTABLE = Map.ofEntries(
            Map.entry("IPV6_ADDRFORM", Errno.EINVAL),
            Map.entry("IPV6_CHECKSUM", Errno.EINVAL),
            Map.entry("IPV6_V6ONLY", Errno.EINVAL),
            Map.entry("IP_ROUTER_ALERT", Errno.ENOBUFS),
            Map.entry("PACKET_FANOUT", Errno.EINVAL),
            Map.entry("SO_ATTACH_FILTER", Errno.EINVAL),
            Map.entry("SO_GET_FILTER", Errno.EINVAL),
            Map.entry("SO_PEERGROUPS", Errno.EINVAL),
            Map.entry("SO_RESERVE_MEM", Errno.EOPNOTSUPP),
            Map.entry("TCP_FASTOPEN_KEY", Errno.EINVAL),
            Map.entry("TCP_SAVED_SYN", Errno.EINVAL),
            Map.entry("TCP_TIMESTAMP", Errno.EPERM),
            Map.entry("TCP_ULP", Errno.EINVAL));

    /** Came with a kernel that is younger than five years, with a module, or with another configuration. */
    private static final Set<String> NOT_IN_EVERY_KERNEL = words("""
            CAN_RAW_XL_FRAMES CAN_RAW_XL_VCID_OPTS IP6T_SO_ORIGINAL_DST IPV6_RECVERR_RFC4884 IPV6_MULTICAST_ALL
            IPV6_ROUTER_ALERT_ISOLATE IP_LOCAL_PORT_RANGE IP_PROTOCOL IP_RECVERR_RFC4884 MPTCP_INFO
            MPTCP_SUBFLOW_ADDRS MPTCP_TCPINFO PACKET_VNET_HDR_SZ SO_BUF_LOCK SO_DEVMEM_DONTNEED SO_INQ
            SO_NETNS_COOKIE SO_ORIGINAL_DST SO_PASSPIDFD SO_PASSRIGHTS SO_PEERPIDFD SO_PEERSEC SO_PREFER_BUSY_POLL
            SO_RCVMARK SO_RCVPRIORITY SO_RESERVE_MEM SO_TXREHASH TCP_AO_ADD_KEY TCP_AO_DEL_KEY TCP_AO_INFO
            TCP_AO_REPAIR TCP_DELACK_MAX_US TCP_IS_MPTCP TCP_RTO_MAX_MS TCP_RTO_MIN_US TLS_RX
            TLS_RX_EXPECT_NO_PAD TLS_TX TLS_TX_MAX_PAYLOAD_LEN TLS_TX_ZEROCOPY_RO XDP_MMAP_OFFSETS XDP_OPTIONS
            XDP_STATISTICS""");

    /** Read on one socket of VMCI alone, or only where they have been set. */
    private static final Set<String> OF_OTHER_TRANSPORTS =
            words("SO_VM_SOCKETS_NONBLOCK_TXRX SO_VM_SOCKETS_PEER_HOST_VM_ID SO_VM_SOCKETS_TRUSTED");

    /** Cannot be set, or not even read, on the sockets that any user can have. */
    private static final Set<String> OF_RAW_SOCKETS =
            words("IPV6_CHECKSUM IPV6_HDRINCL IP_HDRINCL IP_NODEFRAG IP_ROUTER_ALERT");

    /** Another value than the first, which reading gives back. */
    private static final Map<String, Object> OTHER_VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("IPV6_MULTICAST_HOPS", 5),
            Map.entry("IPV6_TCLASS", 16),
            Map.entry("IPV6_UNICAST_HOPS", 17),
            Map.entry("IP_MULTICAST_TTL", 5),
            Map.entry("IP_LOCAL_PORT_RANGE", 50_100L << 16 | 50_000),
            Map.entry("IP_TOS", 16),
            Map.entry("IP_TTL", 17),
            Map.entry("SO_BINDTODEVICE", "lo"),
            Map.entry("SO_MAX_PACING_RATE", 1L << 40),
            Map.entry("SO_MARK", 0xFFFF_FFFFL),
            Map.entry("SO_PRIORITY", 3),
            Map.entry("SO_RCVLOWAT", 7),
            Map.entry("SO_RCVTIMEO", Duration.ofMillis(1_500)),
            Map.entry("SO_SNDTIMEO", Duration.ofMillis(2_500)),
            Map.entry("SO_VM_SOCKETS_CONNECT_TIMEOUT", Duration.ofMillis(3_500)),
            Map.entry("TCP_CONGESTION", "reno"),
            Map.entry("TCP_KEEPCNT", 4),
            Map.entry("TCP_KEEPIDLE", 33),
            Map.entry("TCP_KEEPINTVL", 11),
            Map.entry("TCP_LINGER2", 9),
            Map.entry("TCP_NOTSENT_LOWAT", 3_000_000_000L),
            Map.entry("TCP_SYNCNT", 2),
            Map.entry("TCP_USER_TIMEOUT", 5_000),
            Map.entry("UDP_SEGMENT", 1_200)));

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
        return Stream.of(SocketOptions.class.getFields())
                .<Sockopt<?>>map(SocketOptionsTest::option)
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
        long[] sockets = sockets(option);
        assumeTrue(sockets.length > 0, () -> "this host has no sockets of level " + option.level());
        if (isOfUnsafeValue(option) || isStructToSet(option, sockets[0])) {
            return;
        }
        ErrnoException unset = null;
        int unread = Errno.ENOPROTOOPT;
        for (long s : sockets) {
            try {
                Object value = option.get(s);
                assertInstanceOf(option.type(), value);
                if (option == SocketOptions.SO_PEERPIDFD) {
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
        if (!Struct.class.isAssignableFrom(option.type())) {
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
        int result = Syscalls.setsockopt(
                s, SocketOptions.SO_RCVBUFFORCE.level(), SocketOptions.SO_RCVBUFFORCE.optname(), size);
        assumeTrue(result != -Errno.EPERM, "SO_RCVBUFFORCE wants privileges");
        SocketOptions.SO_SNDBUFFORCE.set(s, size);
        // The system keeps twice as much.
        assertEquals(2 * size, SocketOptions.SO_RCVBUF.get(s));
        assertEquals(2 * size, SocketOptions.SO_SNDBUF.get(s));
    }

    @Test
    void groupsOfNetlink() throws ErrnoException {
        long s = net.socketIfAny(AF_NETLINK, SOCK_RAW, 0);
        SocketOptions.NETLINK_ADD_MEMBERSHIP.set(s, 1);
        SocketOptions.NETLINK_ADD_MEMBERSHIP.set(s, 5);
        byte[] groups = SocketOptions.NETLINK_LIST_MEMBERSHIPS.get(s);
        assertEquals(
                1 | 1 << 4,
                ByteBuffer.wrap(groups).order(ByteOrder.nativeOrder()).getInt());
        SocketOptions.NETLINK_DROP_MEMBERSHIP.set(s, 5);
        assertEquals(1, SockaddrNl.view(Loopback.name(s)).groups());
    }

    @Test
    void otherOptionsThatAreOnlySet() throws ErrnoException {
        long tcp = net.connection().client();
        SocketOptions.SO_CNX_ADVICE.set(tcp, 1);
        assertErrno(Errno.ENOENT, () -> SocketOptions.SO_DETACH_FILTER.set(tcp, 0));
        assertErrno(Errno.EINVAL, () -> SocketOptions.SO_DETACH_REUSEPORT_BPF.set(tcp, 0));
        assertErrno(Errno.EBADF, () -> SocketOptions.SO_ATTACH_BPF.set(tcp, -1));
    }

    private static void assertErrno(int errno, Executable call) {
        assertEquals(Errno.name(errno), assertThrows(ErrnoException.class, call).symbol());
    }

    // ---- Sockets that have the options of a level, each time new ones

    private long[] sockets(Sockopt<?> option) throws ErrnoException {
        return switch (levelName(option)) {
            case "SOL_SOCKET" -> new long[] {net.connection().client(), unix(), connected(AF_INET), listener()};
            case "IPPROTO_IP" ->
                any(
                        any(AF_INET, SOCK_RAW, IPPROTO_ICMP),
                        connected(AF_INET),
                        net.connection().client());
            case "IPPROTO_IPV6" -> any(any(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6), connected(AF_INET6), stream6());
            case "IPPROTO_TCP" ->
                new long[] {net.connection().client(), listener(), net.socket(AF_INET, SOCK_STREAM, 0)};
            case "IPPROTO_UDP" -> new long[] {connected(AF_INET)};
            case "IPPROTO_UDPLITE" -> any(any(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE));
            case "IPPROTO_ICMPV6" -> any(any(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6));
            case "SOL_RAW" -> any(any(AF_INET, SOCK_RAW, IPPROTO_ICMP));
            case "SOL_MPTCP" -> any(any(AF_INET, SOCK_STREAM, IPPROTO_MPTCP));
            case "SOL_TLS" -> new long[] {net.connection().client()};
            case "SOL_PACKET" -> any(any(AF_PACKET, SOCK_RAW, 0));
            case "SOL_NETLINK" -> any(any(AF_NETLINK, SOCK_RAW, 0));
            case "AF_VSOCK" -> any(any(AF_VSOCK, SOCK_STREAM, 0));
            case "SOL_CAN_RAW" -> any(any(AF_CAN, SOCK_RAW, CAN_RAW));
            case "SOL_CAN_ISOTP" -> any(any(AF_CAN, SOCK_DGRAM, CAN_ISOTP));
            case "SOL_CAN_J1939" -> any(any(AF_CAN, SOCK_DGRAM, CAN_J1939));
            case "SOL_ALG" -> any(any(AF_ALG, SOCK_SEQPACKET, 0));
            case "SOL_TIPC" -> any(any(AF_TIPC, SOCK_RDM, 0));
            case "SOL_XDP" -> any(any(AF_XDP, SOCK_RAW, 0));
            case "SOL_RDS" -> new long[0];
            default -> throw new AssertionError("level " + option.level());
        };
    }

    private static String levelName(Sockopt<?> option) {
        return Stream.of(
                        "SOL_SOCKET",
                        "IPPROTO_IP",
                        "IPPROTO_IPV6",
                        "IPPROTO_TCP",
                        "IPPROTO_UDP",
                        "IPPROTO_UDPLITE",
                        "IPPROTO_ICMPV6",
                        "SOL_RAW",
                        "SOL_MPTCP",
                        "SOL_TLS",
                        "SOL_PACKET",
                        "SOL_NETLINK",
                        "AF_VSOCK",
                        "SOL_CAN_RAW",
                        "SOL_CAN_ISOTP",
                        "SOL_CAN_J1939",
                        "SOL_ALG",
                        "SOL_TIPC",
                        "SOL_XDP",
                        "SOL_RDS")
                .filter(level -> Table.value(level) == option.level())
                .findFirst()
                .orElseThrow();
    }

    /** Those that there are. */
    private static long[] any(long... sockets) {
        return Stream.of(sockets)
                .flatMapToLong(LongStream::of)
                .filter(s -> s >= 0)
                .toArray();
    }

    private long any(int family, int type, int protocol) throws ErrnoException {
        long s = Syscalls.socket(family, type, protocol);
        return s < 0 ? s : net.keepBare(s);
    }

    private long connected(int family) throws ErrnoException {
        Sockaddr loopback = family == AF_INET ? new SockaddrIn("127.0.0.1", 0) : new SockaddrIn6("::1", 0);
        long s = net.keepBare(Sockets.socket(family, SOCK_DGRAM, 0));
        int result = Syscalls.bind(s, loopback);
        if (result < 0) {
            return result;
        }
        Sockets.connect(s, Loopback.name(s));
        return s;
    }

    private long stream6() throws ErrnoException {
        return net.keepBare(Sockets.socket(AF_INET6, SOCK_STREAM, 0));
    }

    private long listener() throws ErrnoException {
        long s = net.bound(SOCK_STREAM);
        Sockets.listen(s, 1);
        return s;
    }

    private long unix() throws ErrnoException {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
        net.keep(pair[1]);
        return net.keep(pair[0]);
    }

    // ---- The constants themselves

    @Test
    void namesAreThoseOfC() throws ReflectiveOperationException {
        for (Field field : SocketOptions.class.getFields()) {
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

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
