package io.bsock;

import static io.bsock.Loopback.LIMIT_MILLIS;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Readiness and sendfile with socat at the other end. */
class SocatTest {
    private static final long LISTENER = -1;

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    @BeforeAll
    static void socatIsThere() throws Exception {
        assumeTrue(SocketConstants.isDefined(EPOLLIN), "this system has no epoll");
        assumeTrue(installed(), "socat is not installed");
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("socat", "-V")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void assertEnds(Process process) throws InterruptedException {
        assertTrue(process.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS), "socat does not end");
        assertEquals(0, process.exitValue());
    }

    private static String tcp(long listener) throws ErrnoException {
        return "TCP4:" + Loopback.name(listener);
    }

    private Path random(String name, int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return Files.write(directory.resolve(name), content);
    }

    @Test
    void sendfileReachesSocat() throws Exception {
        Path source = random("source", 3 * 1024 * 1024 + 1);
        Path target = directory.resolve("target");
        long listener = net.listener();
        Process socat = new ProcessBuilder("socat", "-u", tcp(listener), "CREATE:" + target).start();
        Await.events(listener, SocketConstants.POLLIN);
        long s = net.keep(Sockets.accept4(listener, null, SOCK_CLOEXEC));
        long file = net.file(source, O_RDONLY);
        long[] offset = {0};
        while (Sockets.sendfile(s, file, offset, Long.MAX_VALUE) > 0) {}
        net.close(s);
        assertEnds(socat);
        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(target));
    }

    /** One epoll serves several socats at once; each gets back what it sent. */
    @Test
    void anEpollLoopEchoesToManySocats() throws Exception {
        int clients = 5;
        long listener = net.listener();
        List<Process> socats = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Path question = random("question" + i, 200_000 + i);
            socats.add(new ProcessBuilder("socat", "-t", "20", "-", tcp(listener))
                    .redirectInput(question.toFile())
                    .redirectOutput(directory.resolve("answer" + i).toFile())
                    .start());
        }
        echo(listener, clients);
        for (int i = 0; i < clients; i++) {
            assertEnds(socats.get(i));
            byte[] question = Files.readAllBytes(directory.resolve("question" + i));
            assertArrayEquals(question, Files.readAllBytes(directory.resolve("answer" + i)));
        }
    }

    private void echo(long listener, int clients) throws ErrnoException {
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        EpollEvents events = new EpollEvents(4);
        ByteBuffer data = ByteBuffer.allocateDirect(4096);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, listener, EPOLLIN, LISTENER);
        for (int left = clients; left > 0; ) {
            int n = Sockets.epoll_wait(epoll, events, LIMIT_MILLIS);
            assertTrue(n > 0, "nothing happened");
            for (int i = 0; i < n; i++) {
                long s = events.data(i);
                if (s == LISTENER) {
                    long client = net.keep(Sockets.accept4(listener, null, SOCK_CLOEXEC));
                    Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, client, EPOLLIN, client);
                } else if (Sockets.recv(s, data.clear(), 0) == 0) {
                    net.close(s);
                    left--;
                } else {
                    for (data.flip(); data.hasRemaining(); ) {
                        Sockets.send(s, data, 0);
                    }
                }
            }
        }
    }
}
