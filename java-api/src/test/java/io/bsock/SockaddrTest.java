package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What addresses of every family have: bytes, length, copies, equality, views, reuse. */
class SockaddrTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    /** An address of a family that bsock has no class for. */
    private static Sockaddr foreign() {
        byte[] struct = new SockaddrIn("1.2.3.4", 5).bytes();
        Sockaddr foreign = Sockaddr.of(struct);
        foreign.family(77);
        return foreign;
    }

    @Test
    void aNewAddressIsEmpty() {
        Sockaddr empty = new Sockaddr();
        assertEquals(0, empty.length());
        assertEquals(AF_UNSPEC, empty.family());
        assertEquals(0, empty.bytes().length);
        assertEquals("(empty)", empty.toString());
        assertEquals(new Sockaddr(), empty);
        IllegalStateException e = assertThrows(IllegalStateException.class, empty::toSocketAddress);
        assertEquals("Sockaddr: java.net has no address for (empty)", e.getMessage());
    }

    @Test
    void bytesMakeTheSameAddressAgain() {
        for (Sockaddr address : List.of(
                new SockaddrIn("1.2.3.4", 5), new SockaddrIn6("::1", 5), SockaddrUn.path("/run/x"), foreign())) {
            byte[] struct = address.bytes();
            assertEquals(address.length(), struct.length);
            Sockaddr again = Sockaddr.of(struct);
            assertEquals(address, again);
            assertEquals(address.hashCode(), again.hashCode());
            assertEquals(address.family(), again.family());
            assertEquals(address.toString(), again.toString());
            struct[struct.length - 1]++;
            assertEquals(address, again);
            assertNotEquals(address, Sockaddr.of(struct));
        }
    }

    @Test
    void bytesThatAreNoAddressAreRefused() {
        for (int length : new int[] {0, 1, Sockaddr.CAPACITY + 1, 1 << 20}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> Sockaddr.of(new byte[length]));
            assertTrue(e.getMessage().startsWith("Sockaddr: " + length + " bytes"), e.getMessage());
        }
        assertEquals(Sockaddr.CAPACITY, Sockaddr.of(new byte[Sockaddr.CAPACITY]).length());
    }

    @Test
    void anotherFamilyIsShownByItsBytes() {
        Sockaddr foreign = foreign();
        assertEquals(77, foreign.family());
        assertTrue(foreign.toString().startsWith("(family 77: "), foreign.toString());
        assertThrows(IllegalStateException.class, foreign::toSocketAddress);
    }

    @Test
    void anAddressCutShortIsShownByItsBytes() {
        byte[] struct = new SockaddrIn("1.2.3.4", 5).bytes();
        Sockaddr cut = Sockaddr.of(Arrays.copyOf(struct, 7));
        assertEquals(AF_INET, cut.family());
        assertTrue(cut.toString().startsWith("(family " + AF_INET + ": "), cut.toString());
        assertThrows(IllegalStateException.class, () -> SockaddrIn.view(cut).port());
        assertThrows(IllegalStateException.class, () -> SockaddrIn.view(cut).toSocketAddress());
        assertEquals(cut.toString(), SockaddrIn.view(cut).toString());
    }

    @Test
    void aCopyHasMemoryOfItsOwn() {
        SockaddrIn address = new SockaddrIn("1.2.3.4", 5);
        Sockaddr copy = address.copy();
        assertEquals(address, copy);
        assertNotSame(address, copy);
        address.port(6);
        assertEquals("1.2.3.4:5", copy.toString());
        assertSame(copy, copy.set(address));
        assertEquals(address, copy);
        assertEquals(copy, copy.set(copy));
    }

    @Test
    void aViewSharesItsMemory() {
        Sockaddr address = new SockaddrIn("1.2.3.4", 5).copy();
        SockaddrIn view = SockaddrIn.view(address);
        assertEquals(view, address);
        assertEquals(address, view);
        view.port(6);
        assertEquals("1.2.3.4:6", address.toString());
        address.set(new SockaddrIn("4.3.2.1", 7));
        assertEquals("4.3.2.1", view.addr());
    }

    @Test
    void aViewOfAnotherFamilyRefusesItsFields() {
        Sockaddr in = new SockaddrIn("1.2.3.4", 5);
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> SockaddrIn6.view(in).port());
        assertTrue(e.getMessage().startsWith("SockaddrIn6: this is 1.2.3.4:5, "), e.getMessage());
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).port(1));
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).addr());
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).addrBytes());
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).flowinfo());
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).flowinfo(1));
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).scopeId());
        assertThrows(IllegalStateException.class, () -> SockaddrIn6.view(in).scopeId(1));
        assertThrows(IllegalStateException.class, () -> SockaddrUn.view(in).path());
        assertThrows(IllegalStateException.class, () -> SockaddrUn.view(in).name());
        assertThrows(IllegalStateException.class, () -> SockaddrUn.view(in).isUnnamed());
        assertThrows(IllegalStateException.class, () -> SockaddrIn.view(new Sockaddr())
                .port());
        assertEquals("1.2.3.4:5", in.toString());
    }

    @Test
    void oneObjectTakesAddressesOfAnyFamilyInTurn() throws ErrnoException {
        Sockaddr address = new Sockaddr();
        long unix = net.bound(SocketConstants.SOCK_DGRAM, SockaddrUn.unnamed());
        long inet = net.udp();
        long bare = net.socket(AF_UNIX, SocketConstants.SOCK_DGRAM);
        for (int i = 0; i < 3; i++) {
            Sockets.getsockname(unix, address);
            assertTrue(SockaddrUn.view(address).isAbstract(), address.toString());
            Sockets.getsockname(inet, address);
            assertEquals("127.0.0.1", SockaddrIn.view(address).addr());
            Sockets.getsockname(bare, address);
            assertTrue(SockaddrUn.view(address).isUnnamed(), address.toString());
        }
    }

    @Test
    void anAddressOfJavaNetComesBackTheSame() throws Exception {
        Loopback.assumeIpv6();
        for (SocketAddress address : List.of(
                new InetSocketAddress("127.0.0.1", 80),
                new InetSocketAddress("::1", 65535),
                UnixDomainSocketAddress.of("/run/x.sock"),
                UnixDomainSocketAddress.of(""))) {
            Sockaddr of = Sockaddr.of(address);
            assertEquals(address, of.toSocketAddress());
            assertEquals(address, of.copy().toSocketAddress());
        }
        assertInstanceOf(SockaddrIn.class, Sockaddr.of(new InetSocketAddress("127.0.0.1", 80)));
        assertInstanceOf(SockaddrIn6.class, Sockaddr.of(new InetSocketAddress("::1", 80)));
        assertInstanceOf(SockaddrUn.class, Sockaddr.of(UnixDomainSocketAddress.of("/run/x.sock")));
    }

    @Test
    void anAddressOfJavaNetThatIsNoneIsRefused() {
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("localhost", 80);
        assertThrows(IllegalArgumentException.class, () -> Sockaddr.of(unresolved));
        assertThrows(IllegalArgumentException.class, () -> SockaddrIn.of(unresolved));
        assertThrows(IllegalArgumentException.class, () -> SockaddrIn.of(new InetSocketAddress("::1", 80)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Sockaddr.of(new SocketAddress() {
                    private static final long serialVersionUID = 1;
                }));
        assertThrows(NullPointerException.class, () -> Sockaddr.of((SocketAddress) null));
    }

    @Test
    void nothingElseIsEqual() {
        assertNotEquals(new SockaddrIn("1.2.3.4", 5), new Object());
        assertNotEquals(null, new SockaddrIn("1.2.3.4", 5));
        assertNotEquals(new SockaddrIn("1.2.3.4", 5), new SockaddrIn("1.2.3.4", 6));
        assertNotEquals(new SockaddrIn("1.2.3.4", 5), new SockaddrIn6("::1", 5));
        assertArrayEquals(new SockaddrIn().bytes(), new SockaddrIn("0.0.0.0", 0).bytes());
    }
}
