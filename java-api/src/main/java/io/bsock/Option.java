package io.bsock;

import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_GETPIPE_SZ;
import static io.bsock.SocketConstants.F_SETFD;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.F_SETPIPE_SZ;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IP_MSFILTER;
import static io.bsock.SocketConstants.MCAST_MSFILTER;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ATTACH_FILTER;
import static io.bsock.SocketConstants.TCP_ZEROCOPY_RECEIVE;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.stream.IntStream;

/**
 * Option values on their way between Java and the system, and the checks of arguments that are
 * numbers.
 */
final class Option {
    private static final int[] INT_COMMANDS = {
        F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_GETFL, F_GETPIPE_SZ, F_SETFD, F_SETFL, F_SETPIPE_SZ
    };

    /** The socklen_t before a value, with room that keeps the value aligned. */
    private static final int LENGTH_ROOM = 8;

    private static final int IN_ADDR = Table.field("sockaddr_in.sin_addr").width();
    private static final int IN6_ADDR = Table.field("sockaddr_in6.sin6_addr").width();

    private Option() {}

    /** The commands of fcntl whose argument is an int, or nothing. */
    static int requireIntCommand(int cmd) {
        if (IntStream.of(INT_COMMANDS).noneMatch(known -> known == cmd)) {
            throw new IllegalArgumentException("fcntl: cmd "
                    + cmd
                    + " may take an address: give F_GETFL, F_SETFL, F_GETFD, F_SETFD, F_DUPFD,"
                    + " F_DUPFD_CLOEXEC, F_GETPIPE_SZ or F_SETPIPE_SZ");
        }
        return cmd;
    }

    /**
     * How many bytes an address of the family has; of an unknown family, which the system refuses,
     * any number do.
     */
    static int requireAddress(String call, int family, byte[] address) {
        int length = family == SocketConstants.AF_INET ? IN_ADDR : IN6_ADDR;
        boolean known = family == SocketConstants.AF_INET || family == SocketConstants.AF_INET6;
        if (known && address.length < length) {
            throw new IllegalArgumentException(call
                    + ": address has "
                    + address.length
                    + " bytes: an address of family "
                    + family
                    + " has "
                    + length);
        }
        return Math.min(length, address.length);
    }

    static int get(long s, int level, int name, ByteBuffer value) {
        if (value.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = value.position();
        int room = Math.max(0, value.limit() - position);
        // The system writes the value and its length, so both pass through the thread's memory, the
        // length first.
        Staging staging = Staging.of(LENGTH_ROOM + room);
        room = Math.min(room, staging.size() - LENGTH_ROOM);
        staging.memory.putInt(0, room).put(LENGTH_ROOM, value, position, room);
        int result = get(s, level, name, staging.address + LENGTH_ROOM, staging.address);
        if (result < 0) {
            return result;
        }
        int length = staging.memory.getInt(0);
        int got = Math.min(length, room);
        value.put(position, staging.memory, LENGTH_ROOM, got).position(position + got);
        return length;
    }

    static int get(long s, int level, int name, Struct value) {
        Staging staging = Staging.of(LENGTH_ROOM);
        staging.memory.putInt(0, value.memory.capacity());
        try {
            int result = get(s, level, name, value.address, staging.address);
            return result < 0 ? result : staging.memory.getInt(0);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    private static int get(long s, int level, int name, long value, long length) {
        requireBounded(level, name);
        return LibBsock.bs_getsockopt(s, level, name, value, length);
    }

    /** Refuses the options of which the system writes more than the length allows, or elsewhere. */
    private static void requireBounded(int level, int name) {
        refuse(level, name, SOL_SOCKET, SO_ATTACH_FILTER, "SO_GET_FILTER");
        refuse(level, name, IPPROTO_TCP, TCP_ZEROCOPY_RECEIVE, "TCP_ZEROCOPY_RECEIVE");
        refuse(level, name, IPPROTO_IP, IP_MSFILTER, "IP_MSFILTER");
        refuse(level, name, IPPROTO_IP, MCAST_MSFILTER, "MCAST_MSFILTER");
        refuse(level, name, IPPROTO_IPV6, MCAST_MSFILTER, "MCAST_MSFILTER");
    }

    private static void refuse(int level, int name, int refusedLevel, int refusedName, String option) {
        if (level == refusedLevel && name == refusedName && SocketConstants.isDefined(name)) {
            throw new IllegalArgumentException(
                    "getsockopt: the value of " + option + " is written past its length, or to an address in it");
        }
    }

    static int set(long s, int level, int name, ByteBuffer value) {
        int position = value.position();
        int length = Math.max(0, value.limit() - position);
        Staging staging = Staging.of(length);
        if (length > staging.size()) {
            throw new IllegalArgumentException(
                    "setsockopt: value has " + length + " bytes: no option has more than " + Staging.LIMIT);
        }
        staging.memory.put(0, value, position, length);
        int result = LibBsock.bs_setsockopt(s, level, name, staging.address, length);
        if (result >= 0) {
            value.position(position + length);
        }
        return result;
    }

    static int set(long s, int level, int name, Struct value) {
        try {
            return LibBsock.bs_setsockopt(s, level, name, value.address, value.memory.capacity());
        } finally {
            Reference.reachabilityFence(value);
        }
    }
}
