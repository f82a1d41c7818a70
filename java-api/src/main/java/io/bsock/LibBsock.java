package io.bsock;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.Buffer;

/**
 * The functions of the native library, under their C names; {@code bsock.h} says what each does.
 * Addresses are {@code long}. Nothing is checked here: a wrong address is a crash. {@link Syscalls}
 * is what checks.
 */
final class LibBsock {
    /** The {@code BS_ABI} that these declarations are written for. */
    static final int ABI = 1;

    /** How these methods are bound, for the life of this class. */
    static final Binding BINDING = Binding.of(LibBsock.class, DirectBuffer.class, ABI);

    static {
        int result = bs_startup();
        if (result < 0) {
            throw new UnsatisfiedLinkError("bsock: WSAStartup failed with code " + -result);
        }
    }

    private LibBsock() {}

    /**
     * The one method that is given an object, and so has no C function: only the JNI binding has it.
     */
    static final class DirectBuffer {
        static native long address(Buffer direct);

        private DirectBuffer() {}
    }

    /**
     * Where the memory of a direct buffer starts, whatever its position. Allocates nothing in the JNI
     * binding.
     */
    static long address(Buffer direct) {
        return BINDING.isJni()
                ? DirectBuffer.address(direct)
                : Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }

    /** Who is told of calls while the traced entry points are registered. */
    interface Watcher {
        /** Before a call. What it returns is given to {@link #ended}. */
        Object began();

        /**
         * After it.
         *
         * @param name the address of its name, without its prefix
         * @param arguments the address of its arguments, a 64-bit word each
         * @return an event whose {@code commit()} the entry point calls, so that its stack trace begins with the call; or null
         */
        Object ended(long name, Object event, long result, long nanos, long arguments);
    }

    static volatile Watcher watcher;

    /** The traced entry points call this before the call of the system, and then {@link #ended}. */
    private static Object began() {
        return watcher.began();
    }

    private static Object ended(long name, Object event, long result, long nanos, long arguments) {
        return watcher.ended(name, event, result, nanos, arguments);
    }

    static native int bs_abi();

    static native int bs_startup();

    static native int bs_cleanup();

    static native long bs_accept(long s, long addr, long addrlen);

    static native long bs_accept4(long s, long addr, long addrlen, int flags);

    static native int bs_bind(long s, long addr, int addrlen);

    static native int bs_close(long s);

    static native int bs_connect(long s, long addr, int addrlen);

    static native long bs_dup(long s);

    static native int bs_getpeername(long s, long addr, long addrlen);

    static native int bs_getsockname(long s, long addr, long addrlen);

    static native int bs_listen(long s, int backlog);

    static native int bs_shutdown(long s, int how);

    static native long bs_socket(int domain, int type, int protocol);

    static native int bs_socketpair(int domain, int type, int protocol, long pair);

    static native long bs_recv(long s, long data, long length, int flags);

    static native long bs_recvfrom(long s, long data, long length, int flags, long addr, long addrlen);

    static native long bs_send(long s, long data, long length, int flags);

    static native long bs_sendto(long s, long data, long length, int flags, long addr, int addrlen);

    static native long bs_sendmsg(long s, long message, int flags);

    static native long bs_recvmsg(long s, long message, int flags);

    static native int bs_sendmmsg(long s, long messages, int count, int flags);

    static native int bs_recvmmsg(long s, long messages, int count, int flags, long timeout);

    static native int bs_sockatmark(long s);

    static native int bs_getsockopt(long s, int level, int name, long value, long length);

    static native long bs_getsockopt_int(long s, int level, int name);

    static native int bs_setsockopt(long s, int level, int name, long value, int length);

    static native int bs_setsockopt_int(long s, int level, int name, int value);

    static native int bs_fcntl(long s, int cmd, int arg);

    static native int bs_ioctl(long s, long request, long value, int length);

    static native long bs_ioctl_int(long s, long request, int arg);

    static native int bs_poll(long fds, int count, int timeout);

    static native int bs_ppoll(long fds, int count, long timeout);

    static native int bs_select(int count, long read, long write, long except, long timeout);

    static native int bs_fd_set(long s, long set);

    static native int bs_fd_clr(long s, long set);

    static native int bs_fd_isset(long s, long set);

    static native int bs_fd_zero(long set);

    static native long bs_epoll_create1(int flags);

    static native int bs_epoll_ctl(long epoll, int operation, long s, long events, long data);

    static native int bs_epoll_wait(long epoll, long events, int count, int timeout);

    static native int bs_epoll_pwait2(long epoll, long events, int count, long timeout);

    static native long bs_kqueue();

    static native int bs_kevent(long queue, long changes, int changeCount, long events, int count, long timeout);

    static native long bs_eventfd(int value, int flags);

    static native long bs_open(long path, int flags, int mode);

    static native int bs_pipe2(long pair, int flags);

    static native long bs_read(long fd, long data, long length);

    static native long bs_write(long fd, long data, long length);

    static native long bs_sendfile(long s, long file, long offset, long length);

    static native long bs_splice(long from, long fromOffset, long to, long toOffset, long length, int flags);

    static native int bs_transmitfile(long s, long file, long length, int flags);

    static native int bs_wsaioctl(long s, long code, long in, int inLength, long out, int outLength);

    static native long bs_wsasocket(int domain, int type, int protocol, long info, int flags);

    static native int bs_wsaduplicatesocket(long s, int process, long info);

    static native long bs_wsacreateevent();

    static native int bs_wsacloseevent(long handle);

    static native int bs_wsasetevent(long handle);

    static native int bs_wsaresetevent(long handle);

    static native int bs_wsaeventselect(long s, long handle, int events);

    static native int bs_wsaenumnetworkevents(long s, long handle, long events);

    static native int bs_wsawaitformultipleevents(int count, long events, int all, int timeout, int alertable);

    static native int bs_gethostname(long name, int size);

    static native int bs_inet_ntop(int family, long address, long text, int size);

    static native int bs_inet_pton(int family, long text, long address);

    static native int bs_getaddrinfo(long node, long service, long hints, long result);

    static native long bs_addrinfo(long entry, long to);

    static native int bs_freeaddrinfo(long list);

    static native int bs_getnameinfo(long addr, int addrlen, long to, int flags);

    static native int bs_gai_strerror(int code, long text, int size);

    static native int bs_if_nametoindex(long name);

    static native int bs_if_indextoname(int index, long name);

    static native int bs_if_nameindex(long interfaces, int count);

    static native int bs_getservbyname(long name, long protocol);

    static native int bs_getprotobyname(long name);

    static native int bs_strerror(int code, long text, int size);

    static native int bs_errorname(int code, long name, int size);

    static native int bs_table(int index, long entry);
}
