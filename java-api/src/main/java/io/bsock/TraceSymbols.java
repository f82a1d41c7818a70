package io.bsock;

/** What the numbers in arguments of calls are called. */
final class TraceSymbols {
    static final Symbols FAMILY = Symbols.of("AF_");
    static final Symbols TYPE_FLAGS = Symbols.of(name -> name.equals("SOCK_CLOEXEC") || name.equals("SOCK_NONBLOCK"));
    static final Symbols TYPE = Symbols.of("SOCK_");
    static final Symbols PROTOCOL = Symbols.of("IPPROTO_");
    static final Symbols HOW = Symbols.of("SHUT_");
    static final Symbols MESSAGE = Symbols.of("MSG_");
    static final Symbols COMMAND = Symbols.of("F_");
    static final Symbols DESCRIPTOR = Symbols.of("FD_CLOEXEC");
    static final Symbols REQUEST =
            Symbols.of("FIO").and(Symbols.of("SIOC")).and(Symbols.of("EPIOC")).and(Symbols.of("SIO_"));
    static final Symbols POLL = Symbols.of("POLL");
    static final Symbols EPOLL = Symbols.of(name -> name.startsWith("EPOLL") && name.indexOf('_') < 0);
    static final Symbols EPOLL_OPERATION = Symbols.of("EPOLL_CTL_");
    static final Symbols EPOLL_CREATE = Symbols.of("EPOLL_CLOEXEC");
    static final Symbols EVENTFD = Symbols.of("EFD_");
    static final Symbols OPEN = Symbols.of("O_");
    static final Symbols SPLICE = Symbols.of("SPLICE_F_");
    static final Symbols TRANSMIT = Symbols.of("TF_");
    static final Symbols WINSOCK = Symbols.of("WSA_FLAG_");
    static final Symbols NETWORK_EVENTS =
            Symbols.of(name -> name.startsWith("FD_") && !name.equals("FD_CLOEXEC") && !name.equals("FD_SETSIZE"));
    static final Symbols LOOKUP = Symbols.of("AI_");
    static final Symbols NAMEINFO = Symbols.of(name -> name.startsWith("NI_") && !name.startsWith("NI_MAX"));

    private TraceSymbols() {}
}
