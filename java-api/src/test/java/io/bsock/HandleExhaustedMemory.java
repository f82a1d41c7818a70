package io.bsock;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/**
 * Uses handles when there is hardly any memory, in a JVM of its own for {@link HandleExhaustedMemoryTest}, and prints how
 * many could not be closed after that, and how many descriptors were lost.
 */
final class HandleExhaustedMemory {
    private static final int PIECE = 1024;
    private static final int SMALL = 8;
    private static final int MOST_LEFT = 60;

    private final Random random = new Random(8);

    /** What takes the memory. */
    private final Object[] pieces = new Object[64 * 1024];

    private int count;
    private int failures;

    /** How many tries of each action. */
    public static void main(String[] arguments) throws Exception {
        new HandleExhaustedMemory().report(Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    private void report(int tries) throws Exception {
        // Something is open all the time, so that what handles share is kept.
        SocketHandle open = HandleAction.RECV.open();
        for (HandleAction action : HandleAction.values()) {
            HandleAction.closes(attempt(action, action.open()));
        }
        failures = 0;
        for (HandleAction action : HandleAction.values()) {
            System.out.println(action + " " + lost(action, tries));
        }
        System.out.println("failed " + (failures > tries));
        open.close();
    }

    private String lost(HandleAction action, int tries) throws Exception {
        Object[] handles = new Object[tries];
        Object[] made = new Object[tries];
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < tries; i++) {
            handles[i] = action.open();
        }
        for (int i = 0; i < tries; i++) {
            take();
            int left = random.nextInt(MOST_LEFT);
            while (left-- > 0) {
                pieces[--count] = null;
            }
            made[i] = attempt(action, (SocketHandle) handles[i]);
        }
        Arrays.fill(pieces, null);
        count = 0;
        int stuck = 0;
        for (int i = 0; i < tries; i++) {
            stuck += HandleAction.closes(handles[i]) & HandleAction.closes(made[i]) ? 0 : 1;
        }
        return "stuck " + stuck + " lost " + OpenDescriptors.since(before).size();
    }

    private Object attempt(HandleAction action, SocketHandle handle) {
        try {
            return action.on(handle);
        } catch (OutOfMemoryError e) {
            failures++;
        } catch (IOException e) {
            // It was called.
        }
        return null;
    }

    /** All, in large pieces and then in small ones. */
    private void take() {
        for (int size = count == 0 ? PIECE : SMALL; size >= SMALL; size /= PIECE / SMALL) {
            try {
                while (count < pieces.length) {
                    pieces[count] = new byte[size];
                    count++;
                }
            } catch (OutOfMemoryError e) {
                // Smaller ones next.
            }
        }
    }
}
