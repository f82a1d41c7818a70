package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;

/** Run in a JVM of its own by {@link TraceStartTest}. */
final class TraceProbe {
    private TraceProbe() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("listener")) {
            Listener.run();
        } else {
            Syscalls.socket(AF_INET, SOCK_STREAM, 0);
            Syscalls.close(-1);
        }
        System.out.println("done");
    }

    /**
     * Makes a call while the flight recorder holds its lock, and another thread that came first waits for it. Apart, for a
     * JVM without the flight recorder.
     */
    private static final class Listener implements FlightRecorderListener {
        private final CountDownLatch told = new CountDownLatch(1);
        private final Thread other = new Thread(this::call);

        private static void run() throws InterruptedException {
            Listener listener = new Listener();
            listener.other.start();
            FlightRecorder.addListener(listener);
            try (Recording recording = new Recording()) {
                recording.enable("io.bsock.Call");
                recording.start();
            }
            listener.other.join();
        }

        private void call() {
            try {
                told.await();
                Syscalls.close(-1);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void recorderInitialized(FlightRecorder recorder) {
            told.countDown();
            while (other.getState() == Thread.State.RUNNABLE || !isPluggingIn()) {
                Thread.onSpinWait();
            }
            Syscalls.close(-1);
        }

        private boolean isPluggingIn() {
            return Arrays.stream(other.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(TraceStart.class.getName()));
        }
    }
}
