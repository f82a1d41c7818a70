package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The look at an answer of a {@link ServicePeer}. */
final class ServiceCheck {
    private static final ByteBuffer EXPECTED = ByteBuffer.wrap(ServicePeer.LINE);

    private ServiceCheck() {}

    /** Overwrites what it has looked at, so that the next look sees what the next call brought. */
    static void require(ByteBuffer answer) throws IOException {
        if (!answer.equals(EXPECTED)) {
            throw new IOException("the answer is not the line");
        }
        answer.put(new byte[answer.remaining()]);
    }
}
