package io.bsock;

import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message that another thread changes while a call has it: the call goes by what it looked at when it began. */
class ChangingMessageTest {
    private static final int LARGE = 4096;
    private static final int SMALL = 16;
    private static final int TRIES = 20_000;

    @RegisterExtension
    final Loopback net = new Loopback();

    private static WeakReference<ByteBuffer> receiveInto(Msghdr message, int size) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        message.iov(buffer);
        return new WeakReference<>(buffer);
    }

    @Test
    void whatTheCallWritesIntoLivesUntilItReturns() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        Msghdr message = new Msghdr().name(new Sockaddr()).control(new Cmsghdrs(64));
        WeakReference<ByteBuffer> first = receiveInto(message, LARGE);
        WeakReference<Cmsghdrs> control = new WeakReference<>(message.control());
        WeakReference<Sockaddr> name = new WeakReference<>(message.name());
        CompletableFuture<Thread> started = new CompletableFuture<>();
        CompletableFuture<Long> call = CompletableFuture.supplyAsync(() -> {
            started.complete(Thread.currentThread());
            return Syscalls.recvmsg(pair.server(), message, 0);
        });
        Await.inCall(started.get(), "recvmsg");
        message.name(null).control(null).iov(ByteBuffer.allocateDirect(LARGE));
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        assertNotNull(first.get());
        assertNotNull(control.get());
        assertNotNull(name.get());
        Sockets.send(pair.client(), new byte[LARGE], 0, LARGE, 0);
        assertEquals(LARGE, call.get());
        assertEquals(0, message.iov().get(0).position(), "the new buffer was not the call's");
        Await.until(() -> isFreed(first) && isFreed(control) && isFreed(name), "a call that is over holds a message");
        assertNull(first.get());
    }

    private static boolean isFreed(WeakReference<?> reference) {
        System.gc();
        return reference.get() == null;
    }

    /** The length of one buffer must not go with the address of the other. */
    @Test
    void aBufferThatIsExchangedMeanwhileIsNotOverrun() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        ByteBuffer memory = ByteBuffer.allocateDirect(SMALL + LARGE);
        ByteBuffer small = memory.slice(0, SMALL);
        ByteBuffer large = ByteBuffer.allocateDirect(LARGE);
        Iovec iov = new Iovec(small);
        Msghdr message = new Msghdr().iov(iov);
        byte[] data = new byte[LARGE];
        Arrays.fill(data, (byte) 1);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                iov.set(0, small.clear());
                iov.set(0, large.clear());
            }
        });
        try {
            for (int i = 0; i < TRIES; i++) {
                Sockets.send(pair.client(), data, 0, LARGE, 0);
                receive(pair.server(), message);
            }
        } finally {
            over.set(true);
            other.get();
        }
        for (int i = SMALL; i < memory.capacity(); i++) {
            assertEquals(0, memory.get(i), "behind the small buffer, at " + i);
        }
    }

    /** The other thread moves positions too, so that a received length may not fit; the memory is what counts. */
    private static void receive(long s, Msghdr message) {
        try {
            Syscalls.recvmsg(s, message, MSG_DONTWAIT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The buffer's limit was another when the call began.
        }
    }
}
