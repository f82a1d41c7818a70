package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static java.net.SocketOptions.IP_TOS;
import static java.net.SocketOptions.SO_KEEPALIVE;
import static java.net.SocketOptions.SO_LINGER;
import static java.net.SocketOptions.SO_OOBINLINE;
import static java.net.SocketOptions.SO_RCVBUF;
import static java.net.SocketOptions.SO_REUSEADDR;
import static java.net.SocketOptions.SO_REUSEPORT;
import static java.net.SocketOptions.SO_SNDBUF;
import static java.net.SocketOptions.SO_TIMEOUT;
import static java.net.SocketOptions.TCP_NODELAY;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The options of {@code java.net}, by the numbers that its sockets ask with. */
final class HandleOptions {
    private static final Map<SocketOption<?>, Integer> NUMBERS = new HashMap<>(Map.of(
            StandardSocketOptions.SO_KEEPALIVE, SO_KEEPALIVE,
            StandardSocketOptions.SO_LINGER, SO_LINGER,
            StandardSocketOptions.SO_RCVBUF, SO_RCVBUF,
            StandardSocketOptions.SO_REUSEADDR, SO_REUSEADDR,
            StandardSocketOptions.SO_SNDBUF, SO_SNDBUF,
            StandardSocketOptions.IP_TOS, IP_TOS,
            StandardSocketOptions.TCP_NODELAY, TCP_NODELAY));

    static {
        if (Sockopts.SO_REUSEPORT.isSupported()) {
            NUMBERS.put(StandardSocketOptions.SO_REUSEPORT, SO_REUSEPORT);
        }
    }

    private static final Map<Integer, Sockopt<Boolean>> FLAGS = Map.of(
            SO_KEEPALIVE, Sockopts.SO_KEEPALIVE,
            SO_OOBINLINE, Sockopts.SO_OOBINLINE,
            SO_REUSEADDR, Sockopts.SO_REUSEADDR,
            SO_REUSEPORT, Sockopts.SO_REUSEPORT);

    private static final Map<Integer, Sockopt<Integer>> SIZES =
            Map.of(SO_RCVBUF, Sockopts.SO_RCVBUF, SO_SNDBUF, Sockopts.SO_SNDBUF);

    private interface Access {
        Object make() throws IOException;
    }

    private HandleOptions() {}

    /** As {@code setOption} of both sockets has it. */
    static void set(SocketHandle handle, int family, SocketOption<?> option, Object value) throws IOException {
        Sockopt<?> extended = HandleExtendedOptions.find(option);
        if (extended == null) {
            set(handle, family, number(option), value);
        } else if (isInternet(family)) {
            set(handle, extended, value);
        }
    }

    private static <T> void set(SocketHandle handle, Sockopt<T> option, Object value) throws IOException {
        handle.set(option, option.type().cast(value));
    }

    static Object get(SocketHandle handle, int family, SocketOption<?> option) throws IOException {
        Sockopt<?> extended = HandleExtendedOptions.find(option);
        return extended == null ? get(handle, family, number(option)) : handle.get(extended);
    }

    private static int number(SocketOption<?> option) {
        Integer number = NUMBERS.get(option);
        if (number == null) {
            throw new UnsupportedOperationException(
                    "bsock: " + option + " is not one of the supportedOptions; the handle has all");
        }
        return number;
    }

    static Set<SocketOption<?>> supported(int family) {
        Set<SocketOption<?>> supported = new HashSet<>(NUMBERS.keySet());
        if (isInternet(family)) {
            supported.addAll(HandleExtendedOptions.supported());
        } else {
            supported.remove(StandardSocketOptions.TCP_NODELAY);
            supported.remove(StandardSocketOptions.IP_TOS);
        }
        return supported;
    }

    static void set(SocketHandle handle, int family, int option, Object value) throws SocketException {
        access(() -> {
            switch (option) {
                case SO_TIMEOUT -> handle.timeoutToReceive(timeout((Integer) value));
                case SO_LINGER -> handle.set(Sockopts.SO_LINGER, linger(value));
                case TCP_NODELAY -> setNoDelay(handle, family, (Boolean) value);
                case IP_TOS -> setTrafficClass(handle, family, (Integer) value);
                case SO_RCVBUF, SO_SNDBUF -> handle.set(SIZES.get(option), (Integer) value);
                default -> handle.set(flag(option), (Boolean) value);
            }
            return null;
        });
    }

    static Object get(SocketHandle handle, int family, int option) throws SocketException {
        return access(() -> switch (option) {
            case SO_TIMEOUT -> millis(handle.timeoutToReceive());
            case SO_LINGER -> seconds(handle.get(Sockopts.SO_LINGER));
            case TCP_NODELAY -> !isInternet(family) || handle.get(Sockopts.TCP_NODELAY);
            case IP_TOS -> trafficClass(handle, family);
            case SO_RCVBUF, SO_SNDBUF -> handle.get(SIZES.get(option));
            default -> handle.get(flag(option));
        });
    }

    private static Object access(Access access) throws SocketException {
        try {
            return access.make();
        } catch (SocketException e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError("options fail with an ErrnoException", e);
        }
    }

    private static Sockopt<Boolean> flag(int option) {
        Sockopt<Boolean> flag = FLAGS.get(option);
        if (flag == null) {
            throw new UnsupportedOperationException("bsock: no option of java.net has the number " + option);
        }
        return flag;
    }

    // ---- What only the internet has: elsewhere a hint, which drivers give to any socket

    private static boolean isInternet(int family) {
        return family == AF_INET || family == AF_INET6;
    }

    private static void setNoDelay(SocketHandle handle, int family, boolean on) throws IOException {
        if (isInternet(family)) {
            handle.set(Sockopts.TCP_NODELAY, on);
        }
    }

    private static void setTrafficClass(SocketHandle handle, int family, int value) throws IOException {
        if (family == AF_INET6) {
            handle.set(Sockopts.IPV6_TCLASS, value);
            setTrafficClassOfMapped(handle, value);
        } else if (family == AF_INET) {
            handle.set(Sockopts.IP_TOS, value);
        }
    }

    /** Of IPv4 addresses that are mapped into IPv6, for which not every system has it, or has it there. */
    private static void setTrafficClassOfMapped(SocketHandle handle, int value) throws IOException {
        try {
            handle.set(Sockopts.IP_TOS, value);
        } catch (ErrnoException e) {
            if (!handle.isOpen()) {
                throw e;
            }
        }
    }

    private static int trafficClass(SocketHandle handle, int family) throws IOException {
        if (family == AF_INET6) {
            return Math.max(0, handle.get(Sockopts.IPV6_TCLASS));
        }
        return isInternet(family) ? handle.get(Sockopts.IP_TOS) : 0;
    }

    // ---- Values

    private static Duration timeout(int millis) {
        return millis == 0 ? null : Duration.ofMillis(millis);
    }

    private static int millis(Duration timeout) {
        return timeout == null ? 0 : (int) Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
    }

    /** False and what is below zero stand for none. */
    private static Linger linger(Object seconds) {
        return seconds instanceof Integer number && number >= 0 ? new Linger(true, number) : new Linger();
    }

    private static int seconds(Linger linger) {
        return linger.onoff() ? linger.linger() : -1;
    }
}
