package io.bsock;

import static io.bsock.SocketConstants.AF_ALG;
import static io.bsock.SocketConstants.AF_BLUETOOTH;
import static io.bsock.SocketConstants.AF_TIPC;
import static io.bsock.SocketConstants.BDADDR_LE_RANDOM;
import static io.bsock.SocketConstants.BTPROTO_L2CAP;
import static io.bsock.SocketConstants.HCI_CHANNEL_USER;
import static io.bsock.SocketConstants.SOCK_RDM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.TIPC_CLUSTER_SCOPE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses of families that are modules of Linux, which few kernels have loaded: their bytes, and sockets where there are some. */
class ModuleAddressTest {
    private static final String DEVICE = "00:1A:7D:DA:71:13";

    @RegisterExtension
    final Loopback net = new Loopback();

    /** The bytes after the family. */
    private static String hex(Sockaddr address) {
        byte[] bytes = address.bytes();
        assertEquals(
                address.family(),
                ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getShort());
        return HexFormat.of().formatHex(bytes, 2, bytes.length);
    }

    @Test
    void rfcomm() {
        SockaddrRc address = new SockaddrRc(DEVICE, 3);
        assertEquals("1371da7d1a0003" + "00", hex(address));
        SockaddrRc view = SockaddrRc.view(address.copy());
        assertEquals(DEVICE, view.bdaddr());
        assertEquals(3, view.channel());
        assertEquals("rfcomm:" + DEVICE + ":3", view.toString());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new SockaddrRc("00:1A", 3));
        assertEquals("SockaddrRc: '00:1A' is no address: give six bytes as 00:1A:7D:DA:71:13", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SockaddrRc("device", 3));
        assertThrows(IllegalArgumentException.class, () -> new SockaddrRc(DEVICE, 256));
    }

    /** PSM and CID are in little-endian order on every machine. */
    @Test
    void l2cap() {
        SockaddrL2 address = new SockaddrL2(DEVICE, BDADDR_LE_RANDOM, 0x1234, 0xFEDC);
        assertEquals("3412" + "1371da7d1a00" + "dcfe" + "02" + "00", hex(address));
        SockaddrL2 view = SockaddrL2.view(address.copy());
        assertEquals(DEVICE, view.bdaddr());
        assertEquals(2, view.bdaddrType());
        assertEquals(0x1234, view.psm());
        assertEquals(0xFEDC, view.cid());
        assertEquals("l2cap:" + DEVICE + ":psm 4660:cid 65244", view.toString());
        assertThrows(IllegalArgumentException.class, () -> new SockaddrL2(DEVICE, 0, 0x1_0000, 0));
    }

    @Test
    void hci() {
        SockaddrHci address = new SockaddrHci(2, HCI_CHANNEL_USER);
        assertEquals(6, address.length());
        assertEquals(2, address.dev());
        assertEquals(1, SockaddrHci.view(address.copy()).channel());
        assertEquals("hci2:1", address.toString());
    }

    @Test
    void tipc() {
        SockaddrTipc service = SockaddrTipc.service(18888, 17, 0);
        assertEquals(16, service.length());
        assertEquals("tipc:service 18888:17", service.copy().toString());
        assertEquals(0, service.domain());
        SockaddrTipc range = SockaddrTipc.range(18888, 0, -1).scope(TIPC_CLUSTER_SCOPE);
        assertEquals("tipc:range 18888:0-4294967295", range.toString());
        assertEquals(2, range.scope());
        assertEquals(-1, range.scope(-1).scope());
        assertEquals(1, range.addrtype());
        SockaddrTipc socket = SockaddrTipc.socket(1, 2);
        assertEquals("tipc:socket 1:2", socket.toString());
        byte[] bytes = socket.bytes();
        assertArrayEquals(new int[] {1, 2}, new int[] {
            ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(4),
            ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(8)
        });
    }

    @Test
    void alg() {
        SockaddrAlg address = new SockaddrAlg("skcipher", "cbc(aes)").flags(1, 2);
        assertEquals(88, address.length());
        assertEquals("alg:skcipher:cbc(aes)", address.copy().toString());
        assertEquals(1, address.feat());
        assertEquals(2, address.mask());
        assertThrows(IllegalArgumentException.class, () -> new SockaddrAlg("fourteen-chars", "x"));
        assertThrows(IllegalArgumentException.class, () -> new SockaddrAlg("hash", "\u00e4"));
        assertThrows(IllegalArgumentException.class, () -> new SockaddrAlg("hash", "a\0b"));
    }

    @Test
    void anAddressOfAnotherFamilyHasNoSuchFields() {
        Sockaddr other = new SockaddrIn("127.0.0.1", 1);
        assertThrows(IllegalStateException.class, () -> SockaddrRc.view(other).channel());
        assertThrows(IllegalStateException.class, () -> SockaddrTipc.view(other).type());
        assertThrows(IllegalStateException.class, () -> SockaddrAlg.view(other).name());
        assertEquals("127.0.0.1:1", SockaddrHci.view(other).toString());
    }

    // ---- Where the kernel has them

    @Test
    void anAlgorithmIsBound() throws ErrnoException {
        long s = net.socketIfAny(AF_ALG, SOCK_SEQPACKET, 0);
        assertEquals(-Errno.ENOENT, Syscalls.bind(s, new SockaddrAlg("hash", "no such algorithm")));
        Sockets.bind(s, new SockaddrAlg("hash", "sha256"));
    }

    @Test
    void aServiceIsBound() throws ErrnoException {
        long s = net.socketIfAny(AF_TIPC, SOCK_RDM, 0);
        Sockets.bind(s, SockaddrTipc.range(18888, 1, 1).scope(TIPC_CLUSTER_SCOPE));
        assertEquals(
                SocketConstants.TIPC_SOCKET_ADDR,
                SockaddrTipc.view(Loopback.name(s)).addrtype());
    }

    @Test
    void aChannelOfAnyDeviceIsBound() throws ErrnoException {
        long s = net.socketIfAny(AF_BLUETOOTH, SOCK_SEQPACKET, BTPROTO_L2CAP);
        Sockets.bind(s, new SockaddrL2("00:00:00:00:00:00", 0, 0x1001, 0));
        assertEquals(0x1001, SockaddrL2.view(Loopback.name(s)).psm());
    }
}
