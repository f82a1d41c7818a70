package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Unix addresses: paths up to the last byte of sun_path, abstract names of any bytes, no name. */
class SockaddrUnTest {
    private static final Table.Field PATH = Table.field("sockaddr_un.sun_path");

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private String pathOf(int length) {
        String start = directory + "/";
        return start + "x".repeat(length - start.length());
    }

    /** Binds the address and gives what the system says it is. */
    private SockaddrUn bound(SockaddrUn address) throws ErrnoException {
        return SockaddrUn.view(Loopback.name(net.bound(SOCK_DGRAM, address)));
    }

    @Test
    void aPathIsTheNameOfAFile() throws ErrnoException {
        HostTest.assumeNameable("s\u00f6cket");
        Path path = directory.resolve("s\u00f6cket");
        SockaddrUn address = SockaddrUn.path(path);
        assertEquals(path.toString(), address.path());
        assertEquals(path.toString(), address.toString());
        assertFalse(address.isAbstract() || address.isUnnamed());
        assertEquals(PATH.offset() + path.toString().getBytes(UTF_8).length + 1, address.length());
        assertEquals(address, bound(address));
        assertTrue(Files.exists(path));
        assertEquals(UnixDomainSocketAddress.of(path), address.toSocketAddress());
        assertEquals(address, SockaddrUn.of(UnixDomainSocketAddress.of(path)));
    }

    /** The longest: the NUL has no room any more, and the length alone tells the end. */
    @Test
    void aPathMayFillSunPath() throws ErrnoException {
        String path = pathOf(PATH.width());
        SockaddrUn address = SockaddrUn.path(path);
        assertEquals(PATH.offset() + PATH.width(), address.length());
        assertEquals(path, address.path());
        assertEquals(path, bound(address).path());
        assertTrue(Files.exists(Path.of(path)));

        long listener = net.bound(SOCK_STREAM, SockaddrUn.path(pathOf(PATH.width() - 1)));
        Sockets.listen(listener, 1);
        long client = net.socket(AF_UNIX, SOCK_STREAM);
        Sockets.connect(client, Loopback.name(listener));
        SockaddrUn peer = SockaddrUn.unnamed();
        Sockets.getpeername(client, peer);
        assertEquals(pathOf(PATH.width() - 1), peer.path());
    }

    /** The system counts the NUL too that had no room. */
    @Test
    void aPathThatFillsSunPathComesBackLonger() throws ErrnoException {
        assertEquals(
                PATH.offset() + PATH.width() + 1,
                bound(SockaddrUn.path(pathOf(PATH.width()))).length());
    }

    @Test
    void aPathKeepsBytesThatAreNoText() throws IOException {
        Path folder = Files.createDirectory(Path.of(URI.create(directory.toUri() + "caf%E9")));
        Path path = folder.resolve("socket");
        byte[] bytes = (directory + "/caf\u00e9/socket").getBytes(ISO_8859_1);
        SockaddrUn address = SockaddrUn.path(path);
        assertArrayEquals(bytes, address.pathBytes());
        assertEquals(address, SockaddrUn.path(bytes));
        assertEquals(address, SockaddrUn.of(UnixDomainSocketAddress.of(path)));
        assertEquals(directory + "/caf\ufffd/socket", address.path());
        assertEquals(directory + "/caf\\xe9/socket", address.toString());
        assertEquals(address, bound(address));
        assertTrue(Files.exists(path));
        assertEquals(UnixDomainSocketAddress.of(path), address.toSocketAddress());
    }

    @Test
    void aRelativePathStaysRelative() {
        for (String text : List.of("socket", "a/b", "../x", "./x", "caf%E9", "tmp")) {
            Path path = Path.of(text);
            SockaddrUn address = SockaddrUn.path(path);
            assertEquals(text, address.path());
            assertEquals(path, address.toSocketAddress().getPath());
        }
        byte[] bytes = {'x', '/', (byte) 0xFF};
        assertArrayEquals(
                bytes, SockaddrUn.of(SockaddrUn.path(bytes).toSocketAddress()).pathBytes());
    }

    /** As Path.of reads them. */
    @Test
    void slashesThatMeanNothingAreLeftOut() {
        assertEquals(Path.of("/"), SockaddrUn.path("/").toSocketAddress().getPath());
        assertEquals(
                Path.of("/a/b"), SockaddrUn.path("//a//b/").toSocketAddress().getPath());
        assertEquals("/tmp", SockaddrUn.path(Path.of("/tmp")).path(), "a folder's path has no slash at its end");
    }

    @Test
    void aPathOfAnotherFileSystemIsRefused() {
        Path path = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(path));
        assertTrue(e.getMessage().startsWith("SockaddrUn: '/modules' is a path of "), e.getMessage());
    }

    @Test
    void aLongerPathIsRefused() {
        String path = "/" + "x".repeat(PATH.width());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(path));
        int length = PATH.width() + 1;
        assertEquals(
                "SockaddrUn: " + length + " bytes are too long: sun_path has room for " + PATH.width(), e.getMessage());
        // Bytes count, not characters.
        String wide = "\u20ac".repeat(PATH.width() / 3 + 1);
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(wide));
        UnixDomainSocketAddress javas = UnixDomainSocketAddress.of(path);
        assertThrows(IllegalArgumentException.class, () -> Sockaddr.of(javas));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.abstractName(new byte[PATH.width()]));
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(""));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path("/tmp/a\0b"));
        assertThrows(NullPointerException.class, () -> SockaddrUn.path((String) null));
        assertThrows(NullPointerException.class, () -> SockaddrUn.path((Path) null));
        assertThrows(NullPointerException.class, () -> SockaddrUn.path((byte[]) null));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path("half a pair: \ud800"));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.abstractName("half a pair: \ud800"));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> SockaddrUn.path(new byte[] {'a', 0}));
        assertThrows(NullPointerException.class, () -> SockaddrUn.abstractName((String) null));
        assertThrows(NullPointerException.class, () -> SockaddrUn.abstractName((byte[]) null));
    }

    @Test
    void anAbstractNameIsInNoFileSystem() throws ErrnoException {
        String name = "bsock-" + System.nanoTime();
        SockaddrUn address = SockaddrUn.abstractName(name);
        assertTrue(address.isAbstract());
        assertEquals("@" + name, address.toString());
        assertEquals(address, bound(address));
        assertThrows(IllegalStateException.class, address::path);
        assertThrows(IllegalStateException.class, address::toSocketAddress);
    }

    @Test
    void anAbstractNameMayHoldAnyBytes() throws ErrnoException {
        byte[] name = ("a\0b\0\0" + System.nanoTime() + "\0").getBytes(UTF_8);
        SockaddrUn address = bound(SockaddrUn.abstractName(name));
        byte[] marked = new byte[name.length + 1];
        System.arraycopy(name, 0, marked, 1, name.length);
        assertArrayEquals(marked, address.name());
        assertTrue(address.toString().startsWith("@a@b@@"), address.toString());
        assertTrue(address.toString().endsWith("@"));

        byte[] longest = new byte[PATH.width() - 1];
        longest[0] = 7;
        assertEquals(PATH.width(), bound(SockaddrUn.abstractName(longest)).name().length);
    }

    @Test
    void noNameIsAName() throws ErrnoException {
        SockaddrUn address = SockaddrUn.unnamed();
        assertTrue(address.isUnnamed());
        assertFalse(address.isAbstract());
        assertEquals("(unnamed)", address.toString());
        assertEquals(AF_UNIX, address.family());
        assertEquals(UnixDomainSocketAddress.of(""), address.toSocketAddress());
        assertEquals(address, SockaddrUn.of(UnixDomainSocketAddress.of("")));
        assertThrows(IllegalStateException.class, address::path);
        assertEquals(address, Loopback.name(net.socket(AF_UNIX, SOCK_STREAM)));
        assertTrue(bound(address).isAbstract(), "the system chooses an abstract name");
    }
}
