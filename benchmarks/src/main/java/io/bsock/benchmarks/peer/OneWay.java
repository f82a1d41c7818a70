package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;

/** Messages or files through one connection: this thread sends all the while, and another receives what comes. */
abstract class OneWay implements Peer {
    /** The work of the far end, which the end of the stream ends. */
    interface Receiver extends Background.Work {
        /** Bytes; to be asked when the work is over. */
        long received();
    }

    final Payload payload;
    private final Receiver receiver;
    private final Background far;
    private long sent;

    OneWay(Payload payload, Receiver receiver, Closeable farEnd) {
        this.payload = payload;
        this.receiver = receiver;
        far = Background.start(receiver, farEnd);
    }

    /** Sends so many, whole. */
    abstract void send(int count) throws IOException;

    /** Ends the stream to the far end, lets it finish and closes what is open. */
    abstract void end(Background atFarEnd) throws IOException;

    @Override
    public final void run(int count) throws IOException {
        send(count);
        sent += (long) count * payload.size();
    }

    @Override
    public final void close() throws IOException {
        end(far);
        Payload.requireAll(sent, receiver.received());
    }
}
