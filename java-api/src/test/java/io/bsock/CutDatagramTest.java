package io.bsock;

import static io.bsock.Buffers.text;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IP_PKTINFO;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A datagram that is longer than the buffer, where the system says so with an error: what there was room for has arrived,
 * with its sender, in any kind of buffer. {@link DatagramTest} has the other systems.
 */
class CutDatagramTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @BeforeAll
    static void aCutDatagramIsAnErrorHere() {
        assumeTrue(Table.size("code(cut)") != 0, "a cut datagram is no error on this system");
    }

    /** A socket that a datagram has come to from itself. */
    private long holding(String text) throws ErrnoException {
        long s = net.udp();
        Sockets.sendto(s, Buffers.heap(text), 0, Loopback.name(s));
        return s;
    }

    private static ByteBuffer room(boolean direct, String text) {
        ByteBuffer room = direct ? ByteBuffer.allocateDirect(text.length()) : ByteBuffer.allocate(text.length());
        return room.put(text.getBytes(US_ASCII)).clear();
    }

    private interface Receive {
        void make() throws ErrnoException;
    }

    private static void assertCut(String call, Receive receive) {
        ErrnoException e = assertThrows(ErrnoException.class, receive::make);
        assertEquals(10_040, e.errno());
        assertEquals(call, e.call());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBufferHasTheBeginningAndItsPositionStays(boolean direct) throws ErrnoException {
        long s = holding("abcdef");
        ByteBuffer data = room(direct, "-----").position(1).limit(4);
        assertCut("recv", () -> Sockets.recv(s, data, MSG_PEEK));
        assertEquals(1, data.position());
        assertEquals("-abc-", text(data.clear()));
        assertEquals(6, Sockets.recv(s, ByteBuffer.allocate(9), 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSenderIsKnown(boolean direct) throws ErrnoException {
        long s = holding("abcdef");
        ByteBuffer data = room(direct, "---");
        Sockaddr peer = new Sockaddr();
        assertCut("recvfrom", () -> Sockets.recvfrom(s, data, 0, peer));
        assertEquals("abc", text(data.clear()));
        assertEquals(Loopback.name(s), peer);
    }

    @Test
    void anArrayHasThemToo() throws ErrnoException {
        long s = holding("abcdef");
        byte[] array = "-----".getBytes(US_ASCII);
        assertCut("recv", () -> Sockets.recv(s, array, 1, 2, MSG_PEEK));
        assertEquals("-ab--", new String(array, US_ASCII));
        Sockaddr peer = new Sockaddr();
        assertCut("recvfrom", () -> Sockets.recvfrom(s, array, 2, 3, 0, peer));
        assertEquals("-aabc", new String(array, US_ASCII));
        assertEquals(Loopback.name(s), peer);
    }

    @Test
    void memoryHasTheSenderToo() throws ErrnoException {
        long s = holding("abcdef");
        ByteBuffer data = room(true, "---");
        Sockaddr peer = new Sockaddr();
        assertCut("recvfrom", () -> Sockets.recvfromAddress(s, LibBsock.address(data), 3, 0, peer));
        assertEquals("abc", text(data));
        assertEquals(Loopback.name(s), peer);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMessageHasAllThatCame(boolean direct) throws ErrnoException {
        long s = net.udp();
        Sockets.setsockopt(s, IPPROTO_IP, IP_PKTINFO, 1);
        Sockets.sendto(s, Buffers.heap("abcdef"), 0, Loopback.name(s));
        ByteBuffer first = room(direct, "--");
        ByteBuffer second = room(false, "---").limit(2);
        Sockaddr peer = new Sockaddr();
        Msghdr message = new Msghdr().name(peer).iov(first, second).control(new Cmsghdrs(256));
        assertCut("recvmsg", () -> Sockets.recvmsg(s, message, 0));
        assertEquals(0, first.position() + second.position());
        assertEquals("ab", text(first.clear()));
        assertEquals("cd-", text(second.clear()));
        assertEquals(Loopback.name(s), peer);
        Cmsghdr info = message.control().find(IPPROTO_IP, IP_PKTINFO);
        assertNotNull(info);
        assertEquals("127.0.0.1", info.copyTo(new InPktinfo()).addr());
    }

    @Test
    void aMessageSaysItInItsFlagsToo() throws ErrnoException {
        assumeFalse(Windows.IS_WINE, "Wine does not set MSG_TRUNC");
        long s = holding("abcdef");
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(1));
        assertCut("recvmsg", () -> Sockets.recvmsg(s, message, 0));
        assertNotEquals(0, message.flags() & MSG_TRUNC);
    }
}
