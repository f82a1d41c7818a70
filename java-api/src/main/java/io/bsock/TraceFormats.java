package io.bsock;

import static io.bsock.TraceFormat.Outcome.EAI;
import static io.bsock.TraceFormat.Outcome.ERRNO;
import static io.bsock.TraceFormat.Outcome.VALUE;

import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How each call is reported, by the name of its C function. This class is there before the {@link Table} is. */
final class TraceFormats {
    /** These touch memory only, or are the library's own affair, and are not reported. */
    static final Set<String> UNREPORTED = Set.of(
            "abi",
            "startup",
            "cleanup",
            "fd_set",
            "fd_clr",
            "fd_isset",
            "fd_zero",
            "inet_ntop",
            "inet_pton",
            "addrinfo",
            "freeaddrinfo",
            "gai_strerror",
            "strerror",
            "errorname",
            "table");

    static final Map<String, TraceFormat> FORMATS = new HashMap<>();

    private static final Map<Long, Optional<TraceFormat>> BY_ADDRESS = new ConcurrentHashMap<>();

    static {
        sockets();
        transfers();
        messages();
        options();
        readiness();
        files();
        winsock();
        names();
    }

    private TraceFormats() {}

    /** By the address of the name in the library; null for a call that is not reported. */
    static TraceFormat of(long name) {
        return BY_ADDRESS.computeIfAbsent(name, TraceFormats::read).orElse(null);
    }

    private static Optional<TraceFormat> read(long name) {
        return Optional.ofNullable(FORMATS.get(new Pointer(name).getString(0, "US-ASCII")));
    }

    private static void sockets() {
        on("accept", to -> to.number(0).peer(1, 2));
        on("accept4", to -> to.number(0).peer(1, 2).flags(3, ConstantNames.TYPE_FLAGS));
        on("bind", to -> to.number(0).address(1, 2).number(2));
        on("close", to -> to.number(0));
        on("connect", to -> to.number(0).address(1, 2).number(2));
        on("dup", to -> to.number(0));
        on("getpeername", to -> to.number(0).peer(1, 2));
        on("getsockname", to -> to.number(0).peer(1, 2));
        on("listen", to -> to.number(0).number(1));
        on("shutdown", to -> to.number(0).symbol(1, ConstantNames.HOW));
        with("socket", to -> to.socket(0));
        with("socketpair", to -> to.socket(0).pair(3));
    }

    private static void transfers() {
        on("recv", to -> to.number(0).received(1, 2, 3).number(2).flags(3, ConstantNames.MESSAGE));
        on("recvfrom", to -> to.number(0)
                .received(1, 2, 3)
                .number(2)
                .flags(3, ConstantNames.MESSAGE)
                .peer(4, 5));
        on("send", to -> to.number(0).sent(1, 2).number(2).flags(3, ConstantNames.MESSAGE));
        on("sendto", to -> to.number(0)
                .sent(1, 2)
                .number(2)
                .flags(3, ConstantNames.MESSAGE)
                .address(4, 5)
                .number(5));
        on("read", to -> to.number(0).received(1, 2).number(2));
        on("write", to -> to.number(0).sent(1, 2).number(2));
    }

    private static void messages() {
        on("sendmsg", to -> to.number(0).sentMessage(1).flags(2, ConstantNames.MESSAGE));
        on("recvmsg", to -> to.number(0).receivedMessage(1, 2).flags(2, ConstantNames.MESSAGE));
        on("sendmmsg", to -> to.number(0).messages(1, 3).number(2).flags(3, ConstantNames.MESSAGE));
        on("recvmmsg", to -> to.number(0)
                .messages(1, 3)
                .number(2)
                .flags(3, ConstantNames.MESSAGE)
                .timespec(4));
        on("sockatmark", to -> to.number(0));
    }

    private static void options() {
        on("getsockopt", to -> to.number(0).option(1, 2).optionResult(3, 4).numberAt(4));
        add("getsockopt_int", new TraceFormat("getsockopt", true, VALUE, to -> to.number(0)
                .option(1, 2)
                .optionResult(2)
                .text("[4]")));
        on(
                "setsockopt",
                to -> to.number(0).option(1, 2).optionValue(3, to.length(4)).number(4));
        add("setsockopt_int", new TraceFormat("setsockopt", true, ERRNO, to -> to.number(0)
                .option(1, 2)
                .text("[" + to.word(3) + "]")
                .text("4")));
        on("fcntl", to -> to.number(0).symbol(1, ConstantNames.COMMAND).argument(2));
        on("ioctl", to -> to.number(0).request(1).optionValue(2, to.length(3)));
        add("ioctl_int", new TraceFormat("ioctl", true, VALUE, to -> to.number(0)
                .request(1)
                .resultOr(2)));
    }

    private static void readiness() {
        with("poll", to -> to.pollfds(0, 1).number(1).number(2));
        with("ppoll", to -> to.pollfds(0, 1).number(1).timespec(2).text("NULL"));
        with("select", to -> to.number(0).set(1).set(2).set(3).timeval(4));
        with("epoll_create1", to -> to.flags(0, ConstantNames.EPOLL_CREATE));
        on("epoll_ctl", to -> to.number(0)
                .symbol(1, ConstantNames.EPOLL_OPERATION)
                .number(2)
                .epollEvent(3, 4));
        on("epoll_wait", to -> to.number(0).epollEvents(1).number(2).number(3));
        on(
                "epoll_pwait2",
                to -> to.number(0).epollEvents(1).number(2).timespec(3).text("NULL"));
        with("kqueue", to -> {});
        on(
                "kevent",
                to -> to.number(0).pointer(1).number(2).pointer(3).number(4).timespec(5));
    }

    private static void files() {
        with("eventfd", to -> to.number(0).flags(1, ConstantNames.EVENTFD));
        with("open", to -> to.string(0).openFlags(1).octal(2));
        with("pipe2", to -> to.pair(0).flags(1, ConstantNames.OPEN));
        on("sendfile", to -> to.number(0).number(1).longAt(2).number(3));
        on("splice", to -> to.number(0).longAt(1).number(2).longAt(3).number(4).flags(5, ConstantNames.SPLICE));
        on("transmitfile", to -> to.number(0).number(1).number(2).flags(3, ConstantNames.TRANSMIT));
    }

    private static void winsock() {
        on("wsaioctl", to -> to.number(0)
                .request(1)
                .optionValue(2, to.length(3))
                .number(3)
                .name(4)
                .number(5));
        with("wsasocket", to -> to.socket(0).pointer(3).text("0").flags(4, ConstantNames.WINSOCK));
        on("wsaduplicatesocket", to -> to.number(0).number(1).pointer(2));
        with("wsacreateevent", to -> {});
        with("wsacloseevent", to -> to.number(0));
        with("wsasetevent", to -> to.number(0));
        with("wsaresetevent", to -> to.number(0));
        on("wsaeventselect", to -> to.number(0).number(1).flags(2, ConstantNames.NETWORK_EVENTS));
        on("wsaenumnetworkevents", to -> to.number(0).number(1).pointer(2));
        with(
                "wsawaitformultipleevents",
                to -> to.number(0).pointer(1).number(2).number(3).number(4));
    }

    private static void names() {
        with("gethostname", to -> to.name(0).number(1));
        add("getaddrinfo", new TraceFormat("getaddrinfo", false, EAI, to -> to.string(0)
                .string(1)
                .hints(2)
                .answers(3)));
        add("getnameinfo", new TraceFormat("getnameinfo", false, EAI, to -> to.address(0, 1)
                .number(1)
                .nameinfo(2)
                .flags(3, ConstantNames.NAMEINFO)));
        with("if_nametoindex", to -> to.string(0));
        with("if_indextoname", to -> to.number(0).name(1));
        with("if_nameindex", to -> to.pointer(0).number(1));
        with("getservbyname", to -> to.string(0).string(1));
        with("getprotobyname", to -> to.string(0));
    }

    /** A call on a descriptor, its first argument. */
    private static void on(String name, TraceFormat.Writer writer) {
        add(name, new TraceFormat(name, true, ERRNO, writer));
    }

    /** A call on none. */
    private static void with(String name, TraceFormat.Writer writer) {
        add(name, new TraceFormat(name, false, ERRNO, writer));
    }

    private static void add(String function, TraceFormat format) {
        FORMATS.put(function, format);
    }
}
