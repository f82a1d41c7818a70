package io.bsock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Who watches the calls, and what the native methods tell while somebody does. */
final class TraceListeners implements LibBsock.Watcher {
    /** What makes events of calls. */
    interface Recorder {
        /** Before a call. Returns its event. */
        Object begin();

        /** After it. Returns the event, or null where it is not wanted. */
        Object end(Object event, Call call);
    }

    /** Present in a thread that is telling its listeners of a call: calls that it makes meanwhile are theirs. */
    private static final ThreadLocal<Boolean> TELLING = new ThreadLocal<>();

    private static volatile List<Consumer<Call>> listeners = List.of();
    private static volatile Recorder recorder;
    private static boolean traced;

    private TraceListeners() {}

    static void add(Consumer<Call> listener) {
        loadLibrary();
        synchronized (TraceListeners.class) {
            List<Consumer<Call>> more = new ArrayList<>(listeners);
            more.add(listener);
            trace(true);
            listeners = List.copyOf(more);
        }
    }

    static synchronized void remove(Consumer<Call> listener) {
        List<Consumer<Call>> fewer = new ArrayList<>(listeners);
        fewer.remove(listener);
        listeners = List.copyOf(fewer);
        trace(recorder != null || !fewer.isEmpty());
    }

    /**
     * Has calls recorded, or no longer. Recordings start and stop in any thread, so whether calls are wanted is asked
     * under the lock: the last who asks is right.
     */
    static void record(Recorder by, BooleanSupplier wanted) {
        loadLibrary();
        synchronized (TraceListeners.class) {
            Recorder next = wanted.getAsBoolean() ? by : null;
            trace(next != null || !listeners.isEmpty());
            recorder = next;
        }
    }

    /** Nobody waits for the library's initialization with the lock in hand. */
    static void loadLibrary() {
        LibBsock.BINDING.isJni();
    }

    private static void trace(boolean wanted) {
        if (wanted == traced) {
            return;
        }
        if (wanted) {
            LibBsock.watcher = new TraceListeners();
            LibBsock.BINDING.trace();
        } else {
            LibBsock.BINDING.untrace();
        }
        traced = wanted;
    }

    @Override
    public Object began() {
        Recorder by = recorder;
        return by == null ? null : by.begin();
    }

    @Override
    public Object ended(long name, Object event, long result, long nanos, long arguments) {
        TraceFormat format = TraceFormats.of(name);
        if (format == null || TELLING.get() != null) {
            return null;
        }
        TELLING.set(true);
        try {
            return tell(new Call(format, result, nanos, arguments), event);
        } finally {
            TELLING.remove();
        }
    }

    private static Object tell(Call call, Object event) {
        try {
            Recorder by = recorder;
            Object recorded = event == null || by == null ? null : by.end(event, call);
            for (Consumer<Call> listener : listeners) {
                listener.accept(call);
            }
            return recorded;
        } finally {
            call.over();
        }
    }
}
