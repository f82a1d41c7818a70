package io.bsock;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The socket calls of the operating system, one method per C call, as {@link Syscalls} has them:
 * the same methods with the same arguments, whose Javadoc stands there. A call that fails throws
 * {@link ErrnoException} with the system's own code.
 *
 * <p>A method returns what the C call does, or nothing where that could only be 0.
 */
public final class Sockets {
    private Sockets() {}

    // ---- Sockets

    /** {@link Syscalls#accept(long, Sockaddr)}. */
    public static long accept(long s, Sockaddr peer) throws ErrnoException {
        return check("accept", Syscalls.accept(s, peer));
    }

    /** {@link Syscalls#accept4(long, Sockaddr, int)}. */
    public static long accept4(long s, Sockaddr peer, int flags) throws ErrnoException {
        return check("accept4", Syscalls.accept4(s, peer, flags));
    }

    /** {@link Syscalls#bind(long, Sockaddr)}. */
    public static void bind(long s, Sockaddr address) throws ErrnoException {
        check("bind", Syscalls.bind(s, address), address);
    }

    /** {@link Syscalls#close(long)}. */
    public static void close(long s) throws ErrnoException {
        check("close", Syscalls.close(s));
    }

    /** {@link Syscalls#connect(long, Sockaddr)}. */
    public static void connect(long s, Sockaddr address) throws ErrnoException {
        check("connect", Syscalls.connect(s, address), address);
    }

    /** {@link Syscalls#dup(long)}. */
    public static long dup(long s) throws ErrnoException {
        return check("dup", Syscalls.dup(s));
    }

    /** {@link Syscalls#getpeername(long, Sockaddr)}. */
    public static void getpeername(long s, Sockaddr address) throws ErrnoException {
        check("getpeername", Syscalls.getpeername(s, address));
    }

    /** {@link Syscalls#getsockname(long, Sockaddr)}. */
    public static void getsockname(long s, Sockaddr address) throws ErrnoException {
        check("getsockname", Syscalls.getsockname(s, address));
    }

    /** {@link Syscalls#listen(long, int)}. */
    public static void listen(long s, int backlog) throws ErrnoException {
        check("listen", Syscalls.listen(s, backlog));
    }

    /** {@link Syscalls#shutdown(long, int)}. */
    public static void shutdown(long s, int how) throws ErrnoException {
        check("shutdown", Syscalls.shutdown(s, how));
    }

    /** {@link Syscalls#socket(int, int, int)}. */
    public static long socket(int domain, int type, int protocol) throws ErrnoException {
        return check("socket", Syscalls.socket(domain, type, protocol));
    }

    /** {@link Syscalls#socketpair(int, int, int, long[])}. */
    public static void socketpair(int domain, int type, int protocol, long[] pair) throws ErrnoException {
        check("socketpair", Syscalls.socketpair(domain, type, protocol, pair));
    }

    // ---- Transfers

    /** {@link Syscalls#recv(long, ByteBuffer, int)}. */
    public static int recv(long s, ByteBuffer data, int flags) throws ErrnoException {
        return check("recv", Syscalls.recv(s, data, flags));
    }

    /** {@link Syscalls#recv(long, byte[], int, int, int)}. */
    public static int recv(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recv(s, data, offset, length, flags));
    }

    /** {@link Syscalls#recvAddress(long, long, long, int)}. */
    public static long recvAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recvAddress(s, address, length, flags));
    }

    /** {@link Syscalls#recvfrom(long, ByteBuffer, int, Sockaddr)}. */
    public static int recvfrom(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, flags, peer));
    }

    /** {@link Syscalls#recvfrom(long, byte[], int, int, int, Sockaddr)}. */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, offset, length, flags, peer));
    }

    /** {@link Syscalls#recvfromAddress(long, long, long, int, Sockaddr)}. */
    public static long recvfromAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfromAddress(s, address, length, flags, peer));
    }

    /** {@link Syscalls#send(long, ByteBuffer, int)}. */
    public static int send(long s, ByteBuffer data, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, flags));
    }

    /** {@link Syscalls#send(long, byte[], int, int, int)}. */
    public static int send(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, offset, length, flags));
    }

    /** {@link Syscalls#sendAddress(long, long, long, int)}. */
    public static long sendAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("send", Syscalls.sendAddress(s, address, length, flags));
    }

    /** {@link Syscalls#sendto(long, ByteBuffer, int, Sockaddr)}. */
    public static int sendto(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, flags, peer), peer);
    }

    /** {@link Syscalls#sendto(long, byte[], int, int, int, Sockaddr)}. */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, offset, length, flags, peer), peer);
    }

    /** {@link Syscalls#sendtoAddress(long, long, long, int, Sockaddr)}. */
    public static long sendtoAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendtoAddress(s, address, length, flags, peer), peer);
    }

    // ---- Messages

    /** {@link Syscalls#sendmsg(long, Msghdr, int)}. */
    public static long sendmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("sendmsg", Syscalls.sendmsg(s, message, flags), message.name());
    }

    /** {@link Syscalls#recvmsg(long, Msghdr, int)}. */
    public static long recvmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("recvmsg", Syscalls.recvmsg(s, message, flags));
    }

    /** {@link Syscalls#sendmmsg(long, Mmsghdrs, int, int, int)}. */
    public static int sendmmsg(long s, Mmsghdrs messages, int offset, int count, int flags) throws ErrnoException {
        return check("sendmmsg", Syscalls.sendmmsg(s, messages, offset, count, flags));
    }

    /** {@link Syscalls#recvmmsg(long, Mmsghdrs, int, int, int, Timespec)}. */
    public static int recvmmsg(long s, Mmsghdrs messages, int offset, int count, int flags, Timespec timeout)
            throws ErrnoException {
        return check("recvmmsg", Syscalls.recvmmsg(s, messages, offset, count, flags, timeout));
    }

    // ---- Options

    /** {@link Syscalls#getsockopt(long, int, int)}. */
    public static int getsockopt(long s, int level, int name) throws ErrnoException {
        return (int) check("getsockopt", Syscalls.getsockopt(s, level, name));
    }

    /** {@link Syscalls#getsockopt(long, int, int, ByteBuffer)}. */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        return check("getsockopt", Syscalls.getsockopt(s, level, name, value));
    }

    /** {@link Syscalls#getsockopt(long, int, int, ByteBuffer, int[])}. */
    public static int getsockopt(long s, int level, int name, ByteBuffer value, int[] length) throws ErrnoException {
        return check("getsockopt", Syscalls.getsockopt(s, level, name, value, length));
    }

    /** {@link Syscalls#getsockoptLong}. */
    public static int getsockoptLong(long s, int level, int name, long[] value) throws ErrnoException {
        return check("getsockopt", Syscalls.getsockoptLong(s, level, name, value));
    }

    /** {@link Syscalls#getsockopt(long, int, int, Struct)}. */
    public static int getsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        return check("getsockopt", Syscalls.getsockopt(s, level, name, value));
    }

    /** {@link Syscalls#setsockopt(long, int, int, int)}. */
    public static void setsockopt(long s, int level, int name, int value) throws ErrnoException {
        check("setsockopt", Syscalls.setsockopt(s, level, name, value));
    }

    /** {@link Syscalls#setsockoptLong}. */
    public static void setsockoptLong(long s, int level, int name, long value) throws ErrnoException {
        check("setsockopt", Syscalls.setsockoptLong(s, level, name, value));
    }

    /** {@link Syscalls#setsockopt(long, int, int, ByteBuffer)}. */
    public static void setsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        check("setsockopt", Syscalls.setsockopt(s, level, name, value));
    }

    /** {@link Syscalls#setsockopt(long, int, int, Struct)}. */
    public static void setsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        check("setsockopt", Syscalls.setsockopt(s, level, name, value));
    }

    /** {@link Syscalls#setsockopt(long, int, int, SockFprog)}. */
    public static void setsockopt(long s, int level, int name, SockFprog value) throws ErrnoException {
        check("setsockopt", Syscalls.setsockopt(s, level, name, value));
    }

    // ---- Descriptors

    /** {@link Syscalls#fcntl(long, int, int)}. */
    public static int fcntl(long s, int cmd, int arg) throws ErrnoException {
        return check("fcntl", Syscalls.fcntl(s, cmd, arg));
    }

    /** {@link Syscalls#ioctl(long, long, int)}. */
    public static int ioctl(long s, long request, int arg) throws ErrnoException {
        return (int) check("ioctl", Syscalls.ioctl(s, request, arg));
    }

    /** {@link Syscalls#ioctl(long, long, Struct)}. */
    public static int ioctl(long s, long request, Struct value) throws ErrnoException {
        return check("ioctl", Syscalls.ioctl(s, request, value));
    }

    /** {@link Syscalls#poll(Pollfds, int)}. */
    public static int poll(Pollfds fds, int timeoutMillis) throws ErrnoException {
        return check("poll", Syscalls.poll(fds, timeoutMillis));
    }

    // ---- Addresses and names

    /** {@link Syscalls#gethostname(byte[])}. */
    public static int gethostname(byte[] name) throws ErrnoException {
        return check("gethostname", Syscalls.gethostname(name));
    }

    /** {@link Syscalls#inet_ntop(int, byte[], byte[])}. */
    public static int inet_ntop(int family, byte[] address, byte[] text) throws ErrnoException {
        return check("inet_ntop", Syscalls.inet_ntop(family, address, text));
    }

    /** {@link Syscalls#inet_pton(int, String, byte[])}. */
    public static int inet_pton(int family, String text, byte[] address) throws ErrnoException {
        return check("inet_pton", Syscalls.inet_pton(family, text, address));
    }

    // ---- Readiness

    /** {@link Syscalls#select(int, FdSet, FdSet, FdSet, Timeval)}. */
    public static int select(int count, FdSet read, FdSet write, FdSet except, Timeval timeout) throws ErrnoException {
        return check("select", Syscalls.select(count, read, write, except, timeout));
    }

    /** {@link Syscalls#ppoll(Pollfds, Timespec)}. */
    public static int ppoll(Pollfds fds, Timespec timeout) throws ErrnoException {
        return check("ppoll", Syscalls.ppoll(fds, timeout));
    }

    /** {@link Syscalls#epoll_create1(int)}. */
    public static long epoll_create1(int flags) throws ErrnoException {
        return check("epoll_create1", Syscalls.epoll_create1(flags));
    }

    /** {@link Syscalls#epoll_ctl(long, int, long, long, long)}. */
    public static void epoll_ctl(long epoll, int operation, long s, long events, long data) throws ErrnoException {
        check("epoll_ctl", Syscalls.epoll_ctl(epoll, operation, s, events, data));
    }

    /** {@link Syscalls#epoll_wait(long, EpollEvents, int)}. */
    public static int epoll_wait(long epoll, EpollEvents events, int timeoutMillis) throws ErrnoException {
        return check("epoll_wait", Syscalls.epoll_wait(epoll, events, timeoutMillis));
    }

    /** {@link Syscalls#epoll_pwait2(long, EpollEvents, Timespec)}. */
    public static int epoll_pwait2(long epoll, EpollEvents events, Timespec timeout) throws ErrnoException {
        return check("epoll_pwait2", Syscalls.epoll_pwait2(epoll, events, timeout));
    }

    /** {@link Syscalls#kqueue()}. */
    public static long kqueue() throws ErrnoException {
        return check("kqueue", Syscalls.kqueue());
    }

    /** {@link Syscalls#kevent(long, Kevents, int, Kevents, Timespec)}. */
    public static int kevent(long queue, Kevents changes, int changeCount, Kevents events, Timespec timeout)
            throws ErrnoException {
        return check("kevent", Syscalls.kevent(queue, changes, changeCount, events, timeout));
    }

    // ---- Files, pipes and counters

    /** {@link Syscalls#eventfd(int, int)}. */
    public static long eventfd(int value, int flags) throws ErrnoException {
        return check("eventfd", Syscalls.eventfd(value, flags));
    }

    /** {@link Syscalls#open(String, int, int)}. */
    public static long open(String path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode));
    }

    /** {@link Syscalls#open(byte[], int, int)}. */
    public static long open(byte[] path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode));
    }

    /** {@link Syscalls#pipe2(long[], int)}. */
    public static void pipe2(long[] pair, int flags) throws ErrnoException {
        check("pipe2", Syscalls.pipe2(pair, flags));
    }

    /** {@link Syscalls#read(long, ByteBuffer)}. */
    public static int read(long fd, ByteBuffer data) throws ErrnoException {
        return check("read", Syscalls.read(fd, data));
    }

    /** {@link Syscalls#read(long, byte[], int, int)}. */
    public static int read(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("read", Syscalls.read(fd, data, offset, length));
    }

    /** {@link Syscalls#sendfile(long, long, long[], long)}. */
    public static long sendfile(long s, long file, long[] offset, long length) throws ErrnoException {
        return check("sendfile", Syscalls.sendfile(s, file, offset, length));
    }

    /** {@link Syscalls#splice(long, long[], long, long[], long, int)}. */
    public static long splice(long from, long[] fromOffset, long to, long[] toOffset, long length, int flags)
            throws ErrnoException {
        return check("splice", Syscalls.splice(from, fromOffset, to, toOffset, length, flags));
    }

    /** {@link Syscalls#transmitfile(long, long, long, int)}. */
    public static void transmitfile(long s, long file, long length, int flags) throws ErrnoException {
        check("transmitfile", Syscalls.transmitfile(s, file, length, flags));
    }

    /** {@link Syscalls#write(long, ByteBuffer)}. */
    public static int write(long fd, ByteBuffer data) throws ErrnoException {
        return check("write", Syscalls.write(fd, data));
    }

    /** {@link Syscalls#write(long, byte[], int, int)}. */
    public static int write(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("write", Syscalls.write(fd, data, offset, length));
    }

    // ---- Winsock's own calls

    /** {@link Syscalls#wsaioctl(long, long, ByteBuffer, ByteBuffer)}. */
    public static int wsaioctl(long s, long code, ByteBuffer in, ByteBuffer out) throws ErrnoException {
        return check("wsaioctl", Syscalls.wsaioctl(s, code, in, out));
    }

    /** {@link Syscalls#wsasocket(int, int, int, WsaProtocolInfo, int)}. */
    public static long wsasocket(int domain, int type, int protocol, WsaProtocolInfo info, int flags)
            throws ErrnoException {
        return check("wsasocket", Syscalls.wsasocket(domain, type, protocol, info, flags));
    }

    /** {@link Syscalls#wsaduplicatesocket(long, int, WsaProtocolInfo)}. */
    public static void wsaduplicatesocket(long s, int process, WsaProtocolInfo info) throws ErrnoException {
        check("wsaduplicatesocket", Syscalls.wsaduplicatesocket(s, process, info));
    }

    /** {@link Syscalls#wsacreateevent()}. */
    public static long wsacreateevent() throws ErrnoException {
        return check("wsacreateevent", Syscalls.wsacreateevent());
    }

    /** {@link Syscalls#wsacloseevent(long)}. */
    public static void wsacloseevent(long event) throws ErrnoException {
        check("wsacloseevent", Syscalls.wsacloseevent(event));
    }

    /** {@link Syscalls#wsasetevent(long)}. */
    public static void wsasetevent(long event) throws ErrnoException {
        check("wsasetevent", Syscalls.wsasetevent(event));
    }

    /** {@link Syscalls#wsaresetevent(long)}. */
    public static void wsaresetevent(long event) throws ErrnoException {
        check("wsaresetevent", Syscalls.wsaresetevent(event));
    }

    /** {@link Syscalls#wsaeventselect(long, long, int)}. */
    public static void wsaeventselect(long s, long event, int events) throws ErrnoException {
        check("wsaeventselect", Syscalls.wsaeventselect(s, event, events));
    }

    /** {@link Syscalls#wsaenumnetworkevents(long, long, WsaNetworkEvents)}. */
    public static void wsaenumnetworkevents(long s, long event, WsaNetworkEvents events) throws ErrnoException {
        check("wsaenumnetworkevents", Syscalls.wsaenumnetworkevents(s, event, events));
    }

    /** {@link Syscalls#wsawaitformultipleevents(long[], boolean, int, boolean)}. */
    public static int wsawaitformultipleevents(long[] events, boolean all, int timeoutMillis, boolean alertable)
            throws ErrnoException {
        return check(
                "wsawaitformultipleevents", Syscalls.wsawaitformultipleevents(events, all, timeoutMillis, alertable));
    }

    // ---- Out-of-band data

    /** {@link Syscalls#sockatmark(long)}. */
    public static int sockatmark(long s) throws ErrnoException {
        return check("sockatmark", Syscalls.sockatmark(s));
    }

    // ---- Names

    /** {@link Syscalls#getaddrinfo(String, String, Addrinfo, AddrinfoList)}; a code throws {@link GaiException}. */
    public static void getaddrinfo(String node, String service, Addrinfo hints, AddrinfoList result)
            throws GaiException {
        int code = Syscalls.getaddrinfo(node, service, hints, result);
        if (code != 0) {
            throw new GaiException("getaddrinfo", code, result.errno(), GaiException.asked(node, service));
        }
    }

    /** {@link Syscalls#getaddrinfo(byte[], byte[], Addrinfo, AddrinfoList)}; a code throws {@link GaiException}. */
    public static void getaddrinfo(byte[] node, byte[] service, Addrinfo hints, AddrinfoList result)
            throws GaiException {
        int code = Syscalls.getaddrinfo(node, service, hints, result);
        if (code != 0) {
            throw new GaiException("getaddrinfo", code, result.errno(), GaiException.asked(node, service));
        }
    }

    /** {@link Syscalls#getnameinfo(Sockaddr, Nameinfo, int)}; a code throws {@link GaiException}. */
    public static void getnameinfo(Sockaddr address, Nameinfo result, int flags) throws GaiException {
        int code = Syscalls.getnameinfo(address, result, flags);
        if (code != 0) {
            throw new GaiException("getnameinfo", code, result.errno(), address.toString());
        }
    }

    /** {@link Syscalls#gai_strerror(int)}. */
    public static String gai_strerror(int code) {
        return Syscalls.gai_strerror(code);
    }

    /** {@link Syscalls#if_nametoindex(String)}. */
    public static int if_nametoindex(String name) throws ErrnoException {
        return check("if_nametoindex", Syscalls.if_nametoindex(name));
    }

    /** {@link Syscalls#if_nametoindex(byte[])}. */
    public static int if_nametoindex(byte[] name) throws ErrnoException {
        return check("if_nametoindex", Syscalls.if_nametoindex(name));
    }

    /** {@link Syscalls#if_indextoname(int, byte[])}. */
    public static int if_indextoname(int index, byte[] name) throws ErrnoException {
        return check("if_indextoname", Syscalls.if_indextoname(index, name));
    }

    /** {@link Syscalls#if_nameindex(List)}. */
    public static int if_nameindex(List<IfNameindex> result) throws ErrnoException {
        return check("if_nameindex", Syscalls.if_nameindex(result));
    }

    /** {@link Syscalls#getservbyname(String, String)}. */
    public static int getservbyname(String name, String protocol) throws ErrnoException {
        return check("getservbyname", Syscalls.getservbyname(name, protocol));
    }

    /** {@link Syscalls#getservbyname(byte[], byte[])}. */
    public static int getservbyname(byte[] name, byte[] protocol) throws ErrnoException {
        return check("getservbyname", Syscalls.getservbyname(name, protocol));
    }

    /** {@link Syscalls#getprotobyname(String)}. */
    public static int getprotobyname(String name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name));
    }

    /** {@link Syscalls#getprotobyname(byte[])}. */
    public static int getprotobyname(byte[] name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name));
    }

    // ---- The gate

    private static int check(String call, int result) throws ErrnoException {
        return (int) check(call, (long) result, null);
    }

    private static int check(String call, int result, Sockaddr address) throws ErrnoException {
        return (int) check(call, (long) result, address);
    }

    private static long check(String call, long result) throws ErrnoException {
        return check(call, result, null);
    }

    /** Where every result becomes a value or an exception. */
    private static long check(String call, long result, Sockaddr address) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, (int) -result, address);
        }
        return result;
    }
}
