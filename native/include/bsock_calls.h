/*
 * The list of calls. bsock.h makes the C prototypes from it and jni.c the JNI entry points;
 * LibBsock.java declares the same methods, which a test compares.
 *
 *     BS_CALL(number of arguments, result, name, type, argument, ...)
 *     BS_CALL_IF(feature, number of arguments, ...)
 *
 * The second kind is not on every system: each os_ header says which features its system has, and
 * where it has none, lacks.c gives the call the system's "not supported" code.
 *
 * Types: i32, i64; ptr (written by the call), cptr (only read), str (ends in NUL). Lengths are in
 * bytes and a longer one than the system takes is cut to what it takes, so that a partial count
 * comes back. addrlen is the int32_t behind a pointer: the room on entry, the address's length on
 * return, both unused when addr is null.
 *
 * Each comment names the man page and, where it is called otherwise there, Winsock's page.
 */

/* The number BS_ABI that this library was built with. */
BS_CALL(0, i32, abi, )

/* WSAStartup(2.2) on Windows, where each success wants one bs_cleanup; 0 elsewhere. */
BS_CALL(0, i32, startup, )
/* WSACleanup on Windows; 0 elsewhere. */
BS_CALL(0, i32, cleanup, )

/* accept(2). The new socket. */
BS_CALL(3, i64, accept, i64, s, ptr, addr, ptr, addrlen)
/* accept4(2). flags: SOCK_CLOEXEC, SOCK_NONBLOCK. */
BS_CALL_IF(ACCEPT4, 4, i64, accept4, i64, s, ptr, addr, ptr, addrlen, i32, flags)
/* bind(2). addr: a struct sockaddr of addrlen bytes. */
BS_CALL(3, i32, bind, i64, s, cptr, addr, i32, addrlen)
/* close(2), closesocket. Never repeated: after EINTR the descriptor's state is the system's affair. */
BS_CALL(1, i32, close, i64, s)
/* connect(2). addr: a struct sockaddr of addrlen bytes. */
BS_CALL(3, i32, connect, i64, s, cptr, addr, i32, addrlen)
/* dup(2); on Windows WSADuplicateSocket and WSASocket within this process. The new socket. */
BS_CALL(1, i64, dup, i64, s)
/* getpeername(2). */
BS_CALL(3, i32, getpeername, i64, s, ptr, addr, ptr, addrlen)
/* getsockname(2). */
BS_CALL(3, i32, getsockname, i64, s, ptr, addr, ptr, addrlen)
/* listen(2). */
BS_CALL(2, i32, listen, i64, s, i32, backlog)
/* shutdown(2). how: SHUT_RD, SHUT_WR, SHUT_RDWR. */
BS_CALL(2, i32, shutdown, i64, s, i32, how)
/* socket(2). The new socket. */
BS_CALL(3, i64, socket, i32, domain, i32, type, i32, protocol)
/* socketpair(2). pair: int64_t[2]. */
BS_CALL_IF(POSIX, 4, i32, socketpair, i32, domain, i32, type, i32, protocol, ptr, pair)

/* recv(2). The bytes received; 0 at the end of a stream. */
BS_CALL(4, i64, recv, i64, s, ptr, data, i64, length, i32, flags)
/* recvfrom(2). The bytes received. */
BS_CALL(6, i64, recvfrom, i64, s, ptr, data, i64, length, i32, flags, ptr, addr, ptr, addrlen)
/* send(2). The bytes sent. */
BS_CALL(4, i64, send, i64, s, cptr, data, i64, length, i32, flags)
/* sendto(2). The bytes sent. */
BS_CALL(6, i64, sendto, i64, s, cptr, data, i64, length, i32, flags, cptr, addr, i32, addrlen)

/* sendmsg(2), WSASendMsg. message: struct msghdr (WSAMSG). The bytes sent. */
BS_CALL(3, i64, sendmsg, i64, s, cptr, message, i32, flags)
/* recvmsg(2), WSARecvMsg; the flags of the result are in the message. The bytes received. */
BS_CALL(3, i64, recvmsg, i64, s, ptr, message, i32, flags)
/* sendmmsg(2). messages: struct mmsghdr[count]. How many were sent. */
BS_CALL_IF(MMSG, 4, i32, sendmmsg, i64, s, ptr, messages, i32, count, i32, flags)
/* recvmmsg(2). timeout: struct timespec, or null for none; see the manual's BUGS. How many were received. */
BS_CALL_IF(MMSG, 5, i32, recvmmsg, i64, s, ptr, messages, i32, count, i32, flags, ptr, timeout)
/* sockatmark(3). 1 at the mark of out-of-band data, else 0. */
BS_CALL_IF(POSIX, 1, i32, sockatmark, i64, s)

/* getsockopt(2). value has room for *length bytes; *length becomes what the system wrote. */
BS_CALL(5, i32, getsockopt, i64, s, i32, level, i32, name, ptr, value, ptr, length)
/* getsockopt(2) of an int (or of a shorter integer, as some options are). The value's 32 bits, not sign-extended. */
BS_CALL(3, i64, getsockopt_int, i64, s, i32, level, i32, name)
/* setsockopt(2). */
BS_CALL(5, i32, setsockopt, i64, s, i32, level, i32, name, cptr, value, i32, length)
/* setsockopt(2) with an int. */
BS_CALL(4, i32, setsockopt_int, i64, s, i32, level, i32, name, i32, value)

/* fcntl(2) with an int. Only for commands whose argument is no pointer. */
BS_CALL_IF(POSIX, 3, i32, fcntl, i64, s, i32, cmd, i32, arg)
/*
 * ioctl(2) with a pointer to a struct of length bytes, of which the call gets a copy and whose bytes come back from
 * there: a request for a larger struct does no harm. What the struct points to is read and written as it says. The
 * call's own result. On Windows: wsaioctl.
 */
BS_CALL_IF(POSIX, 4, i32, ioctl, i64, s, i64, request, ptr, value, i32, length)
/*
 * ioctl(2), ioctlsocket, with a pointer to an int that holds arg. What the call left there, its 32
 * bits not sign-extended; or the call's own result where that is more than 0, as a new descriptor.
 * The requests of a terminal that take an int itself get that. request is unsigned and 32 bits wide on
 * every system: sign bits above are ignored. A request for something larger than an int does no harm,
 * but only its first int returns.
 */
BS_CALL(3, i64, ioctl_int, i64, s, i64, request, i32, arg)
/* poll(2), WSAPoll. fds: struct pollfd[count]; timeout in milliseconds, negative for none. */
BS_CALL(3, i32, poll, ptr, fds, i32, count, i32, timeout)

/* ppoll(2), with no signal mask: the JVM's signals are its own. timeout: struct timespec, or null for none. */
BS_CALL_IF(PPOLL, 3, i32, ppoll, ptr, fds, i32, count, cptr, timeout)
/* select(2). The sets are fd_sets or null, timeout a struct timeval or null; count is unused on Windows. */
BS_CALL(5, i32, select, i32, count, ptr, read, ptr, write, ptr, except, ptr, timeout)
/* FD_SET. 0, or minus EINVAL (Windows: ENOBUFS) for a socket that the set has no room for. */
BS_CALL(2, i32, fd_set, i64, s, ptr, set)
/* FD_CLR. 0. */
BS_CALL(2, i32, fd_clr, i64, s, ptr, set)
/* FD_ISSET. 1 or 0. */
BS_CALL(2, i32, fd_isset, i64, s, ptr, set)
/* FD_ZERO. 0. */
BS_CALL(1, i32, fd_zero, ptr, set)

/* epoll_create1(2). The new descriptor. */
BS_CALL_IF(EPOLL, 1, i64, epoll_create1, i32, flags)
/* epoll_ctl(2). The event is made of events, of which 32 bits count, and data. */
BS_CALL_IF(EPOLL, 5, i32, epoll_ctl, i64, epoll, i32, operation, i64, s, i64, events, i64, data)
/* epoll_wait(2). events: struct epoll_event[count]; timeout in milliseconds, negative for none. */
BS_CALL_IF(EPOLL, 4, i32, epoll_wait, i64, epoll, ptr, events, i32, count, i32, timeout)
/* epoll_pwait2(2), with no signal mask. timeout: struct timespec, or null for none. */
BS_CALL_IF(EPOLL, 4, i32, epoll_pwait2, i64, epoll, ptr, events, i32, count, cptr, timeout)

/* kqueue(2). The new descriptor. */
BS_CALL_IF(KQUEUE, 0, i64, kqueue, )
/* kevent(2). Both lists: struct kevent[]; timeout: struct timespec, or null for none. How many events there are. */
BS_CALL_IF(KQUEUE, 6, i32, kevent, i64, queue, cptr, changes, i32, change_count, ptr, events, i32, count, cptr, timeout)

/* eventfd(2). The new descriptor. */
BS_CALL_IF(EVENTFD, 2, i64, eventfd, i32, value, i32, flags)
/* open(2). path in the system's bytes. The new descriptor. */
BS_CALL_IF(POSIX, 3, i64, open, str, path, i32, flags, i32, mode)
/* pipe2(2); on macOS pipe(2), where flags must be 0. pair: int64_t[2], the read end first. */
BS_CALL_IF(POSIX, 2, i32, pipe2, ptr, pair, i32, flags)
/* read(2). The bytes read. */
BS_CALL_IF(POSIX, 3, i64, read, i64, fd, ptr, data, i64, length)
/* write(2). The bytes written. */
BS_CALL_IF(POSIX, 3, i64, write, i64, fd, cptr, data, i64, length)
/*
 * sendfile(2). offset: int64_t, moved by the bytes sent; null on Linux for the file's own position,
 * elsewhere minus EINVAL. The bytes sent: on FreeBSD and macOS also when the call failed after
 * some were, on macOS with EAGAIN or EINTR. A length of 0 is all of the file there.
 */
BS_CALL_IF(SENDFILE, 4, i64, sendfile, i64, s, i64, file, ptr, offset, i64, length)
/* splice(2). The offsets: int64_t or null. The bytes moved. */
BS_CALL_IF(SPLICE, 6, i64, splice, i64, from, ptr, from_offset, i64, to, ptr, to_offset, i64, length, i32, flags)
/* TransmitFile, from the file's position: a HANDLE. length 0 is all of it. 0. */
BS_CALL_IF(TRANSMITFILE, 4, i32, transmitfile, i64, s, i64, file, i64, length, i32, flags)

/* WSAIoctl, not overlapped. The bytes written to out. */
BS_CALL_IF(WINSOCK, 6, i32, wsaioctl, i64, s, i64, code, cptr, in, i32, in_length, ptr, out, i32, out_length)
/* WSASocketW of group 0. info: WSAPROTOCOL_INFOW, or null; flags: WSA_FLAG_*. The new socket. */
BS_CALL_IF(WINSOCK, 5, i64, wsasocket, i32, domain, i32, type, i32, protocol, cptr, info, i32, flags)
/* WSADuplicateSocketW, into a WSAPROTOCOL_INFOW that the process of that id gives to wsasocket. 0. */
BS_CALL_IF(WINSOCK, 3, i32, wsaduplicatesocket, i64, s, i32, process, ptr, info)
/* WSACreateEvent. The new event, a HANDLE. */
BS_CALL_IF(WINSOCK, 0, i64, wsacreateevent, )
/* WSACloseEvent. 0. */
BS_CALL_IF(WINSOCK, 1, i32, wsacloseevent, i64, handle)
/* WSASetEvent. 0. */
BS_CALL_IF(WINSOCK, 1, i32, wsasetevent, i64, handle)
/* WSAResetEvent. 0. */
BS_CALL_IF(WINSOCK, 1, i32, wsaresetevent, i64, handle)
/* WSAEventSelect. events: FD_READ and so on. 0. */
BS_CALL_IF(WINSOCK, 3, i32, wsaeventselect, i64, s, i64, handle, i32, events)
/* WSAEnumNetworkEvents. The event is reset; 0 for none. events: WSANETWORKEVENTS. 0. */
BS_CALL_IF(WINSOCK, 3, i32, wsaenumnetworkevents, i64, s, i64, handle, ptr, events)
/*
 * WSAWaitForMultipleEvents. events: int64_t[count]; timeout in milliseconds, negative for none. The index of the event
 * that ended the wait, WSA_WAIT_TIMEOUT or WSA_WAIT_IO_COMPLETION.
 */
BS_CALL_IF(WINSOCK, 5, i32, wsawaitformultipleevents, i32, count, cptr, events, i32, all, i32, timeout, i32, alertable)

/* gethostname(2). The length of the name, which ends in NUL. */
BS_CALL(2, i32, gethostname, ptr, name, i32, size)
/* inet_ntop(3). The length of the text, which ends in NUL. */
BS_CALL(4, i32, inet_ntop, i32, family, cptr, address, ptr, text, i32, size)
/* inet_pton(3). 1; 0 when text is not an address of the family; minus the code for an unknown family. */
BS_CALL(3, i32, inet_pton, i32, family, str, text, ptr, address)

/*
 * getaddrinfo(3). node and service: text or null; hints: struct bs_addrinfo, of which the four
 * numbers count, or null. 0 with the list in result, a struct bs_addrinfo_list; or the EAI code as
 * it is, positive or negative, with errno there too for EAI_SYSTEM.
 */
BS_CALL(4, i32, getaddrinfo, str, node, str, service, cptr, hints, ptr, result)
/* Copies the entry of a list into a struct bs_addrinfo. The next entry, 0 after the last. */
BS_CALL(2, i64, addrinfo, i64, entry, ptr, to)
/* freeaddrinfo(3). 0. */
BS_CALL(1, i32, freeaddrinfo, i64, list)
/* getnameinfo(3), into a struct bs_nameinfo. 0 or the EAI code as it is. */
BS_CALL(4, i32, getnameinfo, cptr, addr, i32, addrlen, ptr, to, i32, flags)
/* gai_strerror(3). The length of the text. */
BS_CALL(3, i32, gai_strerror, i32, code, ptr, text, i32, size)
/* if_nametoindex(3). */
BS_CALL(1, i32, if_nametoindex, str, name)
/* if_indextoname(3). name has room for IF_NAMESIZE bytes. The length of the name. */
BS_CALL(2, i32, if_indextoname, i32, index, ptr, name)
/* if_nameindex(3), into struct bs_interface[count]. How many there are, which may be more. */
BS_CALL_IF(POSIX, 2, i32, if_nameindex, ptr, interfaces, i32, count)
/*
 * getservbyname(3), getprotobyname(3): the port in the machine's byte order, the protocol's number.
 * For an unknown name minus ENOENT, on Windows minus its code. Not for two threads at once: C
 * libraries keep the answer in one place.
 */
BS_CALL(2, i32, getservbyname, str, name, str, protocol)
BS_CALL(1, i32, getprotobyname, str, name)

/*
 * The text of an error code in UTF-8 or the locale's bytes: strerror_r(3), FormatMessage. Its
 * length without the NUL. Cut to size. An unknown code has a text too, with its number but in musl.
 */
BS_CALL(3, i32, strerror, i32, code, ptr, text, i32, size)
/* The name of an error code as this system spells it (ECONNREFUSED, WSAECONNREFUSED): its length, 0 when unknown. */
BS_CALL(3, i32, errorname, i32, code, ptr, name, i32, size)
/* Entry index of the table of names, from 0, into a struct bs_entry. 1; 0 past the end. */
BS_CALL(2, i32, table, i32, index, ptr, entry)
