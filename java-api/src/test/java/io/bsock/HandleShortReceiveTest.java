package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.MSG_OOB;
import static io.bsock.SocketConstants.SHUT_RD;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static io.bsock.SocketConstants.SO_OOBINLINE;
import static io.bsock.SocketConstants.SO_RCVLOWAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A receive of TCP that came back short lets the next wait without asking the system. What may be there nevertheless, or
 * comes right then, is not missed: with room for 64 bytes at each receive, all of these are short.
 */
class HandleShortReceiveTest {
    private static final int ROUNDS = Qemu.rounds(300);
    private static final int MOST_SPINS = 2000;

    private final Random random = new Random(16);
    private SocketHandle handle;
    private SocketHandle peer;

    /** Whose reader has waited once already. */
    private void connect(Threads threads) throws Exception {
        try (SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            SockaddrIn name = new SockaddrIn("127.0.0.1", 0);
            listener.bind(name);
            listener.getsockname(name);
            listener.listen(1);
            peer = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
            peer.connect(name);
            handle = listener.accept(null);
        }
        CompletableFuture<String> first = threads.call(() -> receive(1));
        threads.awaitWaiting();
        send("!");
        assertEquals("!", get(first));
    }

    @AfterEach
    void close() throws IOException {
        if (handle != null) {
            handle.close();
            peer.close();
        }
    }

    private void send(String text) throws IOException {
        byte[] data = text.getBytes(UTF_8);
        assertEquals(data.length, peer.send(data, 0, data.length, 0));
    }

    /** So many bytes, or those until the end. */
    private String receive(int length) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] data = new byte[64];
        while (text.length() < length) {
            int received = handle.recv(data, 0, data.length, 0);
            if (received == 0) {
                return text + ".";
            }
            text.append(new String(data, 0, received, UTF_8));
        }
        return text.toString();
    }

    private static <T> T get(CompletableFuture<T> result) throws Exception {
        return result.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void spin() {
        for (int i = random.nextInt(MOST_SPINS); i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfTheStream(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            CompletableFuture<String> received = threads.call(() -> receive(Integer.MAX_VALUE));
            spin();
            send("hello");
            spin();
            peer.shutdown(SHUT_WR);
            assertEquals("hello.", get(received));
            close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEndThatWasThereBefore(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            send("hello");
            peer.shutdown(SHUT_WR);
            assertEquals("hello.", get(threads.call(() -> receive(Integer.MAX_VALUE))));
            close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReset(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            CompletableFuture<String> received = threads.call(() -> receive(Integer.MAX_VALUE));
            spin();
            send("hello");
            spin();
            peer.setsockopt(SOL_SOCKET, SO_LINGER, new Linger(true, 0));
            peer.close();
            ErrnoException e = threads.failure(ErrnoException.class, received);
            assertEquals(Errno.ECONNRESET, e.errno(), e::toString);
            close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnShutdown(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            CompletableFuture<String> received = threads.call(() -> receive(Integer.MAX_VALUE));
            spin();
            send("hello");
            spin();
            handle.shutdown(SHUT_RD);
            String all = get(received);
            assertTrue(all.equals("hello.") || all.equals("."), all);
            close();
        }
    }

    /** A receive stops before urgent data, which is not among the bytes. */
    @ParameterizedTest
    @EnumSource
    void urgentDataBetween(Threads threads) throws Exception {
        threads.assume();
        Qemu.assumeNone("MSG_OOB");
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            CompletableFuture<String> received = random.nextBoolean() ? threads.call(() -> receive(5)) : null;
            sendWithUrgentData();
            assertEquals("hello", get(received == null ? threads.call(() -> receive(5)) : received));
            close();
        }
    }

    /** And goes on with it, where it is to be among them. */
    @ParameterizedTest
    @EnumSource
    void urgentDataAmongTheBytes(Threads threads) throws Exception {
        threads.assume();
        Qemu.assumeNone("MSG_OOB");
        for (int i = 0; i < ROUNDS; i++) {
            connect(threads);
            handle.setsockopt(SOL_SOCKET, SO_OOBINLINE, 1);
            CompletableFuture<String> received = random.nextBoolean() ? threads.call(() -> receive(6)) : null;
            sendWithUrgentData();
            assertEquals("he!llo", get(received == null ? threads.call(() -> receive(6)) : received));
            close();
        }
    }

    private void sendWithUrgentData() throws IOException {
        spin();
        send("he");
        spin();
        peer.send(new byte[] {'!'}, 0, 1, MSG_OOB);
        spin();
        send("llo");
    }

    /** The system tells of so many bytes only, but has fewer for those who ask. */
    @ParameterizedTest
    @EnumSource
    void aLowWaterMark(Threads threads) throws Exception {
        threads.assume();
        connect(threads);
        handle.setsockopt(SOL_SOCKET, SO_RCVLOWAT, 4);
        CompletableFuture<String> received = threads.call(() -> receive(8));
        send("he");
        send("llo you");
        String all = get(received);
        assertTrue("hello you".startsWith(all), all);
    }

    /** Single bytes, each of which may come just when the receiver has taken the last. */
    @ParameterizedTest
    @EnumSource
    void manyBytesOneByOne(Threads threads) throws Exception {
        threads.assume();
        connect(threads);
        int bytes = Qemu.rounds(20_000);
        CompletableFuture<String> received = threads.call(() -> receive(bytes));
        for (int i = 0; i < bytes; i++) {
            send(Character.toString('a' + i % 26));
            if (random.nextInt(3) == 0) {
                spin();
            }
        }
        String all = get(received);
        for (int i = 0; i < bytes; i++) {
            assertEquals('a' + i % 26, all.charAt(i));
        }
    }

    /** An array is received in pieces, so fewer bytes than it has room for are not all. */
    @ParameterizedTest
    @EnumSource
    void aLongArray(Threads threads) throws Exception {
        threads.assume();
        connect(threads);
        int bytes = 5 * Staging.LIMIT + 7;
        CompletableFuture<Integer> received = threads.call(() -> {
            byte[] data = new byte[2 * bytes];
            int all = 0;
            while (all < bytes) {
                all += handle.recv(data, all, data.length - all, 0);
            }
            return all;
        });
        byte[] data = new byte[bytes];
        Arrays.fill(data, (byte) 1);
        for (int sent = 0; sent < bytes; ) {
            sent += peer.send(data, sent, bytes - sent, 0);
        }
        assertEquals(bytes, get(received));
    }

    /** A receive that need not ask the system refuses what it would have refused. */
    @ParameterizedTest
    @EnumSource
    void argumentsAreLookedAt(Threads threads) throws Exception {
        threads.assume();
        connect(threads);
        get(threads.call(() -> {
            byte[] none = null;
            byte[] data = new byte[8];
            assertThrows(NullPointerException.class, () -> handle.recv(none, 0, 8, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> handle.recv(data, 1, 8, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> handle.recvfrom(data, -1, 2, 0, null));
            assertThrows(
                    ReadOnlyBufferException.class,
                    () -> handle.recv(ByteBuffer.wrap(data).asReadOnlyBuffer(), 0));
            return null;
        }));
    }
}
