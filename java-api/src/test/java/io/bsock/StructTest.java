package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The views of structs: Linger, Timeval, Pollfds. */
class StructTest {
    @Test
    void aLingerKeepsItsFields() {
        Linger linger = new Linger();
        assertFalse(linger.isOn());
        assertEquals(0, linger.seconds());
        assertSame(linger, linger.set(true, 30));
        assertTrue(linger.isOn());
        assertEquals(30, linger.seconds());
        assertEquals("{l_onoff=1, l_linger=30}", linger.toString());
    }

    /** As C's users know of FOREVER: the longest time that the struct can say. */
    @Test
    void aTimeWithoutEndBecomesTheLongest() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertEquals(
                "{tv_sec=9223372036854775807, tv_usec=999999}",
                Timeval.of(forever).toString());
        assertEquals(
                "{tv_sec=9223372036854775807, tv_nsec=999999999}",
                Timespec.of(forever).toString());
        assertEquals(
                "{tv_sec=-9223372036854775808, tv_usec=0}",
                Timeval.of(Duration.ofSeconds(Long.MIN_VALUE)).toString());
        assertEquals(
                "{tv_sec=2, tv_usec=0}",
                Timeval.of(Duration.ofSeconds(1, 999_999_001)).toString());
        assertEquals(Integer.MAX_VALUE, new Table.Field("field", 0, Integer.BYTES).nearest(Long.MAX_VALUE));
        assertEquals(Integer.MIN_VALUE, new Table.Field("field", 0, Integer.BYTES).nearest(Long.MIN_VALUE));
        assertEquals(7, new Table.Field("field", 0, Integer.BYTES).nearest(7));
    }

    /** Windows' timeouts, 32 bits without a sign. */
    @Test
    void millisecondsWithoutEndBecomeTheMost() {
        assertEquals(0, SockoptValue.millis(Duration.ZERO));
        assertEquals(1, SockoptValue.millis(Duration.ofNanos(1)));
        assertEquals(2_592_000_000L, Integer.toUnsignedLong(SockoptValue.millis(Duration.ofDays(30))));
        assertEquals(-1, SockoptValue.millis(Duration.ofDays(50)));
        assertEquals(-1, SockoptValue.millis(ChronoUnit.FOREVER.getDuration()));
        assertThrows(IllegalArgumentException.class, () -> SockoptValue.millis(Duration.ofMillis(-1)));
    }

    @Test
    void aTimevalKeepsItsFields() {
        Timeval time = new Timeval(5, 999_999);
        assertEquals(5, time.seconds());
        assertEquals(999_999, time.microseconds());
        assertEquals(Duration.ofSeconds(5, 999_999_000), time.toDuration());
        assertEquals("{tv_sec=5, tv_usec=999999}", time.toString());
        assertEquals(Duration.ZERO, new Timeval().toDuration());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0, 0",
        "PT0.000001S, 0, 1",
        "PT0.000000001S, 0, 1",
        "PT0.999999001S, 1, 0",
        "PT1.5S, 1, 500000",
        "PT24H, 86400, 0"
    })
    void aDurationIsRoundedUp(Duration duration, long seconds, long microseconds) {
        Timeval time = Timeval.of(duration);
        assertEquals(seconds, time.seconds());
        assertEquals(microseconds, time.microseconds());
    }

    @Test
    void pollfdsKeepTheirEntries() {
        Pollfds fds = new Pollfds(3);
        assertEquals(3, fds.count());
        assertEquals(-1, fds.fd(1));
        assertSame(fds, fds.set(1, 17, 0x0005));
        assertEquals(17, fds.fd(1));
        assertEquals(5, fds.events(1));
        assertEquals(0, fds.revents(1));
        assertEquals(-1, fds.fd(0));
        assertEquals(-1, fds.fd(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anEntryThatIsNotThereIsRefused(int index) {
        Pollfds fds = new Pollfds(3);
        assertThrows(IndexOutOfBoundsException.class, () -> fds.set(index, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> fds.fd(index));
        assertThrows(IndexOutOfBoundsException.class, () -> fds.events(index));
        assertThrows(IndexOutOfBoundsException.class, () -> fds.revents(index));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aCountThatCannotBeIsRefused(int count) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Pollfds(count));
        assertTrue(e.getMessage().startsWith("Pollfds: count is " + count), e.getMessage());
    }

    /** Where a pollfd holds an int, a wider number must not lose its upper half and become another. */
    @Test
    void aNumberWiderThanADescriptorIsRefused() {
        Pollfds fds = new Pollfds(1);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> fds.set(0, 1L << 32, 1));
        assertTrue(e.getMessage().startsWith("Pollfds: 4294967296 cannot be a descriptor"), e.getMessage());
    }

    @Test
    void aStructShowsItsBytes() {
        Linger linger = new Linger(true, 2);
        ByteBuffer bytes = linger.buffer();
        assertEquals(ByteOrder.nativeOrder(), bytes.order());
        assertEquals(0, bytes.position());
        assertEquals(Table.size("linger"), bytes.limit());
        bytes.clear();
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, (byte) 0);
        }
        assertFalse(linger.isOn());
        assertEquals(0, linger.seconds());
        assertEquals(2 * Table.size("pollfd"), new Pollfds(2).buffer().capacity());
    }
}
