/*
 * The list of calls. bsock.h makes the C prototypes from it and jni.c the JNI entry points;
 * LibBsock.java declares the same methods, which a test compares.
 *
 *     BS_CALL(number of arguments, result, name, type, argument, ...)
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
/* accept4(2); not on macOS and Windows. flags: SOCK_CLOEXEC, SOCK_NONBLOCK. */
BS_CALL(4, i64, accept4, i64, s, ptr, addr, ptr, addrlen, i32, flags)
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
/* socketpair(2); not on Windows. pair: int64_t[2]. */
BS_CALL(4, i32, socketpair, i32, domain, i32, type, i32, protocol, ptr, pair)

/* recv(2). The bytes received; 0 at the end of a stream. */
BS_CALL(4, i64, recv, i64, s, ptr, data, i64, length, i32, flags)
/* recvfrom(2). The bytes received. */
BS_CALL(6, i64, recvfrom, i64, s, ptr, data, i64, length, i32, flags, ptr, addr, ptr, addrlen)
/* send(2). The bytes sent. */
BS_CALL(4, i64, send, i64, s, cptr, data, i64, length, i32, flags)
/* sendto(2). The bytes sent. */
BS_CALL(6, i64, sendto, i64, s, cptr, data, i64, length, i32, flags, cptr, addr, i32, addrlen)

/* getsockopt(2). value has room for *length bytes; *length becomes what the system wrote. */
BS_CALL(5, i32, getsockopt, i64, s, i32, level, i32, name, ptr, value, ptr, length)
/* getsockopt(2) of an int (or of a shorter integer, as some options are). The value's 32 bits, not sign-extended. */
BS_CALL(3, i64, getsockopt_int, i64, s, i32, level, i32, name)
/* setsockopt(2). */
BS_CALL(5, i32, setsockopt, i64, s, i32, level, i32, name, cptr, value, i32, length)
/* setsockopt(2) with an int. */
BS_CALL(4, i32, setsockopt_int, i64, s, i32, level, i32, name, i32, value)

/* fcntl(2) with an int; not on Windows. Only for commands whose argument is no pointer. */
BS_CALL(3, i32, fcntl, i64, s, i32, cmd, i32, arg)
/*
 * ioctl(2), ioctlsocket, with a pointer to an int that holds arg. What the call left there, its 32
 * bits not sign-extended. request is unsigned and 32 bits wide on every system: sign bits above are
 * ignored. A request for something larger than an int does no harm, but only its first int returns.
 */
BS_CALL(3, i64, ioctl_int, i64, s, i64, request, i32, arg)
/* poll(2), WSAPoll. fds: struct pollfd[count]; timeout in milliseconds, negative for none. */
BS_CALL(3, i32, poll, ptr, fds, i32, count, i32, timeout)

/* gethostname(2). The length of the name, which ends in NUL. */
BS_CALL(2, i32, gethostname, ptr, name, i32, size)
/* inet_ntop(3). The length of the text, which ends in NUL. */
BS_CALL(4, i32, inet_ntop, i32, family, cptr, address, ptr, text, i32, size)
/* inet_pton(3). 1; 0 when text is not an address of the family; minus the code for an unknown family. */
BS_CALL(3, i32, inet_pton, i32, family, str, text, ptr, address)

/*
 * The text of an error code in UTF-8 or the locale's bytes: strerror_r(3), FormatMessage. Its
 * length without the NUL. Cut to size. An unknown code has a text too, with its number but in musl.
 */
BS_CALL(3, i32, strerror, i32, code, ptr, text, i32, size)
/* The name of an error code as this system spells it (ECONNREFUSED, WSAECONNREFUSED): its length, 0 when unknown. */
BS_CALL(3, i32, errorname, i32, code, ptr, name, i32, size)
/* Entry index of the table of names, from 0, into a struct bs_entry. 1; 0 past the end. */
BS_CALL(2, i32, table, i32, index, ptr, entry)
