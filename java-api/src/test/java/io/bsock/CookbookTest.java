package io.bsock;

import static io.bsock.Printed.assertPrints;
import static io.bsock.SocketConstants.*;
import static io.bsock.TcpInfo.Field.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the recipes of docs/cookbook.md: the lines between the marks, which {@link PagesTest} compares with the page. */
class CookbookTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    // ---- TCP

    private static void tcpInfo(String host, int port) throws IOException {
        // recipe: How a TCP connection is doing
        try (Socket socket = new Socket(host, port)) {
            TcpInfo info = Sockopts.TCP_INFO.get(Descriptors.of(socket));
            System.out.printf(
                    "rtt %d us, cwnd %d, sent again %d%n", info.get(RTT), info.get(SND_CWND), info.get(TOTAL_RETRANS));
        }
        // end
    }

    @Test
    void tcpInfo() throws IOException {
        Qemu.assumeNone("TCP_INFO is read as an int");
        int port = SockaddrIn.view(Loopback.name(net.listener())).port();
        assertPrints("rtt \\d+ us, cwnd [1-9]\\d*, sent again 0", () -> tcpInfo("127.0.0.1", port));
    }

    private static void userTimeout(InetSocketAddress address) throws IOException {
        // recipe: Give up on a silent peer
        try (Socket socket = new Socket()) {
            Sockopts.TCP_USER_TIMEOUT.set(Descriptors.of(socket), 5_000); // milliseconds
            socket.connect(address);
            System.out.println(Sockopts.TCP_USER_TIMEOUT.get(Descriptors.of(socket)));
        }
        // end
    }

    @Test
    void userTimeout() throws IOException {
        InetSocketAddress address =
                SockaddrIn.view(Loopback.name(net.listener())).toSocketAddress();
        assertPrints("5000", () -> userTimeout(address));
    }

    private static void peek(ServerSocket listener) throws IOException {
        // recipe: Look at bytes and leave them
        try (Socket socket = listener.accept()) {
            byte[] first = new byte[1];
            Sockets.recv(Descriptors.of(socket), first, 0, 1, MSG_PEEK);
            System.out.println(first[0] == 0x16 ? "TLS" : "plain text");
            System.out.println((char) socket.getInputStream().read()); // it is still there
        }
        // end
    }

    @Test
    void peek() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            client.getOutputStream().write("GET /".getBytes(UTF_8));
            assertPrints("plain text\nG", () -> peek(listener));
        }
    }

    private static void bindToDevice(Sockaddr address) throws IOException {
        // recipe: Use one network interface and no other
        long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockopts.SO_BINDTODEVICE.set(s, "lo");
            Sockets.connect(s, address);
            System.out.println("connected by " + Sockopts.SO_BINDTODEVICE.get(s));
        } finally {
            Sockets.close(s);
        }
        // end
    }

    @Test
    void bindToDevice() throws IOException {
        Qemu.assumeNone("SO_BINDTODEVICE is read as an int");
        Sockaddr address = Loopback.name(net.listener());
        try {
            assertPrints("connected by lo", () -> bindToDevice(address));
        } catch (ErrnoException e) {
            assumeTrue(e.errno() != Errno.EPERM, "before Linux 5.7 only root may bind to a device");
            throw e;
        }
    }

    // ---- Datagrams

    private static void destination() throws IOException {
        // recipe: Which of my addresses a datagram was sent to
        long server = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        long client = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            Sockopts.IP_PKTINFO.set(server, true);
            Sockets.bind(server, new SockaddrIn("0.0.0.0", 0)); // every address, any port
            SockaddrIn name = new SockaddrIn();
            Sockets.getsockname(server, name);
            Sockets.sendto(
                    client, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0, new SockaddrIn("127.0.0.2", name.port()));

            ByteBuffer data = ByteBuffer.allocateDirect(1500);
            Cmsghdrs control = new Cmsghdrs(256);
            Sockets.recvmsg(server, new Msghdr().iov(data).control(control), 0);
            InPktinfo info = control.find(IPPROTO_IP, IP_PKTINFO).copyTo(new InPktinfo());
            System.out.println("to " + info.addr() + ", interface " + info.ifindex());
        } finally {
            Sockets.close(client);
            Sockets.close(server);
        }
        // end
    }

    @Test
    void destinationOfADatagram() throws IOException {
        assertPrints("to 127.0.0.2, interface " + Loopback.networkInterface().getIndex(), CookbookTest::destination);
    }

    private static void segments(Sockaddr address) throws IOException {
        // recipe: Many datagrams with one call
        long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            Sockopts.UDP_SEGMENT.set(s, 1_200); // bytes of each
            ByteBuffer data = ByteBuffer.allocateDirect(12_000);
            System.out.println(Sockets.sendto(s, data, 0, address) + " bytes in 10 datagrams");
        } finally {
            Sockets.close(s);
        }
        // end
    }

    @Test
    void segments() throws IOException {
        long receiver = net.udp();
        assertPrints("12000 bytes in 10 datagrams", () -> segments(Loopback.name(receiver)));
        for (int i = 0; i < 10; i++) {
            assertEquals(1_200, Sockets.recv(receiver, ByteBuffer.allocate(65_536), 0));
        }
        assertEquals(-Errno.EAGAIN, Syscalls.recv(receiver, ByteBuffer.allocate(1), MSG_DONTWAIT));
    }

    private static void ping(String host) throws IOException {
        // recipe: Ping
        long s = Sockets.socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP);
        try {
            Sockopts.SO_RCVTIMEO.set(s, Duration.ofSeconds(1)); // then EAGAIN
            ByteBuffer echo = ByteBuffer.allocateDirect(16); // the kernel fills in checksum and identifier
            echo.put(0, (byte) 8).putShort(6, (short) 1); // ICMP_ECHO, number 1
            long start = System.nanoTime();
            Sockets.sendto(s, echo, 0, new SockaddrIn(host, 0));
            SockaddrIn from = new SockaddrIn();
            Sockets.recvfrom(s, echo.clear(), 0, from);
            System.out.printf("%s answers in %d us%n", from.addr(), (System.nanoTime() - start) / 1_000);
        } finally {
            Sockets.close(s);
        }
        // end
    }

    /** Run by {@link NamespaceTest}: which groups may have such sockets is a namespace's own. */
    static final class Ping {
        private Ping() {}

        public static void main(String[] arguments) throws IOException {
            assertPrints("127\\.0\\.0\\.1 answers in \\d+ us", () -> ping(arguments[0]));
        }
    }

    // ---- Unix sockets

    private static void rights(String path) throws IOException {
        // recipe: Hand an open file to another process
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair); // pair[1] is the other process's
        long file = Sockets.open(path, O_RDONLY, 0);
        ByteBuffer one = ByteBuffer.allocateDirect(1); // a byte goes with it
        Sockets.sendmsg(pair[0], new Msghdr().iov(one).control(new Cmsghdrs(64).addRights(file)), 0);
        Sockets.close(file); // the message has its own

        try (Cmsghdrs control = new Cmsghdrs(64)) {
            Sockets.recvmsg(pair[1], new Msghdr().iov(one.clear()).control(control), MSG_CMSG_CLOEXEC);
            long received = control.find(SOL_SOCKET, SCM_RIGHTS).takeRight(0);
            byte[] text = new byte[100];
            System.out.println(new String(text, 0, Sockets.read(received, text, 0, text.length), UTF_8));
            Sockets.close(received);
        }
        Sockets.close(pair[0]);
        Sockets.close(pair[1]);
        // end
    }

    @Test
    void rights() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "what is in the file");
        assertPrints("what is in the file", () -> rights(file.toString()));
    }

    private static void abstractName() throws IOException {
        // recipe: A unix socket without a file
        long listener = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        long client = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        try {
            SockaddrUn address =
                    SockaddrUn.abstractName("example-" + ProcessHandle.current().pid());
            Sockets.bind(listener, address);
            Sockets.listen(listener, 16);
            Sockets.connect(client, address);
            long server = Sockets.accept(listener, null);
            System.out.println("process " + Sockopts.SO_PEERCRED.get(server).pid() + " came to " + address);
            Sockets.close(server);
        } finally {
            Sockets.close(client);
            Sockets.close(listener);
        }
        // end
    }

    @Test
    void abstractUnixName() throws IOException {
        long pid = ProcessHandle.current().pid();
        assertPrints("process " + pid + " came to @example-" + pid, CookbookTest::abstractName);
    }

    // ---- The JDK's channels

    private static void mptcp() throws IOException {
        // recipe: An MPTCP listener and client in stock channels
        long l = Sockets.socket(AF_INET6, SOCK_STREAM, IPPROTO_MPTCP);
        Sockets.bind(l, new SockaddrIn6("::1", 0));
        Sockets.listen(l, 128);
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(l)) {
            long c = Sockets.socket(AF_INET6, SOCK_STREAM, IPPROTO_MPTCP);
            Sockets.connect(c, new SockaddrIn6("::1", listener.socket().getLocalPort()));
            try (SocketChannel client = Descriptors.socketChannel(c);
                    SocketChannel server = listener.accept()) {
                client.write(ByteBuffer.wrap("hello".getBytes(UTF_8)));
                ByteBuffer data = ByteBuffer.allocate(100);
                server.read(data);
                int protocol = Sockopts.SO_PROTOCOL.get(Descriptors.of(server)); // IPPROTO_MPTCP
                System.out.println(UTF_8.decode(data.flip()) + " by protocol " + protocol);
            }
        }
        // end
    }

    @Test
    void mptcpInChannels() throws IOException {
        Qemu.assumeNone("it does not know MPTCP");
        Loopback.assumeIpv6();
        net.close(net.socketIfAny(AF_INET6, SOCK_STREAM, IPPROTO_MPTCP));
        assertPrints("hello by protocol 262", CookbookTest::mptcp);
    }

    private static void activation() throws IOException {
        // recipe: Socket activation
        for (ListenFd fd : ListenFds.get().all()) {
            if (fd.isSocket(AF_UNSPEC, SOCK_STREAM, 1)) {
                try (ServerSocketChannel listener = Descriptors.serverSocketChannel(fd.descriptor());
                        SocketChannel client = listener.accept()) {
                    client.write(ByteBuffer.wrap(("hello from " + fd.name()).getBytes(UTF_8)));
                }
            }
        }
        // end
    }

    /** Started by systemd's tool. */
    static final class Activated {
        private Activated() {}

        public static void main(String[] arguments) throws IOException {
            activation();
        }
    }

    @Test
    void socketActivation() throws Exception {
        assertEquals(
                "hello from example.socket",
                SocketActivation.said(Activated.class, List.of("example.socket"), directory.resolve("s")));
    }

    // ---- Netlink

    private static void netlink() throws IOException {
        // recipe: Ask the kernel for its interfaces
        long s = Sockets.socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
        try {
            ByteBuffer data = ByteBuffer.allocateDirect(65_536).order(ByteOrder.nativeOrder());
            data.putInt(32).putShort((short) RTM_GETLINK).putShort((short) (NLM_F_REQUEST | NLM_F_DUMP)); // nlmsghdr
            Sockets.sendto(s, data.clear().limit(32), 0, new SockaddrNl()); // ifinfomsg: 16 zeros

            for (boolean done = false; !done; ) {
                Sockets.recv(s, data.clear(), 0);
                data.flip();
                for (int at = 0; at < data.limit() && !done; at += data.getInt(at) + 3 & ~3) {
                    done = data.getShort(at + 4) != RTM_NEWLINK; // NLMSG_DONE, or NLMSG_ERROR
                    for (int a = at + 32; !done && a < at + data.getInt(at); a += data.getShort(a) + 3 & ~3) {
                        if (data.getShort(a + 2) == IFLA_IFNAME) {
                            byte[] name = new byte[data.getShort(a) - 5];
                            data.get(a + 4, name);
                            System.out.println(data.getInt(at + 20) + " " + new String(name, UTF_8)); // ifi_index
                        }
                    }
                }
            }
        } finally {
            Sockets.close(s);
        }
        // end
    }

    @Test
    void netlinkInterfaces() throws IOException {
        List<String> expected = NetworkInterface.networkInterfaces()
                .map(each -> each.getIndex() + " " + each.getName())
                .sorted()
                .toList();
        List<String> lines = Printed.by(CookbookTest::netlink).stream().sorted().toList();
        // Those that are down and have no address are not all known to Java.
        assertTrue(lines.containsAll(expected), () -> lines + " lacks some of " + expected);
    }

    // ---- Handles

    private static void echo(SocketHandle listener, Sockaddr address, ExecutorService threads) throws IOException {
        // recipe: An echo server with a virtual thread for each client
        // listener: SocketHandle.socket(AF_INET, SOCK_STREAM, 0), threads: Executors.newVirtualThreadPerTaskExecutor()
        listener.bind(address);
        listener.listen(128);
        while (listener.isOpen()) {
            SocketHandle client = listener.accept(null);
            client.timeout(Duration.ofMinutes(1));
            threads.execute(() -> {
                try (client) {
                    ByteBuffer data = ByteBuffer.allocateDirect(8_192);
                    while (client.recv(data.clear(), 0) > 0) {
                        StreamSockets.sendAll(client, data.flip(), 0);
                    }
                } catch (IOException e) {
                    System.out.println(e.getMessage());
                }
            });
        }
        // end
    }

    /** Of JDK 21, or what does its work before. */
    private static ExecutorService threads() throws ReflectiveOperationException {
        String maker = Runtime.version().feature() >= 21 ? "newVirtualThreadPerTaskExecutor" : "newCachedThreadPool";
        return (ExecutorService) Executors.class.getMethod(maker).invoke(null);
    }

    @Test
    void anEchoServer() throws Exception {
        ExecutorService threads = threads();
        SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Future<?> server = threads.submit(() -> {
                echo(listener, Loopback.anyPort(), threads);
                return null;
            });
            Await.until(() -> listener.getsockopt(SOL_SOCKET, SO_ACCEPTCONN) != 0, "it does not listen");
            SockaddrIn name = new SockaddrIn();
            listener.getsockname(name);
            String port = Integer.toString(name.port());
            try (SocketHandle client = StreamSockets.open("127.0.0.1", port, Loopback.LIMIT)) {
                StreamSockets.sendAll(client, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);
                ByteBuffer echo = ByteBuffer.allocate(5);
                StreamSockets.recvAll(client, echo, 0);
                assertEquals("hello", UTF_8.decode(echo.flip()).toString());
            }
            listener.close();
            assertEnds(server);
        } finally {
            listener.close();
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
    }

    /** Of itself, or woken in its call. */
    private static void assertEnds(Future<?> server) throws InterruptedException, TimeoutException {
        try {
            server.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertInstanceOf(ErrnoException.class, e.getCause());
        }
    }

    private static void wakeUp(SocketHandle s) throws IOException {
        // recipe: Wake a thread that waits
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                s.recv(new byte[100], 0, 100, 0);
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        });
        s.close(); // returns when the thread has left, and the descriptor is closed
        waiting.join();
        // end
    }

    @Test
    void aThreadIsWoken() throws IOException {
        SocketHandle[] pair = SocketHandle.socketpair(AF_UNIX, SOCK_STREAM, 0);
        assertPrints("recv \\d+: (ECANCELED|EBADF) .*", () -> wakeUp(pair[0]));
        pair[1].close();
    }
}
