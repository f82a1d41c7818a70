package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * The thread of a peer's far end. It owns that end's socket and closes it when its work is over, done or failed: the
 * near end then fails too, rather than wait for bytes that never come.
 */
final class Background {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    interface Work {
        void run() throws IOException;
    }

    private final Thread thread;
    private IOException failure;

    private Background(Work work, Closeable end) {
        thread = new Thread(() -> run(work, end), "far end");
        thread.setDaemon(true);
    }

    static Background start(Work work, Closeable end) {
        Background background = new Background(work, end);
        background.thread.start();
        return background;
    }

    /** Waits for the work to end, and fails where it failed. */
    void finish() throws IOException {
        try {
            thread.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the far end was at work", e);
        }
        if (thread.isAlive()) {
            throw new IOException("the far end is still at work after " + LIMIT.toSeconds() + " s");
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Ends the stream to the far end, lets it finish and closes the near end. */
    void end(Work shutdown, Closeable near) throws IOException {
        try (near) {
            try {
                shutdown.run();
            } finally {
                // Where both fail, the far end's failure came first and is the one to tell.
                finish();
            }
        }
    }

    private void run(Work work, Closeable end) {
        try (end) {
            work.run();
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException | Error e) {
            failure = new IOException("the far end failed", e);
        }
    }
}
