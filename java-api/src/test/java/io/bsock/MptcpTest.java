package io.bsock;

import static io.bsock.MptcpInfo.Field.BYTES_RECEIVED;
import static io.bsock.MptcpInfo.Field.FLAGS;
import static io.bsock.MptcpInfo.Field.SUBFLOWS;
import static io.bsock.MptcpInfo.Field.TOKEN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.IPPROTO_MPTCP;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.TCP_ESTABLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MPTCP_INFO and MPTCP_TCPINFO of a connection with one subflow. */
class MptcpTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private Loopback.Pair connection() throws ErrnoException {
        long listener = net.socketIfAny(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
        Sockets.bind(listener, Loopback.anyPort());
        Sockets.listen(listener, 1);
        long client = net.socketIfAny(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
        Sockets.connect(client, Loopback.name(listener));
        Loopback.Pair pair = new Loopback.Pair(client, net.accept(listener));
        Sockets.send(pair.client(), new byte[1000], 0, 1000, 0);
        assertEquals(1000, Sockets.recv(pair.server(), new byte[1000], 0, 1000, SocketConstants.MSG_WAITALL));
        return pair;
    }

    @Test
    void theConnectionIsTold() throws ErrnoException {
        Qemu.assumeNone("it does not know the options of MPTCP");
        MptcpInfo info = Sockopts.MPTCP_INFO.get(connection().server());
        assertEquals(0, info.get(SUBFLOWS));
        assertEquals(0, info.get(FLAGS) & 1, "fell back to TCP");
        assertNotEquals(0, info.get(TOKEN));
        assertTrue(info.toString().startsWith("{mptcpi_subflows=0, mptcpi_add_addr_signal="), info::toString);
        assumeTrue(info.has(BYTES_RECEIVED), "this kernel does not count bytes");
        assertEquals(1000, info.get(BYTES_RECEIVED));
    }

    @Test
    void theSubflowIsTold() throws ErrnoException {
        Qemu.assumeNone("it does not know the options of MPTCP");
        MptcpTcpinfo infos = Sockopts.MPTCP_TCPINFO.get(connection().server());
        assertEquals(1, infos.numSubflows());
        assertEquals("{num_subflows=1}", infos.toString());
        TcpInfo first = infos.get(0);
        assertEquals(TCP_ESTABLISHED, first.get(TcpInfo.Field.STATE));
        assertTrue(first.get(TcpInfo.Field.BYTES_RECEIVED) >= 1000, first::toString);
        assertThrows(IndexOutOfBoundsException.class, () -> infos.get(1));
    }

    @Test
    void whatTheSystemDidNotGiveIsNotThere() {
        MptcpInfo none = new MptcpInfo();
        assertFalse(none.has(TOKEN));
        assertEquals("{}", none.toString());
        assertThrows(IllegalStateException.class, () -> none.get(TOKEN));
        assertThrows(IndexOutOfBoundsException.class, () -> new MptcpTcpinfo(2).get(0));
    }
}
