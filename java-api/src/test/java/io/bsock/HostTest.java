package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.ENAMETOOLONG;
import static io.bsock.Errno.ENODEV;
import static io.bsock.Errno.ENOENT;
import static io.bsock.Errno.ENXIO;
import static io.bsock.SocketConstants.IF_NAMESIZE;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPPROTO_UDP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The host's name, its interfaces, and its files of services and protocols. */
class HostTest {
    // ---- The host

    @Test
    void gethostnameTellsTheHostsName() throws IOException {
        byte[] name = new byte[256];
        int length = Sockets.gethostname(name);
        String text = new String(name, 0, length, UTF_8);
        assertFalse(text.isEmpty() || text.indexOf('\0') >= 0, text);
        assertEquals(length, Syscalls.gethostname(name));
        Path kernels = Path.of("/proc/sys/kernel/hostname");
        assumeTrue(Files.exists(kernels), "nothing to compare the host's name with");
        assertEquals(Files.readString(kernels).strip(), text);
        assertEquals(length, Sockets.gethostname(new byte[1 << 20]));
        assertEquals(length, Sockets.gethostname(new byte[length + 1]));
        assertErrno(ENAMETOOLONG, "gethostname", new byte[length]);
        assertErrno(ENAMETOOLONG, "gethostname", new byte[0]);
    }

    // ---- Interfaces

    @Test
    void interfacesAreThoseOfTheJdk() throws IOException {
        Map<String, Integer> expected = NetworkInterface.networkInterfaces()
                .collect(Collectors.toMap(NetworkInterface::getName, NetworkInterface::getIndex));
        List<IfNameindex> interfaces = new ArrayList<>(List.of(new IfNameindex(-1, "old")));
        int count = Sockets.if_nameindex(interfaces);
        assertEquals(count, interfaces.size());
        Map<String, Integer> found = new HashMap<>();
        for (IfNameindex each : interfaces) {
            found.put(each.name(), each.index());
            assertEquals(each.index(), Sockets.if_nametoindex(each.name()));
            byte[] name = new byte[IF_NAMESIZE];
            int length = Sockets.if_indextoname(each.index(), name);
            assertEquals(each.name(), new String(name, 0, length, UTF_8));
        }
        // The JDK leaves out interfaces without an address that are down.
        assertTrue(found.entrySet().containsAll(expected.entrySet()), () -> expected + " in " + found);
    }

    @Test
    void unknownInterfaces() {
        assertErrno(ENODEV, "if_nametoindex", "a-name-that-is-longer-than-any");
        assertErrno(ENXIO, "if_indextoname", Integer.MAX_VALUE, new byte[IF_NAMESIZE]);
        ErrnoException e = assertErrno(ENODEV, "if_nametoindex", "nosuch");
        assertEquals("ENODEV", e.symbol());
        assertThrows(IllegalArgumentException.class, () -> Syscalls.if_indextoname(1, new byte[0]));
    }

    // ---- Services and protocols

    @Test
    void servicesAreThoseOfTheFile() throws IOException {
        assumeServices();
        Map<String, Integer> ports = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("/etc/services"))) {
            String[] words = line.replaceAll("#.*", "").trim().split("\\s+");
            if (words.length >= 2) {
                String[] port = words[1].split("/");
                // Names and aliases; of two lines the first counts.
                words[1] = words[0];
                for (String name : words) {
                    ports.putIfAbsent(name + "/" + port[1], Integer.valueOf(port[0]));
                }
            }
        }
        assertFalse(ports.isEmpty());
        for (Map.Entry<String, Integer> entry : ports.entrySet()) {
            String[] name = entry.getKey().split("/");
            assertEquals(entry.getValue(), Sockets.getservbyname(name[0], name[1]), entry::getKey);
        }
    }

    @Test
    void servicesOfAnyProtocol() throws ErrnoException {
        assumeServices();
        assertEquals(69, Sockets.getservbyname("tftp", null));
        assertErrno(ENOENT, "getservbyname", "tftp", "tcp");
        assertErrno(ENOENT, "getservbyname", "no-such-service", null);
    }

    @Test
    void protocols() throws ErrnoException {
        assumeTrue(Files.exists(Path.of("/etc/protocols")), "this host has no /etc/protocols");
        assertEquals(IPPROTO_TCP, Sockets.getprotobyname("tcp"));
        assertEquals(IPPROTO_UDP, Sockets.getprotobyname("UDP"));
        assertErrno(ENOENT, "getprotobyname", "no-such-protocol");
    }

    /** By way of /etc/hosts, which the smallest of systems lack. */
    static void assumeLocalhost() {
        assumeTrue(
                Syscalls.getaddrinfo("localhost", null, null, new AddrinfoList()) == 0,
                "localhost has no address on this host");
    }

    /** Under LC_ALL=C a JVM can name files in ASCII alone. */
    static void assumeNameable(String file) {
        try {
            Path.of(file);
        } catch (InvalidPathException e) {
            abort("the locale of this JVM cannot encode '" + file + "'");
        }
    }

    static void assumeServices() {
        assumeTrue(Files.exists(Path.of("/etc/services")), "this host has no /etc/services");
    }
}
