/**
 * The socket calls of the operating system, one Java method per C call.
 *
 * <pre>{@code
 * import static io.bsock.SocketConstants.*;
 *
 * long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
 * try {
 *     Sockopts.TCP_NODELAY.set(s, true);
 *     Sockets.connect(s, new SockaddrIn("127.0.0.1", 80));
 *     Sockets.send(s, ByteBuffer.wrap("GET / HTTP/1.0\r\n\r\n".getBytes(UTF_8)), 0);
 *     ByteBuffer data = ByteBuffer.allocateDirect(4096);
 *     Sockets.recv(s, data, 0);
 *     System.out.println(UTF_8.decode(data.flip()));
 * } catch (ErrnoException e) {
 *     System.out.println(e.symbol()); // ECONNREFUSED, and e.errno() is the system's own number
 * } finally {
 *     Sockets.close(s);
 * }
 * }</pre>
 *
 * <table>
 * <caption>Where to look</caption>
 * <tr><th scope="row">{@link io.bsock.Sockets}</th><td>the calls; a failure throws
 * {@link io.bsock.ErrnoException}</td></tr>
 * <tr><th scope="row">{@link io.bsock.Syscalls}</th><td>the same calls; a failure is the negated error code</td></tr>
 * <tr><th scope="row">{@link io.bsock.SocketHandle}</th><td>the same calls on a socket that threads share: closing,
 * timeouts and interrupts are safe, and virtual threads park</td></tr>
 * <tr><th scope="row">{@link io.bsock.StreamSockets}</th><td>connecting by host name, sending and receiving all
 * bytes</td></tr>
 * <tr><th scope="row">{@link io.bsock.Sockopts}</th><td>socket options with the types of their values</td></tr>
 * <tr><th scope="row">{@link io.bsock.SocketConstants}, {@link io.bsock.Errno}</th><td>the numbers of this system,
 * under C's names</td></tr>
 * <tr><th scope="row">{@link io.bsock.Sockaddr}</th><td>socket addresses; {@link io.bsock.SockaddrIn},
 * {@link io.bsock.SockaddrIn6}, {@link io.bsock.SockaddrUn} and others for each family</td></tr>
 * <tr><th scope="row">{@link io.bsock.Struct}</th><td>C structs, which are made once and used again and
 * again</td></tr>
 * <tr><th scope="row">{@link io.bsock.HandleSocketFactory}</th><td>sockets of {@code java.net} with families, options and
 * error numbers, for drivers and HTTP clients</td></tr>
 * <tr><th scope="row">{@link io.bsock.Descriptors}</th><td>the descriptors of {@code java.net} and NIO sockets, and
 * channels for descriptors</td></tr>
 * <tr><th scope="row">{@link io.bsock.CallTrace}</th><td>shows each call as {@code strace} does; also by
 * {@code -Dio.bsock.trace=stderr}</td></tr>
 * </table>
 *
 * <p>Pages come with the sources, listed in {@code docs/README.md}: {@code docs/cookbook.md} has recipes that can be copied, and
 * {@code docs/mapping.md} lists every C call, struct and macro, and the calls of {@code java.net}, with what stands
 * for them here.
 */
package io.bsock;
