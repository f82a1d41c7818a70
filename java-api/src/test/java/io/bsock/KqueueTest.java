package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.SocketConstants.EVFILT_READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kqueue, kevent and transmitfile where there are none. */
class KqueueTest {
    @BeforeAll
    static void kqueueIsNotThere() {
        assumeFalse(SocketConstants.isDefined(EVFILT_READ), "this system has kqueue");
    }

    @Test
    void theCallsAreNotSupported() {
        assertErrno(EOPNOTSUPP, "kqueue");
        assertErrno(EOPNOTSUPP, "kevent", 0L, null, 0, null, null);
        assertErrno(EOPNOTSUPP, "kevent", 0L, null, 0, null, new Timespec());
        assertErrno(EOPNOTSUPP, "transmitfile", 0L, 0L, 0L, 0);
    }

    @Test
    void argumentsAreCheckedAllTheSame() {
        assertRefused(IndexOutOfBoundsException.class, "kevent", 0L, null, 1, null, null);
        assertRefused(IndexOutOfBoundsException.class, "kevent", 0L, null, -1, null, null);
        assertRefused(IllegalArgumentException.class, "transmitfile", 0L, 0L, -1L, 0);
    }

    /** Twice, for a class whose initialisation fails says so only once. */
    @Test
    void itsStructSaysThatItIsNotThere() {
        for (int i = 0; i < 2; i++) {
            UnsupportedOperationException e = assertThrows(UnsupportedOperationException.class, () -> new Kevents(4));
            assertEquals("Kevents: this system has no struct kevent", e.getMessage());
        }
    }
}
