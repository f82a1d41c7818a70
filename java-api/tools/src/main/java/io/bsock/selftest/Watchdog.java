package io.bsock.selftest;

import java.time.Duration;

/** Ends the process when a call does not come back: no interrupt reaches it. */
final class Watchdog {
    private Watchdog() {}

    static void start(Duration limit, Report report) {
        Thread thread = new Thread(() -> endAfter(limit, report), "watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private static void endAfter(Duration limit, Report report) {
        try {
            Thread.sleep(limit.toMillis());
        } catch (InterruptedException e) {
            return;
        }
        report.printHanging("still running after " + limit.toSeconds() + " s");
        Runtime.getRuntime().halt(1);
    }
}
