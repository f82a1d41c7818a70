package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

/** Error codes as numbers, names and texts, and the exception that carries them. */
class ErrnoTest {
    private static final int NO_CODE = 99_999;

    @Test
    void aCodeHasANameAndAText() {
        assertEquals("ECONNREFUSED", Errno.name(Errno.ECONNREFUSED));
        assertEquals("EAGAIN", Errno.name(Errno.EWOULDBLOCK));
        assertEquals("EOPNOTSUPP", Errno.name(Errno.EOPNOTSUPP));
        assertFalse(Errno.text(Errno.ECONNREFUSED).isBlank());
        assertFalse(Errno.text(Errno.ECONNREFUSED).equals(Errno.text(Errno.ECONNRESET)));
    }

    @Test
    void aCodeThatBsockDoesNotKnowKeepsItsNumber() {
        assertEquals("UNKNOWN", Errno.name(NO_CODE));
        assertEquals("UNKNOWN", Errno.name(0));
        assertEquals("UNKNOWN", Errno.name(-1));
        assertEquals("UNKNOWN", Errno.name(SocketConstants.UNDEFINED));
        assertTrue(Errno.text(NO_CODE).contains(String.valueOf(NO_CODE)), Errno.text(NO_CODE));
        assertNotNull(Errno.text(-1));
        ErrnoException e = new ErrnoException("recv", NO_CODE, null);
        assertEquals(NO_CODE, e.errno());
        assertEquals("recv: UNKNOWN (99999): " + Errno.text(NO_CODE), e.getMessage());
    }

    @Test
    void theExceptionTellsCallAddressSymbolNumberAndText() {
        SockaddrIn address = new SockaddrIn("127.0.0.1", 1);
        ErrnoException e = new ErrnoException("connect", Errno.ECONNREFUSED, address);
        assertInstanceOf(SocketException.class, e);
        assertEquals("connect", e.call());
        assertEquals("ECONNREFUSED", e.symbol());
        String text = Errno.text(Errno.ECONNREFUSED);
        assertEquals("connect 127.0.0.1:1: ECONNREFUSED (" + Errno.ECONNREFUSED + "): " + text, e.getMessage());
        assertEquals("io.bsock.ErrnoException: " + e.getMessage(), e.toString());
    }

    @Test
    void theExceptionKeepsACopyOfTheAddress() {
        SockaddrIn address = new SockaddrIn("127.0.0.1", 1);
        ErrnoException e = new ErrnoException("bind", Errno.EADDRINUSE, address);
        address.port(2);
        assertNotSame(address, e.address());
        assertEquals("127.0.0.1:1", e.address().toString());
        assertNull(new ErrnoException("recv", Errno.EAGAIN, null).address());
    }

    @Test
    void theExceptionIsSerializableWithoutItsAddress() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ErrnoException("connect", Errno.ECONNREFUSED, new SockaddrIn("127.0.0.1", 1)));
        }
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        ErrnoException e = (ErrnoException) in.readObject();
        assertTrue(e.getMessage().startsWith("connect: ECONNREFUSED ("), e.getMessage());
        assertEquals(Errno.ECONNREFUSED, e.errno());
        assertNull(e.address());
    }
}
