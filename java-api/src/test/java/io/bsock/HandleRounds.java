package io.bsock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Rounds in which threads are in a call of a handle while another closes it, at any moment before, during or after their
 * wait. {@link HandleCloseTest} makes some; for as many as one likes, of all calls and kinds of threads:
 *
 * <pre>java -cp ... io.bsock.HandleRounds 100000</pre>
 */
final class HandleRounds {
    private static final int MOST_THREADS = 4;
    private static final int MOST_SPINS = 2000;

    /** How a call ended. */
    enum End {
        DONE,
        CANCELED,
        CLOSED
    }

    private final Random random;
    private final Map<End, Integer> ends = new EnumMap<>(End.class);

    HandleRounds(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Threads[] kinds = Runtime.version().feature() >= 21 ? Threads.values() : new Threads[] {Threads.PLATFORM};
        int each = rounds / (kinds.length * BlockingCall.here().size()) + 1;
        Set<String> before = opened();
        long made = 0;
        for (Threads kind : kinds) {
            for (BlockingCall call : BlockingCall.here()) {
                HandleRounds these = new HandleRounds(made);
                try (Canary canary = new Canary()) {
                    these.run(call, kind, each);
                    System.out.println(call + " " + kind + ": " + each + " rounds, " + these.ends + ", "
                            + canary.count() + " sockets of the canary");
                }
                made += each;
            }
        }
        awaitGone(before);
        System.out.println(made + " rounds by " + (LibBsock.BINDING.isJni() ? "jni" : "jna") + " on Java "
                + Runtime.version().feature());
        System.exit(0);
    }

    /** What is open once all of this, and of the JDK's sockets, has been used. */
    static Set<String> opened() throws IOException {
        Loopback.anyPort();
        BlockingCall.RECV.open().close();
        return OpenDescriptors.all();
    }

    /** The descriptors that were not open before are closed, those of the poller a little later. */
    static void awaitGone(Set<String> before) throws IOException {
        Await.until(() -> left(before).isEmpty(), () -> "left open: " + left(before));
    }

    private static Set<String> left(Set<String> before) {
        try {
            Set<String> left = OpenDescriptors.since(before);
            // Opened by the JDK, when it likes.
            left.removeIf(descriptor -> descriptor.contains(" is /"));
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<End, Integer> run(BlockingCall call, Threads kind, int rounds) throws Exception {
        for (int i = 0; i < rounds; i++) {
            try (BlockedHandle blocked = call.open()) {
                round(call, kind, blocked);
            }
        }
        return ends;
    }

    private void round(BlockingCall call, Threads kind, BlockedHandle blocked) throws Exception {
        List<CompletableFuture<End>> calls = Stream.generate(() -> kind.call(() -> end(call, blocked)))
                .limit(1 + (random.nextBoolean() ? 0 : random.nextInt(MOST_THREADS)))
                .toList();
        boolean releases = random.nextInt(4) == 0;
        letThemCome(kind, calls);
        List<CompletableFuture<End>> all = new ArrayList<>(calls);
        if (releases) {
            all.add(Threads.PLATFORM.call(() -> {
                call.release(blocked);
                return End.DONE;
            }));
        }
        blocked.handle.close();
        for (CompletableFuture<End> each : all) {
            ends.merge(each.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS), 1, Integer::sum);
        }
    }

    /** Some of the time until they wait, some of the time hardly at all. */
    private void letThemCome(Threads kind, List<CompletableFuture<End>> calls) {
        if (random.nextInt(3) == 0) {
            Await.until(
                    () -> kind.isLastWaiting() || calls.get(calls.size() - 1).isDone(), "the last does not wait");
        }
        for (int i = random.nextInt(MOST_SPINS); i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    static End end(BlockingCall call, BlockedHandle blocked) throws IOException {
        try {
            call.make(blocked);
            return End.DONE;
        } catch (ErrnoException e) {
            if (e.errno() == Errno.ECANCELED) {
                return End.CANCELED;
            }
            if (e.errno() == Errno.EBADF && !blocked.handle.isOpen()) {
                return End.CLOSED;
            }
            // The second to connect finds the attempt of the first.
            if (e.errno() == Errno.EALREADY || e.errno() == Errno.EISCONN) {
                return End.DONE;
            }
            throw e;
        }
    }
}
