package io.bsock.caller;

import io.bsock.SocketOptions;
import java.io.IOException;

/** A program that uses bsock from a package of its own. */
public final class Outside {
    private Outside() {}

    /** Typed options make their calls deep in bsock. */
    public static void keepAlive(long s) throws IOException {
        SocketOptions.SO_KEEPALIVE.set(s, true);
    }
}
