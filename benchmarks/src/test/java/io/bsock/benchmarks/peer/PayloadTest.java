package io.bsock.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether the look at what arrives would see that it is wrong, in Java and in C. */
class PayloadTest {
    private static final int SIZE = 1000;

    private final Payload payload = new Payload(SIZE, true);

    @Test
    void acceptsAPieceFromAnywhereInTheStream() throws IOException {
        byte[] got = Arrays.copyOfRange(payload.twice(), 700, 1700);
        payload.check(5 * SIZE + 700, got, got.length);
        assertArrayEquals(new byte[SIZE], got, "what was looked at is overwritten");

        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE).put(payload.twice(), 700, 500);
        payload.check(700, buffer);
        assertEquals(0, buffer.get(0));
    }

    @Test
    void refusesAWrongByte() {
        byte[] got = payload.bytes();
        got[400]++;
        assertEquals(
                "byte 2400 is not what was sent",
                assertThrows(IOException.class, () -> payload.check(2 * SIZE, got, SIZE))
                        .getMessage());
        ByteBuffer buffer = payload.direct().put(7, (byte) 0).position(SIZE);
        assertThrows(IOException.class, () -> payload.check(0, buffer));
    }

    @Test
    void refusesWhatWasNeverReceived() throws IOException {
        byte[] got = payload.bytes();
        payload.check(0, got, SIZE);
        assertThrows(IOException.class, () -> payload.check(0, got, SIZE));
    }

    @Test
    void looksAtNothingWhereItIsNotAskedTo() throws IOException {
        new Payload(SIZE, false).check(0, new byte[SIZE], SIZE);
    }

    @Test
    void theLoopInCRefusesAWrongByte() throws IOException {
        Loopback.Pair pair = Loopback.connect();
        byte[] sent = payload.bytes();
        sent[SIZE - 1]++;
        Memory message = CLoops.copy(sent);
        Memory expected = CLoops.copy(payload.twice());
        Memory into = new Memory(SIZE);
        CLoops.check("send", CLoops.loop_send((int) pair.near(), CLoops.address(message), SIZE, 1));
        Sockets.close(pair.near());
        IOException refused = assertThrows(
                IOException.class,
                () -> CLoops.check(
                        "recv",
                        CLoops.loop_drain(
                                (int) pair.far(), CLoops.address(into), SIZE, CLoops.address(expected), SIZE)));
        assertEquals("recv in C: EBADMSG", refused.getMessage());
        Sockets.close(pair.far());
    }

    @Test
    void aFarEndThatFailsEndsTheNearEnd() throws IOException {
        Loopback.Pair pair = Loopback.connect();
        Background far = Background.start(
                () -> {
                    throw new IOException("no");
                },
                () -> Sockets.close(pair.far()));
        assertEquals("no", assertThrows(IOException.class, () -> pair.end(far)).getMessage());
    }
}
