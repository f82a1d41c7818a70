package io.bsock;

import static io.bsock.SocketConstants.ARPT_SO_SET_REPLACE;
import static io.bsock.SocketConstants.EBT_SO_GET_ENTRIES;
import static io.bsock.SocketConstants.EBT_SO_GET_INIT_ENTRIES;
import static io.bsock.SocketConstants.EBT_SO_SET_ENTRIES;
import static io.bsock.SocketConstants.IP6T_SO_SET_REPLACE;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPT_SO_SET_REPLACE;
import static io.bsock.SocketConstants.IP_MSFILTER;
import static io.bsock.SocketConstants.MCAST_MSFILTER;
import static io.bsock.SocketConstants.MPTCP_FULL_INFO;
import static io.bsock.SocketConstants.RDS_GET_MR;
import static io.bsock.SocketConstants.RDS_GET_MR_FOR_DEST;
import static io.bsock.SocketConstants.SOL_MPTCP;
import static io.bsock.SocketConstants.SOL_RDS;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SOL_XDP;
import static io.bsock.SocketConstants.SO_GET_FILTER;
import static io.bsock.SocketConstants.TCP_AO_GET_KEYS;
import static io.bsock.SocketConstants.TCP_ZEROCOPY_RECEIVE;
import static io.bsock.SocketConstants.XDP_UMEM_REG;

import java.util.stream.Stream;

/**
 * Options that make the system write outside the memory of their value: the value holds an address
 * to write to, or a count that the system writes by and does not compare with the length.
 */
final class UnsafeOptions {
    private record Unsafe(String symbol, int level, int name) {}

    private static final Unsafe[] GET = known(
            new Unsafe("TCP_ZEROCOPY_RECEIVE", IPPROTO_TCP, TCP_ZEROCOPY_RECEIVE),
            new Unsafe("TCP_AO_GET_KEYS", IPPROTO_TCP, TCP_AO_GET_KEYS),
            new Unsafe("IP_MSFILTER", IPPROTO_IP, IP_MSFILTER),
            new Unsafe("MCAST_MSFILTER", IPPROTO_IP, MCAST_MSFILTER),
            new Unsafe("MCAST_MSFILTER", IPPROTO_IPV6, MCAST_MSFILTER),
            new Unsafe("EBT_SO_GET_ENTRIES", IPPROTO_IP, EBT_SO_GET_ENTRIES),
            new Unsafe("EBT_SO_GET_INIT_ENTRIES", IPPROTO_IP, EBT_SO_GET_INIT_ENTRIES),
            new Unsafe("MPTCP_FULL_INFO", SOL_MPTCP, MPTCP_FULL_INFO));

    private static final Unsafe[] SET = known(
            new Unsafe("IPT_SO_SET_REPLACE", IPPROTO_IP, IPT_SO_SET_REPLACE),
            new Unsafe("IP6T_SO_SET_REPLACE", IPPROTO_IPV6, IP6T_SO_SET_REPLACE),
            new Unsafe("ARPT_SO_SET_REPLACE", IPPROTO_IP, ARPT_SO_SET_REPLACE),
            new Unsafe("EBT_SO_SET_ENTRIES", IPPROTO_IP, EBT_SO_SET_ENTRIES),
            new Unsafe("RDS_GET_MR", SOL_RDS, RDS_GET_MR),
            new Unsafe("RDS_GET_MR_FOR_DEST", SOL_RDS, RDS_GET_MR_FOR_DEST),
            new Unsafe("XDP_UMEM_REG", SOL_XDP, XDP_UMEM_REG));

    /** Of an instruction of a classic BPF program. */
    private static final int INSTRUCTION = Math.max(1, Table.size("sock_filter"));

    private UnsafeOptions() {}

    static void requireSafeToGet(int level, int name) {
        require("getsockopt", GET, level, name);
    }

    static void requireSafeToSet(int level, int name) {
        require("setsockopt", SET, level, name);
    }

    /** What the system counts an option's length in: bytes, or the instructions of a filter. */
    static int unit(int level, int name) {
        return level == SOL_SOCKET && name == SO_GET_FILTER ? INSTRUCTION : 1;
    }

    private static void require(String call, Unsafe[] unsafe, int level, int name) {
        for (Unsafe option : unsafe) {
            if (option.level == level && option.name == name) {
                throw new IllegalArgumentException(call + ": the value of " + option.symbol
                        + " tells the system where or how much to write: bsock does not pass it on");
            }
        }
    }

    /** Those that this system has. */
    private static Unsafe[] known(Unsafe... options) {
        return Stream.of(options)
                .filter(option -> SocketConstants.isDefined(option.level) && SocketConstants.isDefined(option.name))
                .toArray(Unsafe[]::new);
    }
}
