package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's example is the lines between the marks, word for word. */
class TutorialTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", ""));
    private static final Path SOURCE = Path.of("src/test/java/io/bsock/TutorialTest.java");
    private static final Pattern MARKED = Pattern.compile("// tutorial\n(.*)\n *// end\n", Pattern.DOTALL);
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    final Loopback net = new Loopback();

    private static void example() throws ErrnoException {
        // tutorial
        long listener = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.bind(listener, new SockaddrIn("127.0.0.1", 0)); // port 0: the system chooses one
        Sockets.listen(listener, 16);
        SockaddrIn address = new SockaddrIn();
        Sockets.getsockname(listener, address);

        long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.connect(client, address);
        Sockets.send(client, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);

        long server = Sockets.accept(listener, null);
        ByteBuffer data = ByteBuffer.allocateDirect(1024);
        Sockets.recv(server, data, 0);
        Sockets.send(server, data.flip(), 0); // the echo
        Sockets.recv(client, data.clear(), 0);
        System.out.println(UTF_8.decode(data.flip()));

        Sockets.close(client);
        Sockets.close(server);
        Sockets.close(listener);

        long late = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.connect(late, address);
        } catch (ErrnoException e) {
            System.out.println(e.errno() == Errno.ECONNREFUSED); // the system's own number
            System.out.println(e.symbol()); // ECONNREFUSED, on Windows WSAECONNREFUSED
            System.out.println(e.getMessage()); // connect 127.0.0.1:40321: ECONNREFUSED (111): Connection refused
        } finally {
            Sockets.close(late);
        }
        // end
    }

    @Test
    void theExampleRuns() throws ErrnoException {
        List<String> lines = outputOfExample().lines().toList();
        assertEquals(List.of("hello", "true", Errno.name(Errno.ECONNREFUSED)), lines.subList(0, 3));
        String refused = "connect 127\\.0\\.0\\.1:\\d+: ECONNREFUSED \\(" + Errno.ECONNREFUSED + "\\): .+";
        assertTrue(lines.get(3).matches(refused), lines.get(3));
        assertEquals(4, lines.size());
    }

    private static String outputOfExample() throws ErrnoException {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            example();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        Path readme = BASE.resolve("../README.md");
        assumeTrue(Files.exists(readme), "there is no README.md");
        Matcher block = JAVA_BLOCK.matcher(Files.readString(readme));
        assumeTrue(block.find(), "README.md has no block of Java");
        Matcher example = MARKED.matcher(Files.readString(BASE.resolve(SOURCE)));
        assertTrue(example.find());
        assertEquals(example.group(1).stripIndent().strip(), block.group(1).strip());
    }
}
