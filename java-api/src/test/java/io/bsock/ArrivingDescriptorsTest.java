package io.bsock;

import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SCM_PIDFD;
import static io.bsock.SocketConstants.SCM_RIGHTS;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_PASSCRED;
import static io.bsock.SocketConstants.SO_PASSPIDFD;
import static io.bsock.SocketConstants.SO_PASSSEC;
import static io.bsock.SocketConstants.SO_TIMESTAMPNS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever brings descriptors, and whatever fails meanwhile: each has an owner. */
class ArrivingDescriptorsTest {
    private static final int MESSAGES = 199;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ByteBuffer data = ByteBuffer.allocateDirect(8);
    private Loopback.Pair pair;
    private long mine;

    @BeforeEach
    void makePair() throws Exception {
        pair = net.pair(SOCK_DGRAM);
        mine = net.udp();
    }

    private void assumePidfds() {
        assumeTrue(
                SocketConstants.isDefined(SO_PASSPIDFD)
                        && Syscalls.setsockopt(pair.server(), SOL_SOCKET, SO_PASSPIDFD, 1) == 0,
                "this system sends no pidfds");
    }

    private void sendRights(int bytes) throws ErrnoException {
        Cmsghdrs rights = new Cmsghdrs(64).addRights(mine);
        Sockets.sendmsg(
                pair.client(), new Msghdr().iov(data.clear().limit(bytes)).control(rights), 0);
    }

    // ---- Kinds

    @Test
    void aPidfdOfEachMessageIsClosedByTheNext() throws Exception {
        assumePidfds();
        Cmsghdrs control = new Cmsghdrs(256);
        Msghdr message = new Msghdr().control(control);
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < MESSAGES; i++) {
            Sockets.send(pair.client(), new byte[1], 0, 1, 0);
            Sockets.recvmsg(pair.server(), message.iov(data.clear()), 0);
            assertEquals(1, control.find(SOL_SOCKET, SCM_PIDFD).rights());
            control.clear();
        }
        OpenDescriptors.assertStill(before);
    }

    @Test
    void aPidfdCanBeTaken() throws Exception {
        assumePidfds();
        Sockets.send(pair.client(), new byte[1], 0, 1, 0);
        try (Cmsghdrs control = new Cmsghdrs(256)) {
            Sockets.recvmsg(pair.server(), new Msghdr().iov(data.clear()).control(control), 0);
            long pidfd = control.find(SOL_SOCKET, SCM_PIDFD).takeRight(0);
            control.clear();
            assertEquals(0, Syscalls.close(pidfd));
        }
    }

    /** The control messages of {@code SOL_SOCKET} that bring descriptors, of all types that the system may have. */
    @Test
    void theKindsThatBringDescriptors() {
        Set<Integer> kinds = new TreeSet<>();
        for (int type = 0; type < 256; type++) {
            Cmsghdrs control = new Cmsghdrs(64);
            if (control.add(SOL_SOCKET, type, Integer.BYTES).rights() > 0) {
                kinds.add(type);
            }
        }
        Set<Integer> expected = new TreeSet<>(Set.of(SCM_RIGHTS));
        if (SocketConstants.isDefined(SCM_PIDFD)) {
            expected.add(SCM_PIDFD);
        }
        assertEquals(expected, kinds);
    }

    /** With all that a unix socket can be asked to add to messages: what is new in the process is what was told of. */
    @Test
    void noDescriptorArrivesUntold() throws Exception {
        assumePidfds();
        for (int option : new int[] {SO_PASSCRED, SO_PASSSEC, SO_TIMESTAMPNS}) {
            Sockets.setsockopt(pair.server(), SOL_SOCKET, option, 1);
        }
        sendRights(1);
        Set<String> before = OpenDescriptors.all();
        try (Cmsghdrs control = new Cmsghdrs(1024)) {
            Sockets.recvmsg(pair.server(), new Msghdr().iov(data.clear()).control(control), 0);
            Set<String> added = OpenDescriptors.since(before);
            int told = 0;
            int messages = 0;
            for (Cmsghdr message = control.first(); message != null; message = control.next()) {
                told += message.rights();
                messages++;
            }
            assertEquals(2, told);
            assertEquals(told, added.size());
            assertEquals(true, messages > 3, "credentials, time, rights, a pidfd");
        }
        OpenDescriptors.assertStill(before);
    }

    // ---- Failures

    /** The limit of the buffer of message 0 is lowered while the call waits. */
    @Test
    void whereTheFirstOfABatchCannotBeTakenTheDescriptorsOfTheSecondHaveAnOwner() throws Exception {
        assumeTrue(SocketConstants.isDefined(SocketConstants.MSG_WAITFORONE), "this system has no batches");
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < 50; i++) {
            ByteBuffer shrinking = ByteBuffer.allocate(8);
            Mmsghdrs messages = new Mmsghdrs(2);
            messages.hdr(0).iov(shrinking).control(new Cmsghdrs(64));
            messages.hdr(1).iov(ByteBuffer.allocate(8)).control(new Cmsghdrs(64));
            CompletableFuture<Thread> started = new CompletableFuture<>();
            CompletableFuture<Integer> call = CompletableFuture.supplyAsync(() -> {
                started.complete(Thread.currentThread());
                return Syscalls.recvmmsg(pair.server(), messages, 0, 2, 0, null);
            });
            Await.inCall(started.get(), "recvmmsg");
            shrinking.limit(0);
            sendRights(8);
            sendRights(8);
            assertThrows(Exception.class, call::get);
            assertEquals(1, messages.hdr(1).control().first().rights());
            messages.hdr(0).control().close();
            messages.hdr(1).control().close();
        }
        OpenDescriptors.assertStill(before);
    }

    @Test
    void oneControlBufferForTwoMessagesIsRefused() throws Exception {
        assumeTrue(SocketConstants.isDefined(SocketConstants.MSG_WAITFORONE), "this system has no batches");
        Cmsghdrs control = new Cmsghdrs(64);
        Mmsghdrs messages = new Mmsghdrs(2);
        messages.hdr(0).iov(data.clear()).control(control);
        messages.hdr(1).iov(ByteBuffer.allocate(8)).control(control);
        sendRights(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Syscalls.recvmmsg(pair.server(), messages, 0, 2, MSG_DONTWAIT, null));
        messages.hdr(1).control(null);
        assertEquals(1, Sockets.recvmmsg(pair.server(), messages, 0, 2, MSG_DONTWAIT, null));
        assertEquals(1, control.first().rights());
        control.close();
    }
}
