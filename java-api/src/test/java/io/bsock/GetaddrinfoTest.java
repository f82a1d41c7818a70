package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AI_ADDRCONFIG;
import static io.bsock.SocketConstants.AI_ALL;
import static io.bsock.SocketConstants.AI_CANONNAME;
import static io.bsock.SocketConstants.AI_NUMERICHOST;
import static io.bsock.SocketConstants.AI_NUMERICSERV;
import static io.bsock.SocketConstants.AI_PASSIVE;
import static io.bsock.SocketConstants.AI_V4MAPPED;
import static io.bsock.SocketConstants.EAI_BADFLAGS;
import static io.bsock.SocketConstants.EAI_FAMILY;
import static io.bsock.SocketConstants.EAI_NONAME;
import static io.bsock.SocketConstants.EAI_OVERFLOW;
import static io.bsock.SocketConstants.EAI_SERVICE;
import static io.bsock.SocketConstants.EAI_SOCKTYPE;
import static io.bsock.SocketConstants.EAI_SYSTEM;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPPROTO_UDP;
import static io.bsock.SocketConstants.NI_DGRAM;
import static io.bsock.SocketConstants.NI_NAMEREQD;
import static io.bsock.SocketConstants.NI_NUMERICHOST;
import static io.bsock.SocketConstants.NI_NUMERICSERV;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** getaddrinfo, getnameinfo, gai_strerror. */
class GetaddrinfoTest {
    private static final String NO_HOST = "host.invalid";
    private static final int NO_FAMILY = 99;
    private static final int NO_FLAG = 1 << 30;

    private static AddrinfoList lookup(String node, String service, Addrinfo hints) throws GaiException {
        AddrinfoList result = new AddrinfoList();
        Sockets.getaddrinfo(node, service, hints, result);
        return result;
    }

    private static Addrinfo hints(int flags, int family, int socktype) {
        return new Addrinfo(flags, family, socktype, 0);
    }

    // ---- getaddrinfo

    @Test
    void numericHostAndPort() throws GaiException {
        AddrinfoList result = lookup("127.0.0.1", "80", hints(AI_NUMERICHOST | AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM));
        assertEquals(1, result.size());
        Addrinfo answer = result.get(0);
        assertEquals(new SockaddrIn("127.0.0.1", 80), answer.addr());
        assertEquals(AF_INET, answer.family());
        assertEquals(SOCK_STREAM, answer.socktype());
        assertEquals(IPPROTO_TCP, answer.protocol());
        assertNull(answer.canonname());
    }

    @Test
    void withoutHintsThereIsAnAnswerForEveryKindOfSocket() throws GaiException {
        List<Integer> types =
                lookup("127.0.0.1", "80", null).stream().map(Addrinfo::socktype).toList();
        assertEquals(List.of(SOCK_STREAM, SOCK_DGRAM, SOCK_RAW), types);
    }

    @Test
    void theProtocolAloneChoosesTheKind() throws GaiException {
        AddrinfoList result = lookup("127.0.0.1", "80", new Addrinfo(0, AF_INET, 0, IPPROTO_UDP));
        assertEquals(1, result.size());
        assertEquals(SOCK_DGRAM, result.get(0).socktype());
    }

    @Test
    void ipv6ScopeByNameAndByIndex() throws IOException {
        int index = Sockets.if_nametoindex(Loopback.networkInterface().getName());
        SockaddrIn6 expected = new SockaddrIn6("fe80::1", 1).scopeId(index);
        Addrinfo numeric = hints(AI_NUMERICHOST, AF_INET6, SOCK_STREAM);
        assertEquals(expected, lookup("fe80::1%lo", "1", numeric).get(0).addr());
        assertEquals(expected, lookup("fe80::1%" + index, "1", numeric).get(0).addr());
        assertCode(EAI_NONAME, "fe80::1%nosuch", "1", numeric);
    }

    @Test
    void mappedAddressesOnRequest() throws GaiException {
        AddrinfoList result =
                lookup("127.0.0.1", "1", hints(AI_V4MAPPED | AI_ALL | AI_NUMERICHOST, AF_INET6, SOCK_STREAM));
        assertEquals(new SockaddrIn6("::ffff:127.0.0.1", 1), result.get(0).addr());
    }

    @Test
    void withoutAHostThereIsLoopbackOrAnyAddress() throws GaiException {
        assertEquals(
                new SockaddrIn("127.0.0.1", 7),
                lookup(null, "7", hints(0, AF_INET, SOCK_STREAM)).get(0).addr());
        assertEquals(
                new SockaddrIn("0.0.0.0", 7),
                lookup(null, "7", hints(AI_PASSIVE, AF_INET, SOCK_STREAM))
                        .get(0)
                        .addr());
    }

    @Test
    void canonnameStandsInTheFirstAnswer() throws GaiException {
        AddrinfoList result = lookup("127.0.0.1", null, hints(AI_CANONNAME, AF_INET, 0));
        assertEquals("127.0.0.1", result.get(0).canonname());
        assertNull(result.get(1).canonname());
    }

    @Test
    void servicesHaveNames() throws GaiException {
        HostTest.assumeServices();
        Addrinfo tcp = hints(AI_NUMERICHOST, AF_INET, SOCK_STREAM);
        assertEquals(
                new SockaddrIn("127.0.0.1", 80),
                lookup("127.0.0.1", "http", tcp).get(0).addr());
        assertCode(EAI_SERVICE, "127.0.0.1", "http", hints(AI_NUMERICHOST, AF_INET, SOCK_RAW));
    }

    /** getent's first column and second word: every address with every kind of socket. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1", "127.1", "fe80::1%lo", "::ffff:1.2.3.4"})
    void answersAreThoseOfGetent(String host) throws Exception {
        if (host.equals("localhost")) {
            HostTest.assumeLocalhost();
        }
        Map<String, Integer> types = Map.of("STREAM", SOCK_STREAM, "DGRAM", SOCK_DGRAM, "RAW", SOCK_RAW);
        List<String> expected = Program.lines("getent", "ahosts", host)
                .map(line -> line.split(" +"))
                .map(words -> words[0] + " " + types.get(words[1]))
                .toList();
        List<String> found = lookup(host, null, hints(AI_V4MAPPED | AI_ADDRCONFIG, AF_UNSPEC, 0)).stream()
                .map(answer -> numeric(answer.addr()) + " " + answer.socktype())
                .toList();
        assertEquals(expected, found);
    }

    private static String numeric(Sockaddr address) {
        if (address.family() == AF_INET) {
            return SockaddrIn.view(address).addr();
        }
        SockaddrIn6 inet6 = SockaddrIn6.view(address);
        return inet6.addr() + (inet6.scopeId() == 0 ? "" : "%" + inet6.scopeId());
    }

    @Test
    void failuresHaveTheirCodes() {
        assertCode(EAI_NONAME, NO_HOST, "80", hints(AI_NUMERICHOST, AF_INET, SOCK_STREAM));
        assertCode(EAI_NONAME, "127.0.0.1", "http", hints(AI_NUMERICSERV, AF_INET, SOCK_STREAM));
        assertCode(EAI_NONAME, null, null, null);
        assertCode(EAI_SERVICE, "127.0.0.1", "no-such-service", hints(AI_NUMERICHOST, AF_INET, SOCK_STREAM));
        assertCode(EAI_FAMILY, "127.0.0.1", "80", hints(0, NO_FAMILY, SOCK_STREAM));
        assertCode(EAI_BADFLAGS, "127.0.0.1", "80", hints(NO_FLAG, AF_INET, SOCK_STREAM));
        assertCode(EAI_BADFLAGS, null, "80", hints(AI_CANONNAME, AF_INET, SOCK_STREAM));
        assertCode(EAI_SOCKTYPE, "127.0.0.1", "80", new Addrinfo(0, AF_INET, SOCK_STREAM, IPPROTO_UDP));
    }

    private static void assertCode(int code, String node, String service, Addrinfo hints) {
        AddrinfoList result = new AddrinfoList();
        assertEquals(code, Syscalls.getaddrinfo(node, service, hints, result));
        assertTrue(result.isEmpty());
        GaiException e = assertThrows(GaiException.class, () -> Sockets.getaddrinfo(node, service, hints, result));
        assertEquals(code, e.code());
        assertEquals("getaddrinfo", e.call());
        assertEquals(0, e.errno());
    }

    @Test
    void aFailureEmptiesTheList() throws GaiException {
        AddrinfoList result = lookup("127.0.0.1", "80", null);
        Syscalls.getaddrinfo(NO_HOST, "80", hints(AI_NUMERICHOST, AF_INET, 0), result);
        assertEquals(List.of(), result);
    }

    @Test
    void theExceptionNamesWhatWasAsked() {
        GaiException e = assertThrows(
                GaiException.class, () -> lookup(NO_HOST, "80", hints(AI_NUMERICHOST, AF_INET, SOCK_STREAM)));
        assertInstanceOf(UnknownHostException.class, e);
        assertEquals("EAI_NONAME", e.symbol());
        assertEquals(
                "getaddrinfo host.invalid:80: EAI_NONAME (" + EAI_NONAME + "): " + Sockets.gai_strerror(EAI_NONAME),
                e.getMessage());
    }

    @Test
    void theExceptionOfTheSystemHasItsErrno() {
        GaiException e = new GaiException("getaddrinfo", EAI_SYSTEM, Errno.EMFILE, GaiException.asked("h", null));
        assertEquals(Errno.EMFILE, e.errno());
        assertEquals("EAI_SYSTEM", e.symbol());
        assertTrue(
                e.getMessage().endsWith(": EMFILE (" + Errno.EMFILE + "): " + Errno.text(Errno.EMFILE)), e::getMessage);
        assertEquals("UNKNOWN", new GaiException("getaddrinfo", Integer.MAX_VALUE, 0, "").symbol());
    }

    @Test
    void badNamesDoNotReachTheSystem() {
        AddrinfoList result = new AddrinfoList();
        assertThrows(IllegalArgumentException.class, () -> Syscalls.getaddrinfo("a\0b", null, null, result));
        assertThrows(IllegalArgumentException.class, () -> Syscalls.getaddrinfo(null, "1\0", null, result));
        assertThrows(
                IllegalArgumentException.class, () -> Syscalls.getaddrinfo("x".repeat(1 << 20), null, null, result));
        assertThrows(NullPointerException.class, () -> Syscalls.getaddrinfo("a", "b", null, null));
        assertThrows(NullPointerException.class, () -> Syscalls.if_nametoindex((String) null));
        assertThrows(IllegalArgumentException.class, () -> Syscalls.getprotobyname("a\0b"));
    }

    @Test
    void aLongNameIsAnAnswerOfTheSystem() {
        AddrinfoList result = new AddrinfoList();
        Addrinfo numeric = hints(AI_NUMERICHOST, AF_INET, SOCK_STREAM);
        assertEquals(EAI_NONAME, Syscalls.getaddrinfo("x".repeat(10_000), null, numeric, result));
    }

    @Test
    void namesOfAnyBytesAreLookedUp() throws IOException {
        AddrinfoList answers = new AddrinfoList();
        Addrinfo hints = new Addrinfo(AI_NUMERICHOST | AI_CANONNAME, AF_UNSPEC, SOCK_STREAM, 0);
        Sockets.getaddrinfo("127.0.0.1".getBytes(US_ASCII), "80".getBytes(US_ASCII), hints, answers);
        assertEquals("127.0.0.1:80", answers.get(0).addr().toString());
        assertArrayEquals("127.0.0.1".getBytes(US_ASCII), answers.canonnameBytes());

        byte[] noText = {'x', (byte) 0xE9};
        assertEquals(EAI_NONAME, Syscalls.getaddrinfo(noText, null, hints, answers));
        assertEquals(0, answers.canonnameBytes().length);
        GaiException e = assertThrows(GaiException.class, () -> Sockets.getaddrinfo(noText, noText, hints, answers));
        assertTrue(e.getMessage().startsWith("getaddrinfo x\\xe9:x\\xe9: EAI_SERVICE"), e::getMessage);
        assertErrno(Errno.ENODEV, "if_nametoindex", (Object) noText);
        assertEquals(Sockets.if_nametoindex("lo"), Sockets.if_nametoindex(new byte[] {'l', 'o'}));
        assertEquals(-Errno.ENOENT, Syscalls.getservbyname(noText, noText));
        assertEquals(-Errno.ENOENT, Syscalls.getprotobyname(noText));
    }

    // ---- getnameinfo

    /** Of a unix address the whole path, which no C library but glibc gives. */
    @Test
    void aPathIsTheServiceOfAUnixAddress() throws GaiException {
        byte[] path = ("/" + "x".repeat(106)).getBytes(US_ASCII);
        path[50] = (byte) 0xE9;
        Nameinfo result = new Nameinfo();
        int code = Syscalls.getnameinfo(SockaddrUn.path(path), result, NI_NUMERICHOST);
        assumeTrue(code != EAI_FAMILY, "this C library has no names for unix addresses");
        assertEquals(0, code);
        assertArrayEquals(path, result.serviceBytes());
        assertEquals(NativeText.NAME.text(path), result.service());
        assertArrayEquals(result.host().getBytes(US_ASCII), result.hostBytes());
        assertTrue(result.toString().contains("x\\xe9x"), result.toString());
    }

    @Test
    void numbersOfAnAddress() throws GaiException {
        assertEquals("127.0.0.1:80", numbers(new SockaddrIn("127.0.0.1", 80)));
        assertEquals("::1:443", numbers(new SockaddrIn6("::1", 443)));
        assertEquals("fe80::1%lo:1", numbers(new SockaddrIn6("fe80::1", 1).scopeId(1)));
    }

    private static String numbers(Sockaddr address) throws GaiException {
        Nameinfo result = new Nameinfo();
        Sockets.getnameinfo(address, result, NI_NUMERICHOST | NI_NUMERICSERV);
        return result.toString();
    }

    @Test
    void namesOfAnAddressAreThoseOfGetent() throws Exception {
        HostTest.assumeLocalhost();
        String expected = Program.output("getent", "hosts", "127.0.0.1").split("\\s+")[1];
        Nameinfo result = new Nameinfo();
        Sockets.getnameinfo(new SockaddrIn("127.0.0.1", 1), result, NI_NAMEREQD | NI_NUMERICSERV);
        assertEquals(expected, result.host());
    }

    @Test
    void servicesOfAnAddress() throws GaiException {
        HostTest.assumeServices();
        Nameinfo result = new Nameinfo();
        Sockets.getnameinfo(new SockaddrIn("127.0.0.1", 69), result, NI_NUMERICHOST | NI_DGRAM);
        assertEquals("tftp", result.service());
    }

    @Test
    void getnameinfoFails() throws GaiException {
        Nameinfo result = new Nameinfo();
        SockaddrIn address = new SockaddrIn("127.0.0.1", 80);
        assertEquals(EAI_BADFLAGS, Syscalls.getnameinfo(address, result, NO_FLAG));
        Sockaddr unknown = Sockaddr.of(new byte[] {NO_FAMILY, NO_FAMILY, 0, 0});
        assertEquals(EAI_FAMILY, Syscalls.getnameinfo(unknown, result, 0));
        GaiException e = assertThrows(GaiException.class, () -> Sockets.getnameinfo(address, result, NO_FLAG));
        assertEquals("EAI_BADFLAGS", e.symbol());
        assertTrue(e.getMessage().startsWith("getnameinfo 127.0.0.1:80: EAI_BADFLAGS"), e::getMessage);
        assertThrows(IllegalArgumentException.class, () -> Syscalls.getnameinfo(new Sockaddr(), result, 0));
        assertThrows(NullPointerException.class, () -> Syscalls.getnameinfo(address, null, 0));
    }

    @Test
    void everyCodeHasAText() {
        assertEquals("EAI_OVERFLOW", new GaiException("getnameinfo", EAI_OVERFLOW, 0, "").symbol());
        for (int code : new int[] {EAI_BADFLAGS, EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE, EAI_SYSTEM}) {
            assertEquals(Syscalls.gai_strerror(code), Sockets.gai_strerror(code));
            assertTrue(Sockets.gai_strerror(code).length() > 3, () -> "code " + code);
        }
    }
}
