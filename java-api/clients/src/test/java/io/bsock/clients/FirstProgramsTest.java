package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bsock.SocketConstants;
import io.bsock.clients.first.ClosedServer;
import io.bsock.clients.first.DatagramBatch;
import io.bsock.clients.first.EchoByName;
import io.bsock.clients.first.EventLoop;
import io.bsock.clients.first.Options;
import io.bsock.clients.first.PassedSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first programs of a newcomer, written from the pages and the Javadoc alone: all that each prints, in a JVM of its own. */
class FirstProgramsTest {
    private static final long LIMIT_SECONDS = 30;
    private static final boolean LINUX = SocketConstants.isDefined(SocketConstants.EPOLLIN);

    @TempDir
    Path directory;

    private void assertPrints(String expected, Class<?> main) throws IOException, InterruptedException {
        Path printed = directory.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dio.bsock.binding=" + System.getProperty("io.bsock.binding", "auto"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        // Of which the JVM says that it has picked them up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process program = builder.start();
        try {
            boolean ended = program.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertEquals(expected, Files.readString(printed).replace(System.lineSeparator(), "\n"));
            assertTrue(ended, "it did not end");
            assertEquals(0, program.exitValue());
        } finally {
            program.destroyForcibly();
        }
    }

    private static boolean isNamed(String host) {
        try {
            InetAddress.getByName(host);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Test
    void echoByName() throws Exception {
        assumeTrue(isNamed("localhost"), "localhost has no address here");
        assertPrints("""
                hello
                connect: ECONNREFUSED
                getaddrinfo: EAI_SERVICE
                """, EchoByName.class);
    }

    @Test
    void datagramBatch() throws Exception {
        assumeTrue(LINUX, "not every system has sendmmsg");
        assertPrints("""
                3 sent, 3 received
                datagram 0, 10 bytes
                datagram 1, 10 bytes
                datagram 2, 10 bytes
                """, DatagramBatch.class);
    }

    @Test
    void options() throws Exception {
        assumeTrue(LINUX, "TCP_INFO and TCP_CONGESTION are Linux's");
        assertPrints("""
                TCP_NODELAY true
                SO_RCVTIMEO {tv_sec=1, tv_usec=500000}
                SO_LINGER {l_onoff=1, l_linger=5}
                established true, rtt true
                true, the first byte is the state: 1
                TCP_CONGESTION ENOENT
                """, Options.class);
    }

    @Test
    void eventLoop() throws Exception {
        assumeTrue(LINUX, "epoll is Linux's");
        assertPrints("""
                first
                first
                again
                again
                """, EventLoop.class);
    }

    @Test
    void closedServer() throws Exception {
        assertPrints("""
                answered
                no second answer
                accept: ECANCELED
                all ended: true
                """, ClosedServer.class);
    }

    @Test
    void passedSocket() throws Exception {
        assumeTrue(LINUX, "TCP_USER_TIMEOUT is Linux's");
        assertPrints("""
                hello
                5000 ms
                true
                """, PassedSocket.class);
    }
}
