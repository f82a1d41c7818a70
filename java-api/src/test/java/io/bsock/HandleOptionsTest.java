package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.HashSet;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of {@code java.net} reach the system, and come from there. */
class HandleOptionsTest {
    private static HandleSocket socket(int family) throws IOException {
        return new HandleSocket(SocketHandle.socket(family, SOCK_STREAM, 0));
    }

    @Test
    void ofAnySocket() throws IOException {
        theseWork(AF_INET);
    }

    @Test
    void ofAnyUnixSocket() throws IOException {
        theseWork(AF_UNIX);
    }

    private static void theseWork(int family) throws IOException {
        try (HandleSocket socket = socket(family)) {
            SocketHandle handle = socket.handle();
            socket.setKeepAlive(true);
            assertTrue(handle.get(Sockopts.SO_KEEPALIVE));
            assertTrue(socket.getKeepAlive());
            socket.setReuseAddress(true);
            assertTrue(socket.getReuseAddress());
            socket.setReceiveBufferSize(20_000);
            assertEquals(handle.get(Sockopts.SO_RCVBUF), socket.getReceiveBufferSize());
            socket.setSendBufferSize(20_000);
            assertEquals(handle.get(Sockopts.SO_SNDBUF), socket.getSendBufferSize());
            assertEquals(-1, socket.getSoLinger());
            socket.setSoLinger(true, 3);
            assertEquals(3, handle.get(Sockopts.SO_LINGER).linger());
            assertEquals(3, socket.getSoLinger());
            socket.setSoLinger(false, 0);
            assertEquals(-1, socket.getSoLinger());
            assertEquals(0, socket.getSoTimeout());
            socket.setOption(StandardSocketOptions.SO_LINGER, 4);
            assertEquals(4, socket.getOption(StandardSocketOptions.SO_LINGER));
            assertEquals(family == AF_INET, socket.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY));
        }
    }

    @Test
    void ofTcp() throws IOException {
        try (HandleSocket socket = socket(AF_INET)) {
            assertFalse(socket.getTcpNoDelay());
            socket.setTcpNoDelay(true);
            assertTrue(socket.handle().get(Sockopts.TCP_NODELAY));
            assertTrue(socket.getTcpNoDelay());
            socket.setTrafficClass(0x10);
            assertEquals(0x10, socket.handle().get(Sockopts.IP_TOS));
            assertEquals(0x10, socket.getTrafficClass());
            socket.setOption(StandardSocketOptions.TCP_NODELAY, false);
            assertFalse(socket.getOption(StandardSocketOptions.TCP_NODELAY));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> socket.getOption(StandardSocketOptions.IP_MULTICAST_TTL));
        }
    }

    /** HTTP clients set these. */
    @Test
    void thoseOfJdkNet() throws IOException {
        try (HandleSocket socket = socket(AF_INET);
                HandleSocket unix = socket(AF_UNIX);
                Socket plain = new Socket()) {
            Set<SocketOption<?>> jdks = new HashSet<>(plain.supportedOptions());
            jdks.removeIf(option -> option.name().equals("SO_INCOMING_NAPI_ID"));
            assertEquals(jdks, socket.supportedOptions());
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 33);
            assertEquals(33, socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 4);
            assertEquals(4, socket.handle().get(Sockopts.TCP_KEEPINTVL));
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 5);
            assertEquals(5, socket.handle().get(Sockopts.TCP_KEEPCNT));
            unix.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 33);
            assertFalse(unix.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE));
        }
    }

    @Test
    void theTrafficClassOfIpv6() throws IOException {
        Loopback.assumeIpv6();
        try (HandleSocket socket = socket(AF_INET6)) {
            assertEquals(0, socket.getTrafficClass());
            socket.setTrafficClass(0x20);
            assertEquals(0x20, socket.handle().get(Sockopts.IPV6_TCLASS));
            assertEquals(0x20, socket.getTrafficClass());
        }
    }

    /** As drivers do, whatever the socket. */
    @Test
    void hintsForTcpDoNothingToAUnixSocket() throws IOException {
        try (Socket socket = socket(AF_UNIX)) {
            socket.setTcpNoDelay(true);
            assertTrue(socket.getTcpNoDelay());
            socket.setTrafficClass(0x10);
            assertEquals(0, socket.getTrafficClass());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAServerSocket(boolean reuse) throws IOException {
        try (ServerSocket socket = new HandleServerSocket(SocketHandle.socket(AF_INET, SOCK_STREAM, 0))) {
            socket.setReuseAddress(reuse);
            assertEquals(reuse, socket.getReuseAddress());
            socket.setReceiveBufferSize(20_000);
            assertEquals(socket.getOption(StandardSocketOptions.SO_RCVBUF), socket.getReceiveBufferSize());
            assertEquals(
                    Sockopts.SO_REUSEPORT.isSupported(),
                    socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT));
        }
    }
}
