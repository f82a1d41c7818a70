package io.bsock;

import static io.bsock.SocketConstants.isDefined;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of {@code ioctl} and {@code WSAIoctl} whose whole argument lies in the struct or the buffers that the call is
 * given. Others may hold addresses, where the system would read or write.
 */
final class StructRequests {
    private static final List<String> OF_IFREQ = List.of(
            "SIOCGIFADDR",
            "SIOCGIFBRDADDR",
            "SIOCGIFDSTADDR",
            "SIOCGIFFLAGS",
            "SIOCGIFHWADDR",
            "SIOCGIFINDEX",
            "SIOCGIFMETRIC",
            "SIOCGIFMTU",
            "SIOCGIFNAME",
            "SIOCGIFNETMASK",
            "SIOCGIFTXQLEN",
            "SIOCSIFADDR",
            "SIOCSIFBRDADDR",
            "SIOCSIFDSTADDR",
            "SIOCSIFFLAGS",
            "SIOCSIFHWADDR",
            "SIOCSIFMETRIC",
            "SIOCSIFMTU",
            "SIOCSIFNETMASK",
            "SIOCSIFTXQLEN");
    private static final List<String> OF_EPOLL = List.of("EPIOCGPARAMS", "EPIOCSPARAMS");

    /** Without SIO_GET_EXTENSION_FUNCTION_POINTER and its like, whose result is an address. */
    private static final List<String> OF_WINSOCK = List.of(
            "SIO_BASE_HANDLE",
            "SIO_GET_INTERFACE_LIST",
            "SIO_KEEPALIVE_VALS",
            "SIO_LOOPBACK_FAST_PATH",
            "SIO_RCVALL",
            "SIO_ROUTING_INTERFACE_QUERY",
            "SIO_TCP_INFO",
            "SIO_UDP_CONNRESET",
            "SIO_UDP_NETRESET");

    /** What does it instead. */
    private static final Map<String, String> INSTEAD = Map.of(
            "SIOCGIFCONF", "writes where the struct says: list the interfaces with if_nameindex",
            "SIOCETHTOOL", "reads and writes where the struct says: ask ethtool's family of generic netlink");

    private static final Map<Class<?>, Map<Integer, String>> KNOWN = Map.of(
            Ifreq.class, numbers(OF_IFREQ),
            EpollParams.class, numbers(OF_EPOLL));
    private static final boolean HAS_REQUESTS = KNOWN.values().stream().anyMatch(numbers -> !numbers.isEmpty());
    private static final Map<Integer, String> REFUSED = numbers(INSTEAD.keySet());
    private static final Map<Integer, String> CODES = numbers(OF_WINSOCK);

    private StructRequests() {}

    private static Map<Integer, String> numbers(Iterable<String> names) {
        Map<Integer, String> numbers = new LinkedHashMap<>();
        for (String name : names) {
            int number = Table.value(name);
            if (isDefined(number)) {
                numbers.put(number, name);
            }
        }
        return numbers;
    }

    /** A request that takes a struct of this class. A system without ioctl says so itself. */
    static void requireKnown(long request, Struct value) {
        Map<Integer, String> known = KNOWN.getOrDefault(value.getClass(), Map.of());
        if (!HAS_REQUESTS || known.containsKey((int) request)) {
            return;
        }
        String refused = REFUSED.get((int) request);
        String type = value.getClass().getSimpleName();
        throw new IllegalArgumentException(
                refused != null
                        ? "ioctl: " + refused + " " + INSTEAD.get(refused)
                        : "ioctl: " + text(request) + " with a struct " + type + " is none of bsock's requests: give "
                                + (known.isEmpty() ? "an Ifreq or EpollParams" : String.join(", ", known.values())));
    }

    /** A system without WSAIoctl says so itself. */
    static void requireKnownCode(long code) {
        if (!CODES.isEmpty() && !CODES.containsKey((int) code)) {
            throw new IllegalArgumentException(
                    "wsaioctl: " + text(code) + " may hold addresses: give " + String.join(", ", CODES.values()));
        }
    }

    private static String text(long request) {
        return "request 0x" + Integer.toHexString((int) request);
    }
}
