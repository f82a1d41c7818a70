package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAFNOSUPPORT;
import static io.bsock.Errno.ENOSPC;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.INET6_ADDRSTRLEN;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** inet_pton, inet_ntop. */
class InetPtonTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "::", "fe80::1234:5678:9abc:def0", "::ffff:10.1.2.3"})
    void anAddressBecomesBytesAndTextAgain(String text) throws Exception {
        int family = text.contains(":") ? AF_INET6 : AF_INET;
        byte[] address = new byte[family == AF_INET6 ? 16 : 4];
        assertEquals(1, Sockets.inet_pton(family, text, address));
        InetAddress parsed = InetAddress.getByName(text);
        byte[] expected = parsed.getAddress();
        assertEquals(
                0,
                Arrays.compare(
                        expected, 0, expected.length, address, address.length - expected.length, address.length));

        byte[] back = new byte[INET6_ADDRSTRLEN];
        int length = Sockets.inet_ntop(family, address, back);
        assertEquals(text, new String(back, 0, length, US_ASCII));
        assertEquals(length, Syscalls.inet_ntop(family, address, back));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "127.0.0.256", "127.1", "127.0.0.1 ", "::1", "127.0.0.1\0", "\u0661.0.0.1"})
    void whatIsNoAddressGivesZero(String text) throws ErrnoException {
        byte[] address = {9, 9, 9, 9};
        assertEquals(0, Sockets.inet_pton(AF_INET, text, address));
        assertEquals(0, Syscalls.inet_pton(AF_INET, text.repeat(10_000), address));
        assertArrayEquals(new byte[] {9, 9, 9, 9}, address);
    }

    @Test
    void aLongerArrayKeepsItsRest() throws ErrnoException {
        byte[] address = {9, 9, 9, 9, 9, 9};
        assertEquals(1, Sockets.inet_pton(AF_INET, "1.2.3.4", address));
        assertArrayEquals(new byte[] {1, 2, 3, 4, 9, 9}, address);
    }

    @Test
    void anotherFamilyFails() {
        assertErrno(EAFNOSUPPORT, "inet_pton", AF_UNIX, "127.0.0.1", new byte[16]);
        assertErrno(EAFNOSUPPORT, "inet_pton", -1, "127.0.0.1", new byte[0]);
        assertErrno(EAFNOSUPPORT, "inet_ntop", AF_UNIX, new byte[16], new byte[100]);
        assertErrno(EAFNOSUPPORT, "inet_ntop", -1, new byte[0], new byte[0]);
    }

    @Test
    void textWithoutRoomFails() throws ErrnoException {
        byte[] address = {127, 0, 0, 1};
        assertErrno(ENOSPC, "inet_ntop", AF_INET, address, new byte["127.0.0.1".length()]);
        assertErrno(ENOSPC, "inet_ntop", AF_INET, address, new byte[0]);
        assertEquals(9, Sockets.inet_ntop(AF_INET, address, new byte["127.0.0.1".length() + 1]));
        assertEquals(9, Sockets.inet_ntop(AF_INET, address, new byte[1 << 20]));
    }

    @Test
    void anAddressWithTooFewBytesIsRefused() {
        for (int family : new int[] {AF_INET, AF_INET6}) {
            byte[] bytes = new byte[family == AF_INET ? 3 : 15];
            String ntop = assertRefused(IllegalArgumentException.class, "inet_ntop", family, bytes, new byte[64])
                    .getMessage();
            assertTrue(ntop.startsWith("inet_ntop: address has " + bytes.length + " bytes"), ntop);
            String pton = assertRefused(IllegalArgumentException.class, "inet_pton", family, "::1", bytes)
                    .getMessage();
            assertTrue(pton.startsWith("inet_pton: address has " + bytes.length + " bytes"), pton);
        }
    }
}
