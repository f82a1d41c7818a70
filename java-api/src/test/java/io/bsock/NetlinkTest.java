package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_NETLINK;
import static io.bsock.SocketConstants.IFA_ADDRESS;
import static io.bsock.SocketConstants.IFA_LOCAL;
import static io.bsock.SocketConstants.INET6_ADDRSTRLEN;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.NETLINK_ROUTE;
import static io.bsock.SocketConstants.NLMSGERR_ATTR_MSG;
import static io.bsock.SocketConstants.NLMSG_DONE;
import static io.bsock.SocketConstants.NLMSG_ERROR;
import static io.bsock.SocketConstants.NLM_F_ACK;
import static io.bsock.SocketConstants.NLM_F_ACK_TLVS;
import static io.bsock.SocketConstants.NLM_F_CAPPED;
import static io.bsock.SocketConstants.NLM_F_DUMP;
import static io.bsock.SocketConstants.NLM_F_REQUEST;
import static io.bsock.SocketConstants.RTM_GETADDR;
import static io.bsock.SocketConstants.RTM_GETLINK;
import static io.bsock.SocketConstants.RTM_NEWADDR;
import static io.bsock.SocketConstants.SOCK_RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asks the kernel over rtnetlink for its addresses, as ip does. */
class NetlinkTest {
    // struct nlmsghdr, struct ifaddrmsg, struct rtattr
    private static final int HEADER = 16;
    private static final int TYPE = 4;
    private static final int FLAGS = 6;
    private static final int IFADDRMSG = 8;
    private static final int PREFIXLEN = 1;
    private static final int INDEX = 4;
    private static final int ATTRIBUTE = 4;

    private static final Pattern OBJECT =
            Pattern.compile("\"ifindex\":(\\d+)|\"local\":\"([^\"]+)\",\"prefixlen\":(\\d+)");

    @RegisterExtension
    final Loopback net = new Loopback();

    private long s;

    @BeforeEach
    void socket() throws ErrnoException {
        s = net.socketIfAny(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    }

    @Test
    void addressesAreThoseThatIpShows() throws Exception {
        String json = Program.output("ip", "-json", "address");
        request(RTM_GETADDR, NLM_F_REQUEST | NLM_F_DUMP, ByteBuffer.allocate(IFADDRMSG));
        Set<String> found = new TreeSet<>();
        while (!collect(receive(), found)) {
            // One datagram has many messages, and there are many of them.
        }
        assertFalse(found.isEmpty());
        assertEquals(shown(json), found);
    }

    @Test
    void theKernelAnswersFromPortZero() throws ErrnoException {
        Sockets.bind(s, new SockaddrNl());
        SockaddrNl name = SockaddrNl.view(Loopback.name(s));
        assertNotEquals(0, name.pid());
        request(RTM_GETADDR, NLM_F_REQUEST | NLM_F_DUMP, ByteBuffer.allocate(IFADDRMSG));
        SockaddrNl peer = new SockaddrNl(1, 1);
        Sockets.recvfrom(s, ByteBuffer.allocate(1 << 16), 0, peer);
        assertEquals(new SockaddrNl(), peer);
    }

    @Test
    void aBadRequestIsAnsweredWithItsError() throws ErrnoException {
        Qemu.assumeNone("a request of an unknown type is refused before the system sees it");
        request(0xFFF, NLM_F_REQUEST | NLM_F_ACK, ByteBuffer.allocate(IFADDRMSG));
        ByteBuffer answer = receive();
        assertEquals(NLMSG_ERROR, answer.getShort(TYPE));
        assertEquals(-Errno.EOPNOTSUPP, answer.getInt(HEADER));
    }

    /** The header alone comes back, and after it the kernel's words. */
    @Test
    void anErrorComesWithAText() throws ErrnoException {
        Qemu.assumeNone("attributes of an error are not passed on");
        Sockopts.NETLINK_EXT_ACK.set(s, true);
        Sockopts.NETLINK_CAP_ACK.set(s, true);
        Sockopts.NETLINK_GET_STRICT_CHK.set(s, true);
        // struct ifinfomsg, whose second field is to be 0 in a question.
        ByteBuffer link = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        request(RTM_GETLINK, NLM_F_REQUEST | NLM_F_ACK, link.putShort(2, (short) 1));
        ByteBuffer answer = receive();
        assertEquals(NLMSG_ERROR, answer.getShort(TYPE));
        assertEquals(NLM_F_CAPPED | NLM_F_ACK_TLVS, answer.getShort(FLAGS));
        assertEquals(-Errno.EINVAL, answer.getInt(HEADER));
        int attribute = HEADER + Integer.BYTES + HEADER;
        assertEquals(NLMSGERR_ATTR_MSG, answer.getShort(attribute + 2));
        int length = answer.getShort(attribute) - ATTRIBUTE - 1;
        String text = new String(answer.array(), attribute + ATTRIBUTE, length, StandardCharsets.US_ASCII);
        assertTrue(text.contains("nvalid values in header"), text);
    }

    /** Index, address and prefix, as {@code 1 127.0.0.1/8}. */
    private static Set<String> shown(String json) {
        Set<String> shown = new TreeSet<>();
        String index = "";
        for (Matcher matcher = OBJECT.matcher(json); matcher.find(); ) {
            if (matcher.group(1) != null) {
                index = matcher.group(1);
            } else {
                shown.add(index + " " + matcher.group(2) + "/" + matcher.group(3));
            }
        }
        return shown;
    }

    private void request(int type, int flags, ByteBuffer body) throws ErrnoException {
        int length = HEADER + body.remaining();
        ByteBuffer message = ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder());
        message.putInt(length)
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(1)
                .putInt(0);
        message.put(body).flip();
        assertEquals(length, Sockets.sendto(s, message, 0, new SockaddrNl()));
    }

    /** The next datagram, whole. */
    private ByteBuffer receive() throws ErrnoException {
        int length = Sockets.recv(s, ByteBuffer.allocate(0), MSG_PEEK | MSG_TRUNC);
        ByteBuffer datagram = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        assertEquals(length, Sockets.recv(s, datagram, 0));
        return datagram.flip();
    }

    /** Takes the addresses of a datagram's messages; whether the last one was among them. */
    private static boolean collect(ByteBuffer datagram, Set<String> found) throws ErrnoException {
        for (int at = 0; at < datagram.limit(); at += aligned(datagram.getInt(at))) {
            int type = datagram.getShort(at + TYPE);
            if (type == NLMSG_DONE) {
                return true;
            }
            assertEquals(RTM_NEWADDR, type);
            found.add(address(datagram, at + HEADER, at + datagram.getInt(at)));
        }
        return false;
    }

    private static String address(ByteBuffer datagram, int at, int end) throws ErrnoException {
        int family = datagram.get(at);
        byte[] address = null;
        for (int i = at + IFADDRMSG; i < end; i += aligned(datagram.getShort(i))) {
            int type = datagram.getShort(i + 2);
            // Of a point-to-point link IFA_ADDRESS is the other end's; IPv6 may have it alone.
            if (type == IFA_LOCAL || type == IFA_ADDRESS && address == null) {
                address = new byte[datagram.getShort(i) - ATTRIBUTE];
                datagram.get(i + ATTRIBUTE, address);
            }
        }
        return datagram.getInt(at + INDEX) + " " + text(family, address) + "/" + (datagram.get(at + PREFIXLEN) & 0xFF);
    }

    private static String text(int family, byte[] address) throws ErrnoException {
        assertEquals(family == AF_INET ? 4 : 16, address.length, () -> "family " + family);
        byte[] text = new byte[INET6_ADDRSTRLEN];
        int length = Sockets.inet_ntop(family, address, text);
        return new String(Arrays.copyOf(text, length), StandardCharsets.US_ASCII);
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
