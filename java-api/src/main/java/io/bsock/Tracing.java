package io.bsock;

import java.util.ArrayList;
import java.util.List;

/** Who watches the calls, and what the native methods tell while somebody does. */
final class Tracing {
    /** A thread's state. */
    private static final class Watch {
        /** Calls made meanwhile are the watchers' own. */
        boolean telling;
    }

    private static final ThreadLocal<Watch> WATCH = ThreadLocal.withInitial(Watch::new);

    private static volatile List<CallTrace> traces = List.of();
    private static volatile boolean events;
    private static boolean bound;

    private Tracing() {}

    static synchronized void add(CallTrace trace) {
        List<CallTrace> more = new ArrayList<>(traces);
        more.add(trace);
        bind(true);
        traces = List.copyOf(more);
    }

    static synchronized void remove(CallTrace trace) {
        List<CallTrace> fewer = new ArrayList<>(traces);
        fewer.remove(trace);
        traces = List.copyOf(fewer);
        bind(events || !traces.isEmpty());
    }

    /** Whether flight recordings want the calls. */
    static synchronized void events(boolean wanted) {
        bind(wanted || !traces.isEmpty());
        events = wanted;
    }

    private static void bind(boolean traced) {
        if (traced != bound) {
            if (traced) {
                LibBsock.BINDING.trace();
            } else {
                LibBsock.BINDING.untrace();
            }
            bound = traced;
        }
    }

    /** Before each call. What it returns is given to {@link #ended}. */
    static Object began() {
        return events ? CallEvents.begin() : null;
    }

    /** After each call. */
    static void ended(long name, Object event, long result, long nanos, long arguments) {
        CallFormat format = CallFormats.of(name);
        if (format == null) {
            return;
        }
        Watch watch = WATCH.get();
        if (!watch.telling) {
            watch.telling = true;
            try {
                tell(event, new Call(format, result, nanos, arguments));
            } finally {
                watch.telling = false;
            }
        }
    }

    private static void tell(Object event, Call call) {
        try {
            if (event != null) {
                CallEvents.commit(event, call);
            }
            for (CallTrace trace : traces) {
                trace.tell(call);
            }
        } finally {
            call.over();
        }
    }
}
