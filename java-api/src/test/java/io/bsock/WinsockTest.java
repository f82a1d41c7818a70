package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.SocketConstants.SIO_KEEPALIVE_VALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Winsock's own calls where there is no Winsock; the C layer's tests make them. */
class WinsockTest {
    @BeforeAll
    static void winsockIsNotThere() {
        assumeFalse(SocketConstants.isDefined(SIO_KEEPALIVE_VALS), "this system has Winsock");
    }

    @Test
    void theCallsAreNotSupported() {
        ByteBuffer in = ByteBuffer.allocate(4);
        ByteBuffer out = ByteBuffer.allocateDirect(8);
        assertErrno(EOPNOTSUPP, "wsaioctl", 0L, (long) SIO_KEEPALIVE_VALS, in, out);
        assertErrno(EOPNOTSUPP, "wsaioctl", 0L, 0L, null, null);
        assertEquals(0, out.position());
        assertErrno(EOPNOTSUPP, "wsasocket", 2, 1, 0, null, 0);
        assertErrno(EOPNOTSUPP, "wsacreateevent");
        assertErrno(EOPNOTSUPP, "wsacloseevent", 0L);
        assertErrno(EOPNOTSUPP, "wsasetevent", 0L);
        assertErrno(EOPNOTSUPP, "wsaresetevent", 0L);
        assertErrno(EOPNOTSUPP, "wsaeventselect", 0L, 0L, 0);
    }

    @Test
    void argumentsAreCheckedAllTheSame() {
        ByteBuffer readOnly = ByteBuffer.allocate(8).asReadOnlyBuffer();
        assertRefused(ReadOnlyBufferException.class, "wsaioctl", 0L, 0L, null, readOnly);
        assertRefused(NullPointerException.class, "wsaduplicatesocket", 0L, 0, null);
        assertRefused(NullPointerException.class, "wsaenumnetworkevents", 0L, 0L, null);
        assertEquals(-EOPNOTSUPP, Syscalls.wsawaitformultipleevents(new long[2], true, 0, false));
        assertThrows(NullPointerException.class, () -> Syscalls.wsawaitformultipleevents(null, false, 0, false));
        assertFalse(Sockopts.SO_CONNECT_TIME.isSupported());
        assertFalse(Sockopts.SO_UPDATE_ACCEPT_CONTEXT.isSupported());
    }

    @Test
    void itsStructsSayThatTheyAreNotThere() {
        for (Executable struct : new Executable[] {
            TcpInfoV0::new, WsaNetworkEvents::new, WsaProtocolInfo::new, () -> new TcpKeepalive(true, 1, 1)
        }) {
            UnsupportedOperationException e = assertThrows(UnsupportedOperationException.class, struct);
            assertEquals("Struct: this system has no struct ", e.getMessage().replaceFirst("\\w+$", ""));
        }
    }
}
