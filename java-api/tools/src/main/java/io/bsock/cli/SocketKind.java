package io.bsock.cli;

import io.bsock.SocketConstants;
import io.bsock.Syscalls;
import java.util.List;
import java.util.stream.Stream;

/** A kind of socket, by the names of its constants in C; the protocol may be 0. */
record SocketKind(String domain, String type, String protocol) {
    private static final List<SocketKind> ALL = Stream.of(
                    "AF_INET SOCK_STREAM 0",
                    "AF_INET SOCK_DGRAM 0",
                    "AF_INET SOCK_STREAM IPPROTO_MPTCP",
                    "AF_INET SOCK_DGRAM IPPROTO_UDPLITE",
                    "AF_INET SOCK_RAW IPPROTO_ICMP",
                    "AF_INET6 SOCK_STREAM 0",
                    "AF_INET6 SOCK_DGRAM 0",
                    "AF_INET6 SOCK_RAW IPPROTO_ICMPV6",
                    "AF_UNIX SOCK_STREAM 0",
                    "AF_UNIX SOCK_DGRAM 0",
                    "AF_UNIX SOCK_SEQPACKET 0",
                    "AF_NETLINK SOCK_RAW 0",
                    "AF_PACKET SOCK_RAW 0",
                    "AF_VSOCK SOCK_STREAM 0",
                    "AF_CAN SOCK_RAW CAN_RAW",
                    "AF_CAN SOCK_DGRAM CAN_ISOTP",
                    "AF_CAN SOCK_DGRAM CAN_J1939",
                    "AF_ALG SOCK_SEQPACKET 0",
                    "AF_TIPC SOCK_RDM 0",
                    "AF_XDP SOCK_RAW 0")
            .map(SocketKind::of)
            .toList();

    private static SocketKind of(String names) {
        String[] words = names.split(" ");
        return new SocketKind(words[0], words[1], words[2]);
    }

    /** Those that this system has names for. */
    static List<SocketKind> all() {
        return ALL.stream()
                .filter(kind -> kind.numbers().allMatch(SocketConstants::isDefined))
                .toList();
    }

    private Stream<Integer> numbers() {
        return Stream.of(Constants.value(domain), Constants.value(type), protocolNumber());
    }

    private int protocolNumber() {
        return protocol.equals("0") ? 0 : Constants.value(protocol);
    }

    /** A descriptor, or minus the error code. */
    long open() {
        return Syscalls.socket(Constants.value(domain), Constants.value(type), protocolNumber());
    }

    @Override
    public String toString() {
        return domain + ", " + type + ", " + protocol;
    }
}
