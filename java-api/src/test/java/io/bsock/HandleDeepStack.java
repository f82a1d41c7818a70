package io.bsock;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Uses handles where the stack ends, in a JVM of its own for {@link HandleDeepStackTest}, and prints how many could not be
 * closed after that, and how many descriptors were lost.
 */
final class HandleDeepStack {
    private static final int STACK = 256 * 1024;

    /** Frames that a try is away from the end of the stack at most. */
    private static final int NEAR = 100;

    private final Random random = new Random(7);
    private int depth;
    private int overflows;

    /** {@code platform} or {@code virtual}, and how many tries of each. */
    public static void main(String[] arguments) throws Exception {
        CompletableFuture<Void> all = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                new HandleDeepStack().report(Integer.parseInt(arguments[1]));
                all.complete(null);
            } catch (Throwable e) {
                all.completeExceptionally(e);
            }
        };
        if (arguments[0].equals("virtual")) {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } else {
            new Thread(null, task, "deep", STACK).start();
        }
        all.get();
        System.exit(0);
    }

    private void report(int tries) throws Exception {
        // Something is open all the time, so that what handles share is kept.
        SocketHandle open = HandleAction.RECV.open();
        for (HandleAction action : HandleAction.values()) {
            System.out.println(action + " " + lost(action, tries)
                    + (overflows < tries / 20 ? ", hardly tried: " + overflows : ""));
        }
        open.close();
    }

    private String lost(HandleAction action, int tries) throws Exception {
        attempt(action, 0);
        attempt(action, Integer.MAX_VALUE);
        int deepest = depth;
        for (int i = 0; i < NEAR; i++) {
            // Whatever is opened once.
            attempt(action, deepest - i);
        }
        overflows = 0;
        Set<String> before = OpenDescriptors.all();
        int stuck = 0;
        for (int i = 0; i < tries && stuck < 3; i++) {
            stuck += attempt(action, deepest - random.nextInt(NEAR)) ? 0 : 1;
        }
        return "stuck " + stuck + " lost " + OpenDescriptors.since(before).size();
    }

    /** Whether the handle could be closed. */
    private boolean attempt(HandleAction action, int frames) throws Exception {
        SocketHandle handle = action.open();
        Object made = null;
        depth = 0;
        try {
            made = descend(action, handle, frames);
        } catch (StackOverflowError e) {
            overflows++;
        } catch (ErrnoException | SocketTimeoutException e) {
            // It was called.
        }
        return HandleAction.closes(handle) & HandleAction.closes(made);
    }

    private Object descend(HandleAction action, SocketHandle handle, int frames) throws IOException {
        depth++;
        return frames > 0 ? descend(action, handle, frames - 1) : action.on(handle);
    }
}
