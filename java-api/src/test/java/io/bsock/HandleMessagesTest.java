package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SHUT_RD;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are shorter than the room for them, and the control data between bytes. */
class HandleMessagesTest {
    private static final int MESSAGES = 1000;
    private static final int NLMSG_DONE = 3;
    private static final int RTM_GETLINK = 18;
    private static final short NLM_F_REQUEST_DUMP = 0x301;

    @RegisterExtension
    final Loopback net = new Loopback();

    private SocketHandle[] pair;

    @BeforeEach
    void noPair() {
        pair = new SocketHandle[0];
    }

    private void open(int type) throws ErrnoException {
        pair = SocketPair.handles(type);
        for (SocketHandle end : pair) {
            end.timeout(Loopback.LIMIT);
        }
    }

    @AfterEach
    void close() throws ErrnoException {
        for (SocketHandle end : pair) {
            end.close();
        }
    }

    private void send(String text) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        assertEquals(data.length, pair[0].send(data, 0, data.length, 0));
    }

    private String receive() throws IOException {
        byte[] data = new byte[64];
        return new String(data, 0, pair[1].recv(data, 0, data.length, 0), UTF_8);
    }

    private static <T> T get(CompletableFuture<T> result) throws Exception {
        return result.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** One event may stand for many of them. */
    @ParameterizedTest
    @EnumSource
    void shortMessagesAreAllReceived(Threads threads) throws Exception {
        threads.assume();
        for (int type : new int[] {SOCK_DGRAM, SOCK_SEQPACKET}) {
            open(type);
            CompletableFuture<Integer> receiving = threads.call(() -> {
                int received = 0;
                while (!receive().equals("end")) {
                    received++;
                }
                return received;
            });
            threads.awaitWaiting();
            get(threads.call(() -> {
                for (int i = 0; i < MESSAGES; i++) {
                    send("short");
                }
                send("end");
                return null;
            }));
            assertEquals(MESSAGES, get(receiving));
            close();
        }
    }

    /** A stream is not received across them. */
    @ParameterizedTest
    @EnumSource
    void bytesBeforeAndBehindARight(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < MESSAGES / 10; i++) {
            open(SOCK_STREAM);
            CompletableFuture<String> receiving = threads.call(() -> {
                String text = receive();
                Cmsghdrs control = new Cmsghdrs(64);
                ByteBuffer data = ByteBuffer.allocate(64);
                while (control.first() == null && text.length() < 15) {
                    pair[1].recvmsg(new Msghdr().iov(data.clear()).control(control.clear()), 0);
                    text += UTF_8.decode(data.flip());
                }
                control.close();
                while (text.length() < 15) {
                    text += receive();
                }
                return text;
            });
            send("first");
            Cmsghdrs rights = pair[0].use(s -> new Cmsghdrs(64).addRights(s));
            pair[0].sendmsg(
                    new Msghdr().iov(ByteBuffer.wrap("right".getBytes(UTF_8))).control(rights), 0);
            send("after");
            assertEquals("firstrightafter", get(receiving));
            close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullReceiverIsWaitedFor(Threads threads) throws Exception {
        threads.assume();
        long receiver = net.bound(SOCK_DGRAM, SockaddrUn.unnamed());
        Sockaddr name = Loopback.name(receiver);
        try (SocketHandle sender = SocketHandle.socket(AF_UNIX, SOCK_DGRAM, 0)) {
            CompletableFuture<Integer> sending = threads.call(() -> {
                for (int i = 0; i < MESSAGES; i++) {
                    sender.sendto(new byte[] {(byte) i}, 0, 1, 0, name);
                }
                return MESSAGES;
            });
            byte[] data = new byte[8];
            for (int i = 0; i < MESSAGES; i++) {
                if (i % 100 == 0) {
                    threads.awaitWaiting();
                }
                Sockets.recv(receiver, data, 0, data.length, 0);
                assertEquals((byte) i, data[0]);
            }
            assertEquals(MESSAGES, get(sending));
        }
    }

    /** A receive that waits for datagrams ends as a blocking one does in C. */
    @ParameterizedTest
    @EnumSource
    void aShutdownEndsAReceiveOfMessages(Threads threads) throws Exception {
        threads.assume();
        for (int type : new int[] {SOCK_STREAM, SOCK_SEQPACKET, SOCK_DGRAM}) {
            open(type);
            pair[1].timeout(Duration.ofSeconds(5));
            CompletableFuture<String> receiving = threads.call(this::receive);
            threads.awaitWaiting();
            pair[1].shutdown(SHUT_RD);
            assertEquals("", get(receiving));
            assertEquals("", get(threads.call(this::receive)));
            close();
        }
    }

    /** Where C says EINVAL to who accepts, and to a non-blocking one that there is nobody. */
    @ParameterizedTest
    @EnumSource
    void aShutdownEndsAnAccept(Threads threads) throws Exception {
        threads.assume();
        try (SocketHandle listener = SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0)) {
            listener.timeout(Duration.ofSeconds(5));
            listener.bind(SockaddrUn.unnamed());
            listener.listen(1);
            CompletableFuture<SocketHandle> accepting = threads.call(() -> listener.accept(null));
            threads.awaitWaiting();
            listener.shutdown(SHUT_RD);
            ErrnoException e = threads.failure(ErrnoException.class, accepting);
            assertEquals(Errno.EINVAL, e.errno(), e::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatNetlinkHasToSay(Threads threads) throws Exception {
        threads.assume();
        assumeTrue(SocketConstants.isDefined(SocketConstants.AF_NETLINK), "no netlink");
        try (SocketHandle netlink = SocketHandle.socket(SocketConstants.AF_NETLINK, SOCK_RAW, 0)) {
            netlink.timeout(Loopback.LIMIT);
            CompletableFuture<Integer> received = threads.call(() -> {
                ByteBuffer data = ByteBuffer.allocateDirect(65_536).order(ByteOrder.nativeOrder());
                int messages = 0;
                while (true) {
                    netlink.recv(data.clear(), 0);
                    for (data.flip(); data.hasRemaining(); messages++) {
                        int start = data.position();
                        int length = data.getInt(start);
                        if (data.getShort(start + 4) == NLMSG_DONE) {
                            return messages;
                        }
                        data.position(start + (length + 3 & ~3));
                    }
                }
            });
            threads.awaitWaiting();
            netlink.send(linksRequest(), 0);
            // The loopback interface, at least.
            assertEquals(true, get(received) > 0);
        }
    }

    private static ByteBuffer linksRequest() {
        return ByteBuffer.allocate(32)
                .order(ByteOrder.nativeOrder())
                .putInt(0, 32)
                .putShort(4, (short) RTM_GETLINK)
                .putShort(6, NLM_F_REQUEST_DUMP);
    }
}
