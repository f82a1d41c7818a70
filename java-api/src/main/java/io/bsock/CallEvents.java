package io.bsock;

import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;

/** Turns tracing on while a flight recording wants the calls. Where there is no module jdk.jfr, nor is this class. */
final class CallEvents implements FlightRecorderListener {
    private CallEvents() {}

    /** Waits for recordings, and looks at those that run already. */
    static void listen() {
        if (FlightRecorder.isAvailable()) {
            FlightRecorder.addListener(new CallEvents());
            if (FlightRecorder.isInitialized()) {
                look();
            }
        }
    }

    @Override
    public void recordingStateChanged(Recording recording) {
        look();
    }

    /** Recordings start and stop in any thread: the last look is the one that counts. */
    private static synchronized void look() {
        Tracing.events(EventType.getEventType(CallEvent.class).isEnabled());
    }

    static Object begin() {
        CallEvent event = new CallEvent();
        event.begin();
        return event;
    }

    static void commit(Object begun, Call call) {
        CallEvent event = (CallEvent) begun;
        event.end();
        if (event.shouldCommit()) {
            event.call = call.name();
            event.descriptor = call.descriptor();
            event.arguments = call.arguments();
            event.result = call.result();
            event.errno = call.errno();
            event.symbol = call.symbol();
            event.commit();
        }
    }
}
