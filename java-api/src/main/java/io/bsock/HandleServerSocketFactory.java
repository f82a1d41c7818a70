package io.bsock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import javax.net.ServerSocketFactory;

/**
 * Makes {@link HandleServerSocket}s for code that takes a {@link ServerSocketFactory}. Each is what this factory says, with
 * its options set before it is bound.
 *
 * <pre>{@code
 * ServerSocketFactory listeners = new HandleServerSocketFactory()
 *         .option(Sockopts.TCP_DEFER_ACCEPT, 10)
 *         .option(Sockopts.SO_REUSEPORT, true);
 * }</pre>
 *
 * <p>It never changes: the methods return another. Without any, server sockets are as the JDK's: for IPv4 and IPv6 in one, with
 * {@code SO_REUSEADDR} where that does not let others take the port.
 */
public final class HandleServerSocketFactory extends ServerSocketFactory {
    private final HandlePlan plan;

    /** Of server sockets for IPv4 and IPv6, without options. */
    public HandleServerSocketFactory() {
        this(HandlePlan.DEFAULT);
    }

    /**
     * Of what a string says, in the form of {@link HandleSocketFactory}.
     *
     * @throws IllegalArgumentException when it says something else
     */
    public HandleServerSocketFactory(String options) {
        this(HandlePlanText.parse(options));
    }

    private HandleServerSocketFactory(HandlePlan plan) {
        this.plan = plan;
    }

    /** As {@link #HandleServerSocketFactory()}. */
    public static ServerSocketFactory getDefault() {
        return new HandleServerSocketFactory();
    }

    /** Of one family: {@code AF_INET}, {@code AF_INET6}. An {@link #address} has its own. */
    public HandleServerSocketFactory family(int family) {
        return new HandleServerSocketFactory(plan.withFamily(family));
    }

    /** With another protocol than the family's own, such as {@code IPPROTO_MPTCP}. */
    public HandleServerSocketFactory protocol(int protocol) {
        return new HandleServerSocketFactory(plan.withProtocol(protocol));
    }

    /** Bound to this address, whatever host and port they are told. */
    public HandleServerSocketFactory address(Sockaddr address) {
        return new HandleServerSocketFactory(plan.withAddress(address));
    }

    /** With an option set before they are bound. Several are set in the order given. */
    public <T> HandleServerSocketFactory option(Sockopt<T> option, T value) {
        return new HandleServerSocketFactory(plan.with(new HandlePlan.Setting<>(option, value)));
    }

    /** With this bound of each wait in {@code accept}; null for none. */
    public HandleServerSocketFactory timeout(Duration limit) {
        return new HandleServerSocketFactory(plan.withTimeout(limit));
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return plan.serverSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return createServerSocket(port, 0);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket(port, backlog, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        ServerSocket socket = plan.serverSocket();
        try {
            socket.bind(new InetSocketAddress(address, port), backlog);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** What it makes. */
    @Override
    public String toString() {
        return "HandleServerSocketFactory" + plan;
    }
}
