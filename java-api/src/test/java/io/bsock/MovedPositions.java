package io.bsock;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks for addresses of a buffer while another thread moves its position; fails where one is wrong. */
final class MovedPositions {
    private static final int ROUNDS = 100_000;

    private MovedPositions() {}

    public static void main(String[] args) {
        ByteBuffer memory = ByteBuffer.allocateDirect(100);
        long start = LibBsock.address(memory);
        AtomicBoolean over = new AtomicBoolean();
        Thread mover = new Thread(() -> {
            while (!over.get()) {
                memory.position(90).position(0);
            }
        });
        mover.setDaemon(true);
        mover.start();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                long found = BufferAddress.of(memory, i % 100) - start;
                if (found != i % 100) {
                    throw new IllegalStateException(i % 100 + " is at " + found);
                }
            }
        } finally {
            over.set(true);
        }
    }
}
