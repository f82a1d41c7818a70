package io.bsock;

import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
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
    void serializationKeepsAllOfTheException() throws Exception {
        Sockaddr address = new SockaddrIn("127.0.0.1", 1);
        ErrnoException e = serialized(new ErrnoException("connect", Errno.ECONNREFUSED, address));
        assertTrue(e.getMessage().startsWith("connect 127.0.0.1:1: ECONNREFUSED ("), e.getMessage());
        assertEquals(Errno.ECONNREFUSED, e.errno());
        assertEquals(address, e.address());
        assertNull(serialized(new ErrnoException("recv", Errno.EAGAIN, null)).address());
        ErrnoException closed = serialized(new ErrnoException("close", Errno.EBADF, 7, null));
        assertEquals(7, closed.descriptor());
        assertEquals("7", closed.subject());
        ErrnoException raw = serialized(ErrnoException.ofOption("setsockopt", Errno.EINVAL, 7, SOL_SOCKET, SO_LINGER));
        assertEquals("SOL_SOCKET SO_LINGER", raw.subject());
        assertEquals(7, raw.descriptor());

        GaiException asked = serialized(new GaiException("getaddrinfo", SocketConstants.EAI_NONAME, 0, "host:80"));
        assertEquals(SocketConstants.EAI_NONAME, asked.code());
        assertTrue(asked.getMessage().startsWith("getaddrinfo host:80: EAI_NONAME ("), asked.getMessage());
    }

    @SuppressWarnings("unchecked")
    private static <T> T serialized(T object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @Test
    void errorsOfFilesAndOfLookUpsHaveNames() {
        assertEquals("ETXTBSY", Errno.name(Errno.ETXTBSY));
        assertEquals("ENOTBLK", Errno.name(Errno.ENOTBLK));
        assertFalse(SocketConstants.isDefined(Errno.WSANO_DATA));
    }
}
