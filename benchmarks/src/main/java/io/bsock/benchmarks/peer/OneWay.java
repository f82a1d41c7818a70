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

    /** Ends the stream to the far end, lets it finish and closes the near end. */
    interface Ending {
        void end(Background atFarEnd) throws IOException;
    }

    final Payload payload;
    private final Receiver receiver;
    private final Ending ending;
    private final Background far;
    private long sent;

    OneWay(Payload payload, Receiver receiver, Closeable farEnd, Ending ending) {
        this.payload = payload;
        this.receiver = receiver;
        this.ending = ending;
        far = Background.start(receiver, farEnd);
    }

    /** Sends so many, whole. */
    abstract void send(int count) throws IOException;

    @Override
    public final void run(int count) throws IOException {
        send(count);
        sent += (long) count * payload.size();
    }

    @Override
    public void close() throws IOException {
        ending.end(far);
        Payload.requireAll(sent, receiver.received());
    }
}
