package io.bsock;

import static io.bsock.SocketConstants.MSG_CMSG_CLOEXEC;
import static io.bsock.SocketConstants.MSG_CTRUNC;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SCM_RIGHTS;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Descriptors that travel: who owns them, and that none is lost. The fixture counts what stays open. */
class RightsTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final ByteBuffer data = ByteBuffer.allocateDirect(1);

    @Test
    void aDescriptorArrivesAndWorks() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        Loopback.Pair other = net.connection();
        send(pair.client(), other.client());
        try (Cmsghdrs control = receive(pair.server(), 1)) {
            Cmsghdr rights = control.first();
            assertEquals(1, rights.rights());
            assertEquals(SCM_RIGHTS, rights.type());
            long copy = net.keep(rights.takeRight(0));
            assertNotEquals(other.client(), copy);
            assertEquals(3, Sockets.send(copy, new byte[] {1, 2, 3}, 0, 3, 0));
            assertEquals(3, Sockets.recv(other.server(), new byte[9], 0, 9, 0));
            assertThrows(IllegalStateException.class, () -> rights.takeRight(0));
            assertNull(control.next());
        }
    }

    @Test
    void whatIsNotTakenIsClosed() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        long mine = net.udp();
        send(pair.client(), mine, mine, mine);
        long taken;
        long left;
        try (Cmsghdrs control = receive(pair.server(), 3)) {
            taken = net.keep(control.first().takeRight(1));
            left = control.first().getInt(0);
            assertEquals(0, Syscalls.getsockname(left, new Sockaddr()));
        }
        assertEquals(-Errno.EBADF, Syscalls.getsockname(left, new Sockaddr()));
        assertEquals(0, Syscalls.getsockname(taken, new Sockaddr()));
    }

    @Test
    void theNextReceiveClosesWhatTheLastBrought() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        long mine = net.udp();
        send(pair.client(), mine);
        Cmsghdrs control = new Cmsghdrs(Cmsghdrs.space(Integer.BYTES));
        Msghdr message = new Msghdr().iov(data.clear()).control(control);
        Sockets.recvmsg(pair.server(), message, 0);
        long left = control.first().getInt(0);
        assertEquals(-Errno.EAGAIN, Syscalls.recvmsg(pair.server(), message, MSG_DONTWAIT));
        assertEquals(-Errno.EBADF, Syscalls.getsockname(left, new Sockaddr()));
        assertNull(control.first());
    }

    @Test
    void tenThousandMessagesAThirdOfThemCutLeakNothing() throws Exception {
        Qemu.assumeNone("MSG_CTRUNC is left out, and what was cut off stays open");
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        long mine = net.udp();
        Cmsghdrs whole = new Cmsghdrs(Cmsghdrs.space(3 * Integer.BYTES));
        // Room for one descriptor and a half: the system delivers one and closes two.
        Cmsghdrs cut = new Cmsghdrs(Cmsghdrs.space(0) + Integer.BYTES + Integer.BYTES / 2);
        Msghdr out = new Msghdr().iov(data).control(new Cmsghdrs(whole.capacity()).addRights(mine, mine, mine));
        Msghdr in = new Msghdr().iov(data);
        int received = 0;
        for (int i = 0; i < 10_000; i++) {
            data.clear();
            Sockets.sendmsg(pair.client(), out, 0);
            data.clear();
            Cmsghdrs control = i % 3 == 0 ? cut : whole;
            Sockets.recvmsg(pair.server(), in.control(control), MSG_CMSG_CLOEXEC);
            assertEquals(i % 3 == 0 ? MSG_CTRUNC : 0, in.flags() & MSG_CTRUNC);
            received += control.first().rights();
            if (i % 2 == 0) {
                Sockets.close(control.first().takeRight(0));
            }
        }
        whole.close();
        cut.close();
        assertEquals(6_666 * 3 + 3_334, received);
    }

    @Test
    void refusesWhatIsNoDescriptor() {
        assertThrows(IllegalArgumentException.class, () -> new Cmsghdrs(64).addRights(1L << 32));
        assertThrows(IllegalArgumentException.class, () -> new Cmsghdrs(8).addRights(1));
    }

    @Test
    void aForeignNumberGivesEbadf() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        Msghdr out = new Msghdr()
                .iov(data.clear())
                .control(new Cmsghdrs(64).add(SOL_SOCKET, SCM_RIGHTS, new byte[] {-1, -1, -1, -1}));
        assertEquals(-Errno.EBADF, Syscalls.sendmsg(pair.client(), out, 0));
    }

    private void send(long s, long... descriptors) throws ErrnoException {
        int space = Cmsghdrs.space(descriptors.length * Integer.BYTES);
        Msghdr out = new Msghdr().iov(data.clear()).control(new Cmsghdrs(space).addRights(descriptors));
        assertEquals(1, Sockets.sendmsg(s, out, 0));
    }

    private Cmsghdrs receive(long s, int descriptors) throws ErrnoException {
        Cmsghdrs control = new Cmsghdrs(Cmsghdrs.space(descriptors * Integer.BYTES));
        assertEquals(1, Sockets.recvmsg(s, new Msghdr().iov(data.clear()).control(control), 0));
        return control;
    }
}
