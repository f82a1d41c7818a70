package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sockets that systemd passes. */
class ListenFdsTest {
    private static final long PID = ProcessHandle.current().pid();

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    /** Those of a process with these variables; one that is not there is null. */
    private static ListenFds of(String pid, String fds, String names) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LISTEN_PID", pid);
        environment.put("LISTEN_FDS", fds);
        environment.put("LISTEN_FDNAMES", names);
        environment.values().removeIf(value -> value == null);
        return ListenFds.of(environment, PID);
    }

    // ---- Passed

    @Test
    void systemdsSocketsAreNamedAndServed() throws Exception {
        assertEquals(
                "[3 web, 4 admin] web closed on exec true, a stream true, of another kind false; admin listens true",
                SocketActivation.said(
                        Served.class,
                        List.of("web", "admin"),
                        directory.resolve("web.sock"),
                        directory.resolve("admin.sock")));
    }

    /** Writes to its client what was passed. */
    static final class Served {
        private Served() {}

        public static void main(String[] arguments) throws IOException {
            ListenFds passed = ListenFds.get();
            ListenFd web = passed.named("web").get(0);
            ListenFd admin = passed.named("admin").get(0);
            try (ServerSocketChannel listener = Descriptors.serverSocketChannel(web.descriptor());
                    SocketChannel client = listener.accept()) {
                client.write(Buffers.heap(passed + " web closed on exec "
                        + (Sockets.fcntl(web.descriptor(), F_GETFD, 0) == FD_CLOEXEC)
                        + ", a stream " + web.isSocket(AF_UNIX, SOCK_STREAM, 1)
                        + ", of another kind " + isOfAnotherKind(web)
                        + "; admin listens " + admin.isSocket(AF_UNSPEC, 0, 1)));
            }
        }

        private static boolean isOfAnotherKind(ListenFd fd) throws ErrnoException {
            return fd.isSocket(AF_INET6, 0, -1) || fd.isSocket(AF_UNIX, SOCK_DGRAM, -1) || fd.isSocket(AF_UNIX, 0, 0);
        }
    }

    @Test
    void whatIsNoSocketIsPassedTooAndHasNoName() throws Exception {
        assertEquals("[3 unknown] null is a socket: false", passed("export LISTEN_PID=$$ LISTEN_FDS=1"));
    }

    @Test
    void aScriptThatDoesNotExecIsNamed() throws Exception {
        String out = passed("export LISTEN_PID=1 LISTEN_FDS=1");
        assertTrue(
                out.matches("LISTEN_PID is 1 and this process is \\d+: a script that starts Java must do so with exec"
                        + " (.*) is a socket: none"),
                out);
    }

    /** The JVM has some of its own open, so that a few too many are not noticed: systemd passes as many as it says. */
    @Test
    void moreThanThereAreIsAnError() throws Exception {
        String out = passed("export LISTEN_PID=$$ LISTEN_FDS=100000");
        assertTrue(
                out.matches("ListenFds: LISTEN_FDS is 100000, but descriptor \\d+ is not open: fcntl \\d+: EBADF .*"),
                out);
    }

    /** What a JVM prints that a shell starts with an open file as the first descriptor. */
    private static String passed(String variables) throws Exception {
        assumeFalse(Windows.IS_HERE, "no descriptors are passed to programs there");
        return OtherJvm.with()
                .by("sh", "-c", variables + "; exec \"$@\" 3</dev/null", "sh")
                .run(Passed.class);
    }

    /** Prints what was passed. */
    static final class Passed {
        private Passed() {}

        public static void main(String[] arguments) throws ErrnoException {
            try {
                ListenFds passed = ListenFds.get();
                String isSocket = passed.all().isEmpty()
                        ? "none"
                        : "" + passed.all().get(0).isSocket(AF_UNSPEC, 0, -1);
                System.out.println(passed + " " + passed.whyNone() + " is a socket: " + isSocket);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + ": " + e.getCause().getMessage());
            }
        }
    }

    // ---- None

    @Test
    void withoutTheVariablesThereAreNone() {
        ListenFds none = of(null, "1", null);
        assertEquals(List.of(), none.all());
        assertEquals(List.of(), none.named("web"));
        assertEquals("LISTEN_PID is not set", none.whyNone());
        assertEquals("LISTEN_PID is not set", none.toString());
        assertEquals("LISTEN_FDS is not set", of("" + PID, null, null).whyNone());
        assertNull(System.getenv("LISTEN_PID"), "these tests were themselves started by systemd");
        assertEquals("LISTEN_PID is not set", ListenFds.get().whyNone());
    }

    @Test
    void whatIsForAnotherProcessIsNotTouched() {
        ListenFds none = of(Long.toString(PID + 1), "no number", "a:b");
        assertEquals(List.of(), none.all());
        assertTrue(none.whyNone().startsWith("LISTEN_PID is " + (PID + 1) + " and this process is " + PID + ": "));
    }

    // ---- Errors

    @ParameterizedTest
    @CsvSource({"x", "''", "0", "-1", "2147483645", "99999999999999999999", "1.5", "' 1'"})
    void aCountThatIsNoneIsAnError(String count) {
        String message = assertThrows(IllegalStateException.class, () -> of("" + PID, count, null))
                .getMessage();
        assertEquals(
                "ListenFds: LISTEN_FDS is \"" + count + "\", which is no number from 1 to " + (Integer.MAX_VALUE - 3),
                message);
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "0", "-1"})
    void aProcessThatIsNoneIsAnError(String pid) {
        String message = assertThrows(IllegalStateException.class, () -> of(pid, "1", null))
                .getMessage();
        assertTrue(message.startsWith("ListenFds: LISTEN_PID is \"" + pid + "\", which is no number"), message);
    }

    @Test
    void asManyNamesAsDescriptors() {
        for (String names : List.of("", "a:b", "a:b:c:d")) {
            String message = assertThrows(IllegalStateException.class, () -> of("" + PID, "3", names))
                    .getMessage();
            assertTrue(
                    message.matches("ListenFds: LISTEN_FDNAMES is \"" + names + "\", \\d names, and LISTEN_FDS is 3"),
                    message);
        }
    }

    // ---- What it is

    @Test
    void isSocketAsSystemdAsks() throws IOException {
        ListenFd listener = new ListenFd(net.listener(), "web");
        assertTrue(listener.isSocket(AF_UNSPEC, 0, -1));
        assertTrue(listener.isSocket(SocketConstants.AF_INET, SOCK_STREAM, 1));
        assertFalse(listener.isSocket(AF_INET6, SOCK_STREAM, 1));
        assertFalse(listener.isSocket(SocketConstants.AF_INET, SOCK_DGRAM, -1));
        assertFalse(listener.isSocket(SocketConstants.AF_INET, SOCK_STREAM, 0));
        assertTrue(new ListenFd(net.udp(), "log").isSocket(AF_UNSPEC, SOCK_DGRAM, 0));
        assertFalse(new ListenFd(net.noSocket(), "file").isSocket(AF_UNSPEC, 0, -1));
    }

    @Test
    void whatWasClosedIsAnError() throws IOException {
        ListenFd closed = new ListenFd(net.closed(), "closed");
        ErrnoException e = assertThrows(ErrnoException.class, () -> closed.isSocket(AF_UNSPEC, SOCK_STREAM, 1));
        assertEquals(Errno.EBADF, e.errno());
    }
}
