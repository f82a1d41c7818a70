package io.bsock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IPv4 and IPv6 addresses: fields, texts, java.net's. */
class SockaddrInTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @CsvSource({"127.0.0.1,80", "0.0.0.0,0", "255.255.255.255,65535", "1.2.3.4,256"})
    void anIpv4AddressKeepsHostAndPort(String host, int port) throws Exception {
        SockaddrIn address = new SockaddrIn(host, port);
        assertEquals(host, address.host());
        assertEquals(port, address.port());
        assertEquals(host + ":" + port, address.toString());
        assertArrayEquals(InetAddress.getByName(host).getAddress(), address.addr());
        assertEquals(new InetSocketAddress(host, port), address.toSocketAddress());
        assertEquals(address, SockaddrIn.of(address.toSocketAddress()));
    }

    @Test
    void aPortStandsInNetworkOrder() {
        byte[] low = new SockaddrIn("0.0.0.0", 0x0001).bytes();
        byte[] high = new SockaddrIn("0.0.0.0", 0x0100).bytes();
        assertEquals(1, low[3]);
        assertEquals(0, low[2]);
        assertEquals(1, high[2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aPortOutOfRangeIsRefused(int port) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new SockaddrIn("127.0.0.1", port));
        assertEquals("SockaddrIn: port is " + port + ": give 0 to 65535", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SockaddrIn6("::1", port));
        assertThrows(IllegalArgumentException.class, () -> new SockaddrIn6().port(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "", "127.1", "::1", "1.2.3.4.5"})
    void aNameIsNoIpv4Address(String host) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new SockaddrIn(host, 1));
        assertTrue(e.getMessage().startsWith("SockaddrIn: '" + host + "' is not a numeric address"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "", "127.0.0.1", "::g", "fe80::1%lo"})
    void aNameIsNoIpv6Address(String host) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new SockaddrIn6(host, 1));
        assertTrue(e.getMessage().startsWith("SockaddrIn6: '" + host + "' is not a numeric address"), e.getMessage());
    }

    @Test
    void noHostIsRefused() {
        assertThrows(NullPointerException.class, () -> new SockaddrIn(null, 1));
        assertThrows(NullPointerException.class, () -> new SockaddrIn6(null, 1));
    }

    @Test
    void anIpv6AddressKeepsAllItsFields() {
        SockaddrIn6 address =
                new SockaddrIn6("fe80::1:2", 0x1234).flowinfo(0x0ABC_DEF1).scopeId(0xFFFF_FFFE);
        assertEquals("fe80::1:2", address.host());
        assertEquals(0x1234, address.port());
        assertEquals(0x0ABC_DEF1, address.flowinfo());
        assertEquals(0xFFFF_FFFE, address.scopeId());
        assertEquals("[fe80::1:2%4294967294]:4660", address.toString());
        assertEquals(16, address.addr().length);
        assertEquals(address, address.copy());
        assertNotEquals(address, address.copy().set(new SockaddrIn6("fe80::1:2", 0x1234)));
    }

    @Test
    void aMappedAddressIsShownAsOneAndIsIpv4ToJavaNet() throws Exception {
        SockaddrIn6 mapped = new SockaddrIn6("::ffff:127.0.0.1", 80);
        assertEquals("[::ffff:127.0.0.1]:80", mapped.toString());
        InetSocketAddress inet = mapped.toSocketAddress();
        assertInstanceOf(Inet4Address.class, inet.getAddress());
        assertEquals(new InetSocketAddress("127.0.0.1", 80), inet);
        assertEquals(mapped, SockaddrIn6.of(inet));
        assertEquals(inet, mapped.scopeId(3).toSocketAddress());
    }

    @Test
    void aScopeGoesToJavaNetAndBack() throws Exception {
        byte[] linkLocal = new SockaddrIn6("fe80::1", 0).addr();
        InetSocketAddress inet = new InetSocketAddress(Inet6Address.getByAddress(null, linkLocal, 7), 80);
        SockaddrIn6 address = SockaddrIn6.of(inet);
        assertEquals(7, address.scopeId());
        assertEquals("[fe80::1%7]:80", address.toString());
        InetSocketAddress back = address.toSocketAddress();
        assertEquals(inet, back);
        assertEquals(7, ((Inet6Address) back.getAddress()).getScopeId());
    }

    /** A socket bound to a link-local address needs the scope, and tells it. */
    @Test
    void theSystemKeepsTheScope() throws Exception {
        Inet6Address host = linkLocal();
        assumeTrue(host != null, "no interface has a link-local address");
        SockaddrIn6 address = SockaddrIn6.of(new InetSocketAddress(host, 0));
        assertNotEquals(0, address.scopeId());
        SockaddrIn6 name = SockaddrIn6.view(Loopback.name(net.bound(SocketConstants.SOCK_DGRAM, address)));
        assertEquals(address.scopeId(), name.scopeId());
        assertEquals(address, name.port(0));
    }

    private static Inet6Address linkLocal() throws SocketException {
        for (NetworkInterface device : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress host : device.inetAddresses().toList()) {
                if (device.isUp() && host.isLinkLocalAddress() && host instanceof Inet6Address inet6) {
                    return inet6;
                }
            }
        }
        return null;
    }
}
