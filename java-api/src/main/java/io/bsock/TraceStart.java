package io.bsock;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** What watches the calls from the first one on. */
final class TraceStart {
    /** {@code stderr}, or the file that gets a line for each call. */
    static final String PROPERTY = "io.bsock.trace";

    private static final long RECORDER_LIMIT_MILLIS = 1000;

    private TraceStart() {}

    /** Plugs in the flight recorder, and what the system property asks for. */
    static void plugIn() {
        // A library that cannot be loaded is for this thread to tell.
        TraceListeners.loadLibrary();
        plugInRecorder();
        String to = System.getProperty(PROPERTY);
        if (to != null) {
            trace(to);
        }
    }

    /**
     * In a thread of its own, for this one may be initializing a class for which others wait with locks of the flight
     * recorder in their hands: listeners and hooks of recordings may make calls. Then the recorder comes later.
     */
    private static void plugInRecorder() {
        Thread thread = new Thread(null, TraceStart::recorder, "bsock: flight recorder", 0, false);
        thread.setDaemon(true);
        try {
            thread.start();
            thread.join(RECORDER_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) {
            // The system has no room for a thread, and the calls go unrecorded.
        }
    }

    private static void recorder() {
        try {
            TraceRecorder.plugIn();
        } catch (NoClassDefFoundError e) {
            // A runtime without the module jdk.jfr, which is asked for as optional.
        }
    }

    private static void trace(String to) {
        try {
            OutputStream lines =
                    to.equals("stderr") ? new FileOutputStream(FileDescriptor.err) : new FileOutputStream(to);
            CallTrace.start(call -> print(call, lines));
        } catch (IOException | RuntimeException | LinkageError e) {
            System.err.println("bsock: calls are not traced, as -D" + PROPERTY + "=" + to + " asks: " + e.getMessage());
        }
    }

    /** In one piece, as other threads print theirs. */
    private static void print(Call call, OutputStream lines) {
        try {
            lines.write((call + System.lineSeparator()).getBytes(Charset.defaultCharset()));
        } catch (IOException e) {
            throw new UncheckedIOException("bsock: -D" + PROPERTY + ": " + e.getMessage(), e);
        }
    }
}
