package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A number is given out again while an event of the socket that had it before is on its way. */
class HandleReusedNumberTest {
    private static final int ROUNDS = Qemu.rounds(300);

    private final Random random = new Random(17);
    private int reused;

    @ParameterizedTest
    @EnumSource
    void theNextSocketIsReceivedFrom(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            round(threads);
        }
        assertTrue(reused > 0, "no number was given out again");
    }

    /** With a copy of the old socket left, which lives on. */
    private void round(Threads threads) throws Exception {
        BlockedHandle old = BlockingCall.RECV.open();
        String name = old.handle.toString();
        long copy = old.handle.use(Sockets::dup);
        CompletableFuture<HandleRounds.End> ending = threads.call(() -> HandleRounds.end(BlockingCall.RECV, old));
        if (random.nextBoolean()) {
            threads.awaitWaiting();
        }
        CompletableFuture<Boolean> closing = Threads.PLATFORM.call(() -> {
            old.handle.close();
            return true;
        });
        old.send();
        closing.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        try (BlockedHandle next = BlockingCall.RECVFROM.open()) {
            reused += next.handle.toString().equals(name) ? 1 : 0;
            CompletableFuture<Integer> receiving = threads.call(() -> next.handle.recv(new byte[8], 0, 8, 0));
            threads.awaitWaiting();
            old.send();
            next.send();
            assertEquals(1, receiving.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        ending.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        Sockets.close(copy);
        old.close();
    }
}
