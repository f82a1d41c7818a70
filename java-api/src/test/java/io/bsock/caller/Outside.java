package io.bsock.caller;

import io.bsock.Sockopts;
import java.io.IOException;

/** A program that uses bsock from a package of its own. */
public final class Outside {
    private Outside() {}

    /** Typed options make their calls deep in bsock. */
    public static void keepAlive(long s) throws IOException {
        Sockopts.SO_KEEPALIVE.set(s, true);
    }
}
