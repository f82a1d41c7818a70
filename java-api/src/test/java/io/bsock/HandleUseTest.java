package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a handle lends stays open for as long as it is lent, whoever closes the handle or takes the descriptor out. */
class HandleUseTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private static <T> T get(CompletableFuture<T> result) throws Exception {
        return result.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOpen(long s) {
        return Syscalls.getsockopt(s, SOL_SOCKET, SO_TYPE) >= 0;
    }

    @ParameterizedTest
    @EnumSource
    void itMayCloseItsOwnHandle(Threads threads) throws Exception {
        threads.assume();
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        long number = get(threads.call(() -> handle.use(s -> {
            handle.close();
            handle.close();
            assertFalse(handle.isOpen());
            assertTrue(isOpen(s), "closed while it is lent");
            return s;
        })));
        handle.close();
        assertFalse(isOpen(number), "still open");
    }

    @ParameterizedTest
    @EnumSource
    void oneInAnotherMayCloseItToo(Threads threads) throws Exception {
        threads.assume();
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        get(threads.call(() -> handle.use(outer -> {
            boolean open = handle.use(inner -> {
                handle.close();
                return isOpen(inner);
            });
            return assertOpen(open && isOpen(outer));
        })));
        handle.close();
    }

    private static boolean assertOpen(boolean open) {
        assertTrue(open, "closed while it is lent");
        return open;
    }

    @ParameterizedTest
    @EnumSource
    void closeWaitsUntilItIsOver(Threads threads) throws Exception {
        threads.assume();
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        CountDownLatch lent = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> using = threads.call(() -> handle.use(s -> {
            lent.countDown();
            return await(end) && isOpen(s);
        }));
        assertTrue(await(lent));
        CompletableFuture<Boolean> closing = threads.call(() -> {
            handle.close();
            return using.isDone() || end.getCount() == 0;
        });
        Await.until(() -> !handle.isOpen(), "nobody closes it");
        assertFalse(closing.isDone(), "closed while it is lent");
        end.countDown();
        assertTrue(get(using));
        assertTrue(get(closing));
    }

    /** The number is the caller's only when nobody else uses it. */
    @ParameterizedTest
    @EnumSource
    void itMayNotTakeItsDescriptorOut(Threads threads) throws Exception {
        threads.assume();
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            CompletableFuture<HandleRounds.End> receiving =
                    threads.call(() -> HandleRounds.end(BlockingCall.RECV, blocked));
            threads.awaitWaiting();
            get(threads.call(() -> blocked.handle.use(s -> {
                assertThrows(IllegalStateException.class, blocked.handle::detach);
                return isOpen(s);
            })));
            assertTrue(blocked.handle.isOpen());
            blocked.send();
            assertEquals(HandleRounds.End.DONE, get(receiving));
        }
    }

    @ParameterizedTest
    @EnumSource
    void detachEndsTheCallsOfOthers(Threads threads) throws Exception {
        threads.assume();
        for (BlockingCall call : BlockingCall.here()) {
            BlockedHandle blocked = call.open();
            CompletableFuture<HandleRounds.End> calling = threads.call(() -> HandleRounds.end(call, blocked));
            threads.awaitWaiting();
            long s = get(threads.call(blocked.handle::detach));
            assertEquals(HandleRounds.End.CANCELED, get(calling), call::toString);
            assertTrue(isOpen(s));
            assertFalse(DescriptorFlags.isNonblocking(s));
            blocked.close();
            Sockets.close(s);
        }
    }

    /** Closing is up to the one that another waits for. */
    @ParameterizedTest
    @EnumSource
    void aHandleThatAReceiverIsWaitedForIn(Threads threads) throws Exception {
        threads.assume();
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            CompletableFuture<HandleRounds.End> receiving =
                    threads.call(() -> HandleRounds.end(BlockingCall.RECV, blocked));
            threads.awaitWaiting();
            CompletableFuture<HandleRounds.End> waiting = threads.call(() -> blocked.handle.use(s -> {
                blocked.handle.close();
                return receiving.join();
            }));
            assertEquals(HandleRounds.End.CANCELED, get(waiting));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItThrowsIsThrownOnAndItsHandleIsFree(Threads threads) throws Exception {
        threads.assume();
        SocketHandle handle = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        threads.failure(
                IOException.class,
                threads.call(() -> handle.use(s -> {
                    throw new IOException("mine");
                })));
        threads.failure(
                AssertionError.class,
                threads.call(() -> handle.use(s -> {
                    throw new AssertionError("mine");
                })));
        get(threads.call(() -> {
            handle.close();
            return null;
        }));
    }
}
