package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.FD_ACCEPT;
import static io.bsock.SocketConstants.FD_CLOSE;
import static io.bsock.SocketConstants.FD_CONNECT;
import static io.bsock.SocketConstants.FD_READ;
import static io.bsock.SocketConstants.FROM_PROTOCOL_INFO;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IP_PKTINFO;
import static io.bsock.SocketConstants.SIO_GET_INTERFACE_LIST;
import static io.bsock.SocketConstants.SIO_KEEPALIVE_VALS;
import static io.bsock.SocketConstants.SIO_UDP_CONNRESET;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_KEEPALIVE;
import static io.bsock.SocketConstants.TCP_KEEPIDLE;
import static io.bsock.SocketConstants.TCP_KEEPINTVL;
import static io.bsock.SocketConstants.WSA_FLAG_NO_HANDLE_INHERIT;
import static io.bsock.SocketConstants.WSA_FLAG_OVERLAPPED;
import static io.bsock.SocketConstants.WSA_WAIT_EVENT_0;
import static io.bsock.SocketConstants.WSA_WAIT_TIMEOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Winsock's own calls and options, with the numbers that its documentation has. {@link WinsockTest} is for other systems. */
class WinsockCallsTest {
    private static final int WSA_INVALID_HANDLE = 6;
    private static final int WSA_INVALID_PARAMETER = 87;
    private static final int WSAEACCES = 10_013;
    private static final int WSAEFAULT = 10_014;
    private static final int WSAEINVAL = 10_022;
    private static final int WSAEWOULDBLOCK = 10_035;
    private static final int WSAENOTSOCK = 10_038;
    private static final int WSAESOCKTNOSUPPORT = 10_044;
    private static final int WSAEAFNOSUPPORT = 10_047;
    private static final int WSAEADDRINUSE = 10_048;
    private static final int WSAECONNREFUSED = 10_061;

    /** Its result is an address of code. */
    private static final long SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC800_0006L;

    private static final int HANDLE_FLAG_INHERIT = 1;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final List<Long> events = new ArrayList<>();

    @BeforeAll
    static void windowsIsHere() {
        assumeTrue(Windows.IS_HERE, "this system has no Winsock");
    }

    @AfterEach
    void closeEvents() throws ErrnoException {
        for (long event : events) {
            Sockets.wsacloseevent(event);
        }
    }

    private long event() throws ErrnoException {
        long event = Sockets.wsacreateevent();
        events.add(event);
        return event;
    }

    // ---- WSAIoctl

    @Test
    void wsaioctlSetsTheValuesOfKeepAlive() throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = new TcpKeepalive(true, 30_000, 1_000).buffer();
        assertEquals(0, Sockets.wsaioctl(s, SIO_KEEPALIVE_VALS, value, null));
        assertEquals(0, value.position());
    }

    @Test
    void theValuesOfKeepAliveAreOptionsToo() throws ErrnoException {
        long s = net.tcp();
        Sockets.wsaioctl(s, SIO_KEEPALIVE_VALS, new TcpKeepalive(true, 30_000, 1_000).buffer(), null);
        assumeFalse(Windows.IS_WINE, "Wine sets them, and reads none of these options");
        assertEquals(1, Sockets.getsockopt(s, SOL_SOCKET, SO_KEEPALIVE));
        assertEquals(30, Sockets.getsockopt(s, IPPROTO_TCP, TCP_KEEPIDLE));
        assertEquals(1, Sockets.getsockopt(s, IPPROTO_TCP, TCP_KEEPINTVL));
    }

    @Test
    void wsaioctlFillsBuffersOfEitherKind() throws ErrnoException {
        long s = net.udp();
        ByteBuffer heap = ByteBuffer.allocate(10_000).position(8);
        ByteBuffer direct = ByteBuffer.allocateDirect(10_000);
        int length = Sockets.wsaioctl(s, SIO_GET_INTERFACE_LIST, null, heap);
        assertTrue(length > 0);
        assertEquals(8 + length, heap.position());
        assertEquals(length, Sockets.wsaioctl(s, SIO_GET_INTERFACE_LIST, null, direct));
        assertEquals(heap.flip().position(8), direct.flip());
    }

    @Test
    void wsaioctlFails() throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = new TcpKeepalive(true, 1, 1).buffer();
        assertErrno(WSAENOTSOCK, "wsaioctl", net.closed(), (long) SIO_KEEPALIVE_VALS, value, null);
        assertErrno(WSAEFAULT, "wsaioctl", s, (long) SIO_KEEPALIVE_VALS, ByteBuffer.allocate(1), null);
        assertErrno(WSAEFAULT, "wsaioctl", s, (long) SIO_GET_INTERFACE_LIST, null, ByteBuffer.allocate(1));
    }

    @Test
    void wsaioctlRefusesWhatMayHoldAddresses() throws ErrnoException {
        ByteBuffer room = ByteBuffer.allocate(16);
        IllegalArgumentException e = assertRefused(
                IllegalArgumentException.class, "wsaioctl", net.tcp(), SIO_GET_EXTENSION_FUNCTION_POINTER, room, room);
        assertTrue(e.getMessage().startsWith("wsaioctl: request 0xc8000006 may hold addresses: give SIO_"));
        assertEquals(0, room.position());
    }

    /** Without this, a datagram to a closed port is an error of the next receive. */
    @Test
    void wsaioctlTurnsResetsOfDatagramsOff() throws ErrnoException {
        long s = net.udp();
        long gone = net.udp();
        Sockaddr nobody = Loopback.name(gone);
        net.close(gone);
        Sockets.wsaioctl(s, SIO_UDP_CONNRESET, ByteBuffer.allocate(4), null);
        Sockets.sendto(s, new byte[1], 0, 1, 0, nobody);
        assertErrno(WSAEWOULDBLOCK, "recv", Loopback.nonBlocking(s), new byte[1], 0, 1, 0);
    }

    // ---- WSASocket, and sockets of other processes

    /** As {@code GetHandleInformation} of the system tells. */
    private static boolean isInherited(long handle) {
        IntByReference flags = new IntByReference();
        Object[] arguments = {new Pointer(handle), flags};
        assertEquals(
                1,
                NativeLibrary.getInstance("kernel32")
                        .getFunction("GetHandleInformation")
                        .invokeInt(arguments));
        return (flags.getValue() & HANDLE_FLAG_INHERIT) != 0;
    }

    @Test
    void wsasocketKeepsASocketFromChildren() throws ErrnoException {
        int own = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT;
        assertFalse(isInherited(net.keep(Sockets.wsasocket(AF_INET, SOCK_STREAM, 0, null, own))));
        assertTrue(isInherited(net.keep(Sockets.wsasocket(AF_INET, SOCK_STREAM, 0, null, WSA_FLAG_OVERLAPPED))));
        assertTrue(isInherited(net.tcp()), "socket's are as C has them");
    }

    @Test
    void handlesAreNotForChildren() throws Exception {
        try (SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
                SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            listener.bind(new SockaddrIn("127.0.0.1", 0));
            listener.listen(1);
            SockaddrIn name = new SockaddrIn();
            listener.getsockname(name);
            client.connect(name);
            try (SocketHandle accepted = listener.accept(null);
                    SocketHandle copy = accepted.dup()) {
                for (SocketHandle each : List.of(listener, client, accepted, copy)) {
                    assertFalse(each.use(WinsockCallsTest::isInherited));
                }
                client.send(new byte[1], 0, 1, 0);
                assertEquals(1, copy.recv(new byte[2], 0, 2, 0));
            }
        }
    }

    @Test
    void wsasocketFails() {
        assertErrno(WSAEAFNOSUPPORT, "wsasocket", 12_345, SOCK_STREAM, 0, null, 0);
        assertErrno(WSAESOCKTNOSUPPORT, "wsasocket", AF_INET, 12_345, 0, null, 0);
    }

    @Test
    void aSocketGoesToAnotherProcess() throws Exception {
        Loopback.Pair pair = net.connection();
        Process child = OtherJvm.with().start(ReceivedSocket.class);
        try (OutputStream to = child.getOutputStream()) {
            WsaProtocolInfo info = new WsaProtocolInfo();
            Sockets.wsaduplicatesocket(pair.client(), (int) child.pid(), info);
            net.close(pair.client());
            byte[] bytes = new byte[info.buffer().remaining()];
            info.buffer().get(bytes);
            to.write(bytes);
            to.flush();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(child.waitFor(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS), said);
            assertEquals(0, child.exitValue(), said);
        } finally {
            child.destroyForcibly();
        }
        assertEquals("child", Loopback.receive(pair.server()));
        assertEquals("", Loopback.receive(pair.server()), "the child had the last copy");
    }

    @Test
    void aSocketIsDuplicatedWithinTheProcess() throws ErrnoException {
        long s = net.bound(SOCK_STREAM);
        WsaProtocolInfo info = new WsaProtocolInfo();
        Sockets.wsaduplicatesocket(s, (int) ProcessHandle.current().pid(), info);
        long copy = net.keep(Sockets.wsasocket(
                FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, info, WSA_FLAG_OVERLAPPED));
        assertEquals(Loopback.name(s), Loopback.name(copy));
        assertErrno(WSAEINVAL, "wsaduplicatesocket", s, 0, info);
        assertErrno(
                WSAENOTSOCK,
                "wsaduplicatesocket",
                net.closed(),
                (int) ProcessHandle.current().pid(),
                info);
    }

    // ---- Events

    @Test
    void eventsAreSetAndReset() throws ErrnoException {
        long[] two = {event(), event()};
        assertEquals(WSA_WAIT_TIMEOUT, Sockets.wsawaitformultipleevents(two, false, 0, false));
        Sockets.wsasetevent(two[1]);
        assertEquals(WSA_WAIT_EVENT_0 + 1, Sockets.wsawaitformultipleevents(two, false, -1, false));
        assertEquals(WSA_WAIT_TIMEOUT, Sockets.wsawaitformultipleevents(two, true, 1, false));
        Sockets.wsaresetevent(two[1]);
        assertEquals(WSA_WAIT_TIMEOUT, Sockets.wsawaitformultipleevents(two, false, 0, false));
    }

    @Test
    void eventsFail() throws ErrnoException {
        assertErrno(WSA_INVALID_HANDLE, "wsacloseevent", 0L);
        assertErrno(WSA_INVALID_HANDLE, "wsasetevent", 0L);
        assertErrno(WSA_INVALID_HANDLE, "wsaresetevent", 0L);
        assertErrno(WSA_INVALID_HANDLE, "wsawaitformultipleevents", new long[1], false, 0, false);
        assertErrno(WSA_INVALID_PARAMETER, "wsawaitformultipleevents", new long[0], false, 0, false);
        assertErrno(WSA_INVALID_PARAMETER, "wsawaitformultipleevents", new long[65], false, 0, false);
        assertErrno(WSAENOTSOCK, "wsaeventselect", net.closed(), event(), FD_READ);
        assertErrno(WSAENOTSOCK, "wsaenumnetworkevents", net.closed(), event(), new WsaNetworkEvents());
    }

    @Test
    void aConnectionSignalsAnEvent() throws ErrnoException {
        long listener = net.listener();
        long event = event();
        Sockets.wsaeventselect(listener, event, FD_ACCEPT | FD_CLOSE);
        assertEquals(WSA_WAIT_TIMEOUT, waited(event, 0));
        Sockets.connect(net.tcp(), Loopback.name(listener));
        assertEquals(FD_ACCEPT, await(listener, event).networkEvents());
        assertEquals(WSA_WAIT_TIMEOUT, waited(event, 0), "the event was reset");
    }

    @Test
    void aRefusedConnectSignalsItsCode() throws ErrnoException {
        long s = net.tcp();
        long event = event();
        Sockets.wsaeventselect(s, event, FD_CONNECT);
        assertEquals(-WSAEWOULDBLOCK, Syscalls.connect(s, net.refusing()));
        WsaNetworkEvents events = await(s, event);
        assertEquals(FD_CONNECT, events.networkEvents());
        assertEquals(WSAECONNREFUSED, events.errorCode(FD_CONNECT));
        assertThrows(IndexOutOfBoundsException.class, () -> events.errorCode(0));
    }

    private static int waited(long event, int millis) throws ErrnoException {
        return Sockets.wsawaitformultipleevents(new long[] {event}, false, millis, false);
    }

    private static WsaNetworkEvents await(long s, long event) throws ErrnoException {
        assertEquals(WSA_WAIT_EVENT_0, waited(event, Loopback.LIMIT_MILLIS));
        WsaNetworkEvents events = new WsaNetworkEvents();
        Sockets.wsaenumnetworkevents(s, event, events);
        return events;
    }

    // ---- Options and control messages

    @Test
    void anAddressIsExclusive() throws ErrnoException {
        long s = net.tcp();
        long second = net.tcp();
        Sockopts.SO_EXCLUSIVEADDRUSE.set(s, true);
        assertTrue(Sockopts.SO_EXCLUSIVEADDRUSE.get(s));
        Sockets.bind(s, Loopback.anyPort());
        Sockopts.SO_REUSEADDR.set(second, true);
        int result = Syscalls.bind(second, Loopback.name(s));
        assertTrue(result < 0);
        assumeFalse(Windows.IS_WINE && result == -WSAEADDRINUSE, "Wine refuses it with WSAEADDRINUSE");
        assertEquals(-WSAEACCES, result);
    }

    @Test
    void theTimeOfAConnectionIsInSeconds() throws ErrnoException {
        assertTrue(Sockopts.SO_CONNECT_TIME.get(net.connection().client()) < 60);
        assertEquals(0xFFFF_FFFFL, Sockopts.SO_CONNECT_TIME.get(net.tcp()));
    }

    @Test
    void anAcceptedSocketTakesItsListenersContext() throws ErrnoException {
        long listener = net.listener();
        Sockopts.SO_UPDATE_ACCEPT_CONTEXT.set(net.connection(listener).server(), listener);
    }

    @Test
    void aMessageTellsWhereItWasSent() throws ErrnoException {
        long s = net.bound(SOCK_DGRAM);
        Sockopts.IP_PKTINFO.set(s, true);
        Sockets.sendto(s, new byte[1], 0, 1, 0, Loopback.name(s));
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(1)).control(new Cmsghdrs(256));
        assertEquals(1, Sockets.recvmsg(s, message, 0));
        Cmsghdr cmsg = message.control().find(IPPROTO_IP, IP_PKTINFO);
        assertNotNull(cmsg);
        InPktinfo info = cmsg.copyTo(new InPktinfo());
        assertEquals("127.0.0.1", info.addr());
        assertTrue(info.ifindex() > 0);
    }
}
