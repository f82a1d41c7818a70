package io.bsock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes {@link HandleSocket}s for code that takes a {@link SocketFactory}: drivers, HTTP clients. Each is what this
 * factory says, with its options set before it connects.
 *
 * <pre>{@code
 * SocketFactory sockets = new HandleSocketFactory()
 *         .protocol(IPPROTO_MPTCP)
 *         .option(Sockopts.TCP_USER_TIMEOUT, 5_000);
 * }</pre>
 *
 * <p>It never changes: the methods return another. Without any, sockets are for IPv4 and IPv6 in one, as the JDK's.
 *
 * <p><b>The string form</b> is for settings that name a class and an argument, such as PostgreSQL's
 * {@code socketFactory=io.bsock.HandleSocketFactory&socketFactoryArg=/run/postgresql/.s.PGSQL.5432}. It is the path of a unix
 * socket, which begins with {@code /}, or an abstract name, which begins with {@code @}; else a list with commas of any of
 *
 * <ul>
 *   <li>{@code path=/run/x.sock}: such a path or name
 *   <li>{@code family=AF_INET}
 *   <li>{@code protocol=IPPROTO_MPTCP}
 *   <li>{@code timeout=5000}: milliseconds
 *   <li>{@code TCP_USER_TIMEOUT=5000}: an option, by its name in {@link Sockopts}; a flag is {@code 1} or {@code 0}, a
 *       {@code Duration} milliseconds
 * </ul>
 */
public final class HandleSocketFactory extends SocketFactory {
    private final HandlePlan plan;

    /** Of sockets for IPv4 and IPv6, without options. */
    public HandleSocketFactory() {
        this(HandlePlan.DEFAULT);
    }

    /**
     * Of what a string says, in the form above.
     *
     * @throws IllegalArgumentException when it says something else
     */
    public HandleSocketFactory(String options) {
        this(HandlePlanText.parse(options));
    }

    private HandleSocketFactory(HandlePlan plan) {
        this.plan = plan;
    }

    /** As {@link #HandleSocketFactory()}; by this name JNDI and mail look for it. */
    public static SocketFactory getDefault() {
        return new HandleSocketFactory();
    }

    /** Of one family: {@code AF_INET}, {@code AF_INET6}. An {@link #address} has its own. */
    public HandleSocketFactory family(int family) {
        return new HandleSocketFactory(plan.withFamily(family));
    }

    /** With another protocol than the family's own, such as {@code IPPROTO_MPTCP}. */
    public HandleSocketFactory protocol(int protocol) {
        return new HandleSocketFactory(plan.withProtocol(protocol));
    }

    /**
     * Connected to this address, whatever host and port they are told: to a unix socket, another virtual machine. The host is
     * then not looked up.
     */
    public HandleSocketFactory address(Sockaddr address) {
        return new HandleSocketFactory(plan.withAddress(address));
    }

    /** With an option set before they connect. Several are set in the order given. */
    public <T> HandleSocketFactory option(Sockopt<T> option, T value) {
        return new HandleSocketFactory(plan.with(new HandlePlan.Setting<>(option, value)));
    }

    /** With this bound of each wait, as {@link SocketHandle#timeout(Duration)}; null for none. */
    public HandleSocketFactory timeout(Duration limit) {
        return new HandleSocketFactory(plan.withTimeout(limit));
    }

    @Override
    public Socket createSocket() throws IOException {
        return plan.socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(address(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(address(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private SocketAddress address(String host, int port) {
        return plan.address() == null
                ? new InetSocketAddress(host, port)
                : InetSocketAddress.createUnresolved(host, port);
    }

    private Socket connected(SocketAddress address, SocketAddress localOrNull) throws IOException {
        Socket socket = plan.socket();
        try {
            if (localOrNull != null) {
                socket.bind(localOrNull);
            }
            socket.connect(address);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** What it makes. */
    @Override
    public String toString() {
        return "HandleSocketFactory" + plan;
    }
}
