package io.bsock;

import static io.bsock.SocketConstants.SOL_SOCKET;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the numbers of options are called: C says by a name's beginning which level it is of. */
final class OptionNames {
    /** Values of options, messages and protocols whose names begin as those of options do, and other names of options. */
    private static final Pattern OTHERS = Pattern.compile("ALG_OP_.*|IP(V6)?_(PMTUDISC_.*|ORIGDSTADDR)|IP_RECVRETOPTS"
            + "|IPV6_(ADD|DROP)_MEMBERSHIP|NETLINK_((?!PKTINFO)[A-Z]+|FIB_LOOKUP|KOBJECT_UEVENT|[A-Z]+_DIAG)"
            + "|PACKET_((FANOUT_(?!DATA)|MR_).*|[A-Z]+CAST|[A-Z]*HOST|LOOPBACK|OUTGOING)|TCP_CM_INQ");

    private static final Symbols LEVEL = Symbols.of("IPPROTO_").and(Symbols.of("SOL_"));
    private static final Map<Integer, Symbols> LEVELS = new HashMap<>();

    static {
        add("SOL_SOCKET", "SO_(?!EE_|VM_|RDS_|J1939_|ORIGINAL_DST).*");
        add("IPPROTO_IP", "IP_.*|MCAST_.*|SO_ORIGINAL_DST");
        add("IPPROTO_IPV6", "IPV6_.*|MCAST_.*|IP6T_SO_.*");
        add("IPPROTO_TCP", "TCP_.*");
        add("IPPROTO_UDP", "UDP_.*");
        add("IPPROTO_UDPLITE", "UDPLITE_.*");
        add("IPPROTO_ICMPV6", "ICMP6_.*");
        add("AF_VSOCK", "SO_VM_.*");
        add("SOL_ALG", "ALG_.*");
        add("SOL_CAN_ISOTP", "CAN_ISOTP_.*");
        add("SOL_CAN_J1939", "SO_J1939_.*");
        add("SOL_CAN_RAW", "CAN_RAW_.*");
        add("SOL_LOCAL", "LOCAL_.*");
        add("SOL_MPTCP", "MPTCP_.*");
        add("SOL_NETLINK", "NETLINK_.*");
        add("SOL_PACKET", "PACKET_.*");
        add("SOL_RAW", "ICMP_.*");
        add("SOL_RDS", "RDS_.*|SO_RDS_.*");
        add("SOL_TIPC", "TIPC_.*");
        add("SOL_TLS", "TLS_.*");
        add("SOL_XDP", "XDP_.*");
    }

    private OptionNames() {}

    private static void add(String level, String names) {
        Pattern options = Pattern.compile(names);
        int number = Table.value(level);
        if (number != Table.NO_VALUE) {
            LEVELS.put(
                    number,
                    Symbols.of(name -> options.matcher(name).matches()
                            && !OTHERS.matcher(name).matches()));
        }
    }

    /** The option's name, or its number where it has none. */
    static String name(int level, int option) {
        Symbols names = LEVELS.get(level);
        return names == null ? Integer.toString(option) : names.text(option);
    }

    /** The level's name or number. SOL_SOCKET has the number of a protocol on some systems. */
    static String level(int level) {
        return level == SOL_SOCKET ? "SOL_SOCKET" : LEVEL.text(level);
    }
}
