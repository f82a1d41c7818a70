package io.bsock;

import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;

/** Makes events of calls while a flight recording wants them. Where there is no module jdk.jfr, nor is this class. */
final class TraceRecorder implements TraceListeners.Recorder {
    /** What the flight recorder refers to weakly. */
    private static final Runnable LOOK = TraceRecorder::look;

    private static final String PACKAGE = TraceRecorder.class.getPackageName() + ".";

    private TraceRecorder() {}

    /** Waits for recordings, and looks at those that run already. */
    static void plugIn() {
        if (FlightRecorder.isAvailable()) {
            TraceRecorderLink.onRecording(LOOK);
            if (FlightRecorder.isInitialized()) {
                look();
            }
        }
    }

    /** The type is asked for before any lock of bsock's is taken: it takes the flight recorder's. */
    private static void look() {
        try {
            EventType type = EventType.getEventType(TraceEvent.class);
            TraceListeners.record(new TraceRecorder(), type::isEnabled);
        } catch (NoClassDefFoundError e) {
            // The class loader was closed with its application, which makes no more calls.
        }
    }

    @Override
    public Object begin() {
        TraceEvent event = new TraceEvent();
        event.begin();
        return event;
    }

    @Override
    public Object end(Object begun, Call call) {
        TraceEvent event = (TraceEvent) begun;
        event.end();
        if (!event.shouldCommit()) {
            return null;
        }
        event.call = call.name();
        event.caller = caller();
        event.descriptor = call.descriptor();
        event.arguments = call.arguments();
        event.result = call.result();
        event.errno = call.errno();
        event.symbol = call.symbol();
        return event;
    }

    /** The first frame outside of this package. */
    private static String caller() {
        return StackWalker.getInstance().walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement().toString())
                .orElse(null));
    }

    private static boolean isOurs(String className) {
        return className.startsWith(PACKAGE) && className.indexOf('.', PACKAGE.length()) < 0;
    }
}
