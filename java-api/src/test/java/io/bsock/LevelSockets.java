package io.bsock;

import static io.bsock.SocketConstants.AF_ALG;
import static io.bsock.SocketConstants.AF_CAN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_NETLINK;
import static io.bsock.SocketConstants.AF_PACKET;
import static io.bsock.SocketConstants.AF_TIPC;
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

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sockets that have the options of a level, each time new ones. */
final class LevelSockets {
    private final Loopback net;

    LevelSockets(Loopback net) {
        this.net = net;
    }

    long[] of(Sockopt<?> option) throws ErrnoException {
        return switch (name(option)) {
            case "SOL_SOCKET" ->
                new long[] {net.connection().client(), net.pair().client(), connected(AF_INET), net.listener()};
            case "IPPROTO_IP" ->
                any(
                        any(AF_INET, SOCK_RAW, IPPROTO_ICMP),
                        connected(AF_INET),
                        net.connection().client());
            case "IPPROTO_IPV6" -> any(any(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6), connected(AF_INET6), stream6());
            case "IPPROTO_TCP" ->
                new long[] {net.connection().client(), net.listener(), net.socket(AF_INET, SOCK_STREAM, 0)};
            case "IPPROTO_UDP" -> new long[] {connected(AF_INET)};
            case "IPPROTO_UDPLITE" -> any(any(AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE));
            case "IPPROTO_ICMPV6" -> any(any(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6));
            case "SOL_RAW" -> any(any(AF_INET, SOCK_RAW, IPPROTO_ICMP));
            case "SOL_MPTCP" -> any(any(AF_INET, SOCK_STREAM, IPPROTO_MPTCP));
            case "SOL_TLS" -> new long[] {net.connection().client()};
            case "SOL_PACKET" -> any(any(AF_PACKET, SOCK_RAW, 0));
            case "SOL_NETLINK" -> any(any(AF_NETLINK, SOCK_RAW, 0));
            case "SOL_LOCAL" -> new long[] {net.pair().client()};
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

    /** As C names it. */
    static String name(Sockopt<?> option) {
        if (option.name().startsWith("LOCAL_")) {
            return "SOL_LOCAL"; // its number is that of IPPROTO_IP
        }
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
}
