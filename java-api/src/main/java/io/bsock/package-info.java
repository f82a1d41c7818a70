/**
 * The socket calls of the operating system, one Java method per C call.
 *
 * <p>{@link io.bsock.Sockets} makes the calls and throws {@link io.bsock.ErrnoException}; {@link
 * io.bsock.Syscalls} makes the same calls and returns what C returned. {@link
 * io.bsock.SocketConstants} and {@link io.bsock.Errno} have the numbers of this system, {@link
 * io.bsock.Sockaddr} its addresses.
 */
package io.bsock;
