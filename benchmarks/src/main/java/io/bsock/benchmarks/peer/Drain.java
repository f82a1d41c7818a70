package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Receives until the stream ends, each time into the same memory. */
final class Drain implements OneWay.Receiver {
    /** Gives the number of bytes received: 0 or less at the end. */
    interface Direct {
        int receive(ByteBuffer into) throws IOException;
    }

    /** Gives the number of bytes received: 0 or less at the end. */
    interface Array {
        int receive(byte[] into) throws IOException;
    }

    private interface Step {
        int from(long offset) throws IOException;
    }

    private final Step step;
    private long received;

    private Drain(Step step) {
        this.step = step;
    }

    /** At most {@code room} bytes at a time. */
    static Drain direct(Payload payload, int room, Direct end) {
        return buffer(payload, ByteBuffer.allocateDirect(room), end);
    }

    /** At most as many bytes at a time as the buffer has room for. */
    static Drain buffer(Payload payload, ByteBuffer into, Direct end) {
        return new Drain(offset -> {
            int n = end.receive(into.clear());
            payload.check(offset, into);
            return n;
        });
    }

    /** At most {@code room} bytes at a time. */
    static Drain array(Payload payload, int room, Array end) {
        byte[] into = new byte[room];
        return new Drain(offset -> {
            int n = end.receive(into);
            payload.check(offset, into, Math.max(0, n));
            return n;
        });
    }

    @Override
    public void run() throws IOException {
        int n;
        while ((n = step.from(received)) > 0) {
            received += n;
        }
    }

    @Override
    public long received() {
        return received;
    }
}
