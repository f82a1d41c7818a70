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
        return check("accept", Syscalls.accept(s, peer), s);
    }

    /** {@link Syscalls#accept4(long, Sockaddr, int)}. */
    public static long accept4(long s, Sockaddr peer, int flags) throws ErrnoException {
        return check("accept4", Syscalls.accept4(s, peer, flags), s);
    }

    /** {@link Syscalls#bind(long, Sockaddr)}. */
    public static void bind(long s, Sockaddr address) throws ErrnoException {
        check("bind", Syscalls.bind(s, address), s, address);
    }

    /** {@link Syscalls#close(long)}. */
    public static void close(long s) throws ErrnoException {
        check("close", Syscalls.close(s), s);
    }

    /** {@link Syscalls#connect(long, Sockaddr)}. */
    public static void connect(long s, Sockaddr address) throws ErrnoException {
        check("connect", Syscalls.connect(s, address), s, address);
    }

    /** {@link Syscalls#dup(long)}. */
    public static long dup(long s) throws ErrnoException {
        return check("dup", Syscalls.dup(s), s);
    }

    /** {@link Syscalls#getpeername(long, Sockaddr)}. */
    public static void getpeername(long s, Sockaddr address) throws ErrnoException {
        check("getpeername", Syscalls.getpeername(s, address), s);
    }

    /** {@link Syscalls#getsockname(long, Sockaddr)}. */
    public static void getsockname(long s, Sockaddr address) throws ErrnoException {
        check("getsockname", Syscalls.getsockname(s, address), s);
    }

    /** {@link Syscalls#listen(long, int)}. */
    public static void listen(long s, int backlog) throws ErrnoException {
        check("listen", Syscalls.listen(s, backlog), s);
    }

    /** {@link Syscalls#shutdown(long, int)}. */
    public static void shutdown(long s, int how) throws ErrnoException {
        check("shutdown", Syscalls.shutdown(s, how), s);
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
        return check("recv", Syscalls.recv(s, data, flags), s);
    }

    /** {@link Syscalls#recv(long, byte[], int, int, int)}. */
    public static int recv(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recv(s, data, offset, length, flags), s);
    }

    /** {@link Syscalls#recvAddress(long, long, long, int)}. */
    public static long recvAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recvAddress(s, address, length, flags), s);
    }

    /** {@link Syscalls#recvfrom(long, ByteBuffer, int, Sockaddr)}. */
    public static int recvfrom(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, flags, peer), s);
    }

    /** {@link Syscalls#recvfrom(long, byte[], int, int, int, Sockaddr)}. */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, offset, length, flags, peer), s);
    }

    /** {@link Syscalls#recvfromAddress(long, long, long, int, Sockaddr)}. */
    public static long recvfromAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfromAddress(s, address, length, flags, peer), s);
    }

    /** {@link Syscalls#send(long, ByteBuffer, int)}. */
    public static int send(long s, ByteBuffer data, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, flags), s);
    }

    /** {@link Syscalls#send(long, byte[], int, int, int)}. */
    public static int send(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, offset, length, flags), s);
    }

    /** {@link Syscalls#sendAddress(long, long, long, int)}. */
    public static long sendAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("send", Syscalls.sendAddress(s, address, length, flags), s);
    }

    /** {@link Syscalls#sendto(long, ByteBuffer, int, Sockaddr)}. */
    public static int sendto(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, flags, peer), s, peer);
    }

    /** {@link Syscalls#sendto(long, byte[], int, int, int, Sockaddr)}. */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, offset, length, flags, peer), s, peer);
    }

    /** {@link Syscalls#sendtoAddress(long, long, long, int, Sockaddr)}. */
    public static long sendtoAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendtoAddress(s, address, length, flags, peer), s, peer);
    }

    // ---- Messages

    /** {@link Syscalls#sendmsg(long, Msghdr, int)}. */
    public static long sendmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("sendmsg", Syscalls.sendmsg(s, message, flags), s, message.name());
    }

    /** {@link Syscalls#recvmsg(long, Msghdr, int)}. */
    public static long recvmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("recvmsg", Syscalls.recvmsg(s, message, flags), s);
    }

    /** {@link Syscalls#sendmmsg(long, Mmsghdrs, int, int, int)}. */
    public static int sendmmsg(long s, Mmsghdrs messages, int offset, int count, int flags) throws ErrnoException {
        return check("sendmmsg", Syscalls.sendmmsg(s, messages, offset, count, flags), s);
    }

    /** {@link Syscalls#recvmmsg(long, Mmsghdrs, int, int, int, Timespec)}. */
    public static int recvmmsg(long s, Mmsghdrs messages, int offset, int count, int flags, Timespec timeout)
            throws ErrnoException {
        return check("recvmmsg", Syscalls.recvmmsg(s, messages, offset, count, flags, timeout), s);
    }

    // ---- Options

    /** {@link Syscalls#getsockopt(long, int, int)}. */
    public static int getsockopt(long s, int level, int name) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name), s, level, name);
    }

    /** {@link Syscalls#getsockopt(long, int, int, ByteBuffer)}. */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#getsockopt(long, int, int, ByteBuffer, int[])}. */
    public static int getsockopt(long s, int level, int name, ByteBuffer value, int[] length) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value, length), s, level, name);
    }

    /** {@link Syscalls#getsockoptLong}. */
    public static int getsockoptLong(long s, int level, int name, long[] value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockoptLong(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#getsockopt(long, int, int, Struct)}. */
    public static int getsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#setsockopt(long, int, int, int)}. */
    public static void setsockopt(long s, int level, int name, int value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#setsockoptLong}. */
    public static void setsockoptLong(long s, int level, int name, long value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockoptLong(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#setsockopt(long, int, int, ByteBuffer)}. */
    public static void setsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#setsockopt(long, int, int, Struct)}. */
    public static void setsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /** {@link Syscalls#setsockopt(long, int, int, SockFprog)}. */
    public static void setsockopt(long s, int level, int name, SockFprog value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    // ---- Descriptors

    /** {@link Syscalls#fcntl(long, int, int)}. */
    public static int fcntl(long s, int cmd, int arg) throws ErrnoException {
        return check("fcntl", Syscalls.fcntl(s, cmd, arg), s);
    }

    /** {@link Syscalls#ioctl(long, long, int)}. */
    public static int ioctl(long s, long request, int arg) throws ErrnoException {
        return (int) check("ioctl", Syscalls.ioctl(s, request, arg), s);
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
        check("epoll_ctl", Syscalls.epoll_ctl(epoll, operation, s, events, data), s);
    }

    /** {@link Syscalls#epoll_wait(long, EpollEvents, int)}. */
    public static int epoll_wait(long epoll, EpollEvents events, int timeoutMillis) throws ErrnoException {
        return check("epoll_wait", Syscalls.epoll_wait(epoll, events, timeoutMillis), epoll);
    }

    /** {@link Syscalls#epoll_pwait2(long, EpollEvents, Timespec)}. */
    public static int epoll_pwait2(long epoll, EpollEvents events, Timespec timeout) throws ErrnoException {
        return check("epoll_pwait2", Syscalls.epoll_pwait2(epoll, events, timeout), epoll);
    }

    /** {@link Syscalls#kqueue()}. */
    public static long kqueue() throws ErrnoException {
        return check("kqueue", Syscalls.kqueue());
    }

    /** {@link Syscalls#kevent(long, Kevents, int, Kevents, Timespec)}. */
    public static int kevent(long queue, Kevents changes, int changeCount, Kevents events, Timespec timeout)
            throws ErrnoException {
        return check("kevent", Syscalls.kevent(queue, changes, changeCount, events, timeout), queue);
    }

    // ---- Files, pipes and counters

    /** {@link Syscalls#eventfd(int, int)}. */
    public static long eventfd(int value, int flags) throws ErrnoException {
        return check("eventfd", Syscalls.eventfd(value, flags));
    }

    /** {@link Syscalls#open(String, int, int)}. */
    public static long open(String path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode), path);
    }

    /** {@link Syscalls#open(byte[], int, int)}. */
    public static long open(byte[] path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode), path);
    }

    /** {@link Syscalls#pipe2(long[], int)}. */
    public static void pipe2(long[] pair, int flags) throws ErrnoException {
        check("pipe2", Syscalls.pipe2(pair, flags));
    }

    /** {@link Syscalls#read(long, ByteBuffer)}. */
    public static int read(long fd, ByteBuffer data) throws ErrnoException {
        return check("read", Syscalls.read(fd, data), fd);
    }

    /** {@link Syscalls#read(long, byte[], int, int)}. */
    public static int read(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("read", Syscalls.read(fd, data, offset, length), fd);
    }

    /** {@link Syscalls#sendfile(long, long, long[], long)}. */
    public static long sendfile(long s, long file, long[] offset, long length) throws ErrnoException {
        return check("sendfile", Syscalls.sendfile(s, file, offset, length), s);
    }

    /** {@link Syscalls#splice(long, long[], long, long[], long, int)}. */
    public static long splice(long from, long[] fromOffset, long to, long[] toOffset, long length, int flags)
            throws ErrnoException {
        return check("splice", Syscalls.splice(from, fromOffset, to, toOffset, length, flags), from);
    }

    /** {@link Syscalls#transmitfile(long, long, long, int)}. */
    public static void transmitfile(long s, long file, long length, int flags) throws ErrnoException {
        check("transmitfile", Syscalls.transmitfile(s, file, length, flags), s);
    }

    /** {@link Syscalls#write(long, ByteBuffer)}. */
    public static int write(long fd, ByteBuffer data) throws ErrnoException {
        return check("write", Syscalls.write(fd, data), fd);
    }

    /** {@link Syscalls#write(long, byte[], int, int)}. */
    public static int write(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("write", Syscalls.write(fd, data, offset, length), fd);
    }

    // ---- Out-of-band data

    /** {@link Syscalls#sockatmark(long)}. */
    public static int sockatmark(long s) throws ErrnoException {
        return check("sockatmark", Syscalls.sockatmark(s), s);
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
        return check("if_nametoindex", Syscalls.if_nametoindex(name), name);
    }

    /** {@link Syscalls#if_nametoindex(byte[])}. */
    public static int if_nametoindex(byte[] name) throws ErrnoException {
        return check("if_nametoindex", Syscalls.if_nametoindex(name), name);
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
        return check("getservbyname", Syscalls.getservbyname(name, protocol), name);
    }

    /** {@link Syscalls#getservbyname(byte[], byte[])}. */
    public static int getservbyname(byte[] name, byte[] protocol) throws ErrnoException {
        return check("getservbyname", Syscalls.getservbyname(name, protocol), name);
    }

    /** {@link Syscalls#getprotobyname(String)}. */
    public static int getprotobyname(String name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name), name);
    }

    /** {@link Syscalls#getprotobyname(byte[])}. */
    public static int getprotobyname(byte[] name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name), name);
    }

    // ---- The gate

    private static long check(String call, long result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, (int) -result, null);
        }
        return result;
    }

    private static int check(String call, int result) throws ErrnoException {
        return (int) check(call, (long) result);
    }

    private static long check(String call, long result, long s) throws ErrnoException {
        return check(call, result, s, null);
    }

    private static int check(String call, int result, long s) throws ErrnoException {
        return (int) check(call, (long) result, s, null);
    }

    private static long check(String call, long result, long s, Sockaddr address) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, (int) -result, s, address);
        }
        return result;
    }

    private static int check(String call, int result, long s, Sockaddr address) throws ErrnoException {
        return (int) check(call, (long) result, s, address);
    }

    private static int checkOption(String call, long result, long s, int level, int name) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.ofOption(call, (int) -result, s, level, name);
        }
        return (int) result;
    }

    private static long check(String call, long result, String name) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.named(call, (int) -result, name);
        }
        return result;
    }

    private static int check(String call, int result, String name) throws ErrnoException {
        return (int) check(call, (long) result, name);
    }

    private static long check(String call, long result, byte[] name) throws ErrnoException {
        return result < 0 ? check(call, result, NativeText.NAME.shown(name)) : result;
    }

    private static int check(String call, int result, byte[] name) throws ErrnoException {
        return (int) check(call, (long) result, name);
    }
}
