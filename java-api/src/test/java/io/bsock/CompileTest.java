package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program outside the package can write, and what the compiler refuses it. */
class CompileTest {
    @TempDir
    Path folder;

    /** The compiler's messages, by their keys: none for a program that compiles. */
    private String compile(String statements, String members) throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), """
                import static io.bsock.SocketConstants.*;
                import io.bsock.*;
                import java.io.*;
                import java.net.*;
                import java.nio.*;
                import java.nio.channels.*;
                import java.util.*;
                class Program {
                    static void main(long s, byte[] b, SocketChannel channel) throws IOException {
                        %s
                    }
                    %s
                }
                """.formatted(statements, members));
        Optional<ToolProvider> javac = ToolProvider.findFirst("javac");
        assumeTrue(javac.isPresent(), "this JVM is no JDK");
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        String[] options = {
            "-XDrawDiagnostics", "-proc:none", "-cp", OtherJvm.CLASSES.toString(), "-d", folder.toString()
        };
        int status = javac.get().run(out, out, with(options, source.toString()));
        assertEquals(status == 0, text.toString().isEmpty(), text::toString);
        return text.toString();
    }

    private static String[] with(String[] options, String last) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = last;
        return all;
    }

    @Test
    void aProgramImportsJavaNetToo() throws IOException {
        assertEquals("", compile("""
                Sockopts.TCP_NODELAY.set(s, true);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                int inherited = SocketOptions.TCP_NODELAY;
                Sockaddr to = Sockaddr.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 80));
                Sockets.sendto(s, ByteBuffer.wrap(b), MSG_DONTWAIT, to);
                Sockets.setsockoptLong(s, SOL_SOCKET, SO_MAX_PACING_RATE, 1L << 32);
                Sockaddr other = Sockaddr.of(new byte[] {40, 0, 1, 2, 3, 4});
                Sockets.getsockopt(s, SOL_SOCKET, SO_LINGER, ByteBuffer.allocate(8));
                """, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    channel.setOption(Sockopts.TCP_NODELAY, true);          | cant.apply.symbol
                    Sockets.recv(s, 0, 10, 0);                              | cant.apply.symbols
                    Syscalls.recv(s, 0, 10, 0);                             | cant.apply.symbols
                    Syscalls.send(s, 0, 10, 0);                             | cant.apply.symbols
                    Sockets.setsockopt(s, SOL_SOCKET, SO_RCVBUF, 1L << 32); | cant.apply.symbols
                    new Sockaddr() {};                                      | local.classes.cant.extend.sealed
                    Iovec i = new Iovec(1); i.buffer();                     | cant.resolve
                    Mmsghdrs m = new Mmsghdrs(1); m.buffer();               | cant.resolve
                    Msghdr m = new Msghdr(); m.buffer();                    | cant.resolve
                    SockFprog f = new SockFprog(); f.buffer();              | cant.resolve
                    """)
    void aTrapDoesNotCompile(String statement, String error) throws IOException {
        assertRefused(error, compile(statement, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Sockaddr, cant.inherit.from.sealed",
        "SockaddrIn, cant.inherit.from.final",
        "Linger, cant.inherit.from.final",
        "IpMreq, cant.inherit.from.sealed",
        "IpMreqn, cant.inherit.from.final",
        "ErrnoException, cant.inherit.from.final",
        "GaiException, cant.inherit.from.final",
    })
    void aSubclassDoesNotCompile(String type, String error) throws IOException {
        assertRefused(error, compile("", "static final class Own extends " + type + " {}"));
    }

    /** Its constructors are the package's own. */
    @Test
    void aStructOfOnesOwnDoesNotCompile() throws IOException {
        String messages = compile("", "static final class Own extends Struct { Own() { super(8); } }");
        assertTrue(messages.contains("not.def.public.cant.access: io.bsock.Struct(int)"), messages);
    }

    private static void assertRefused(String error, String messages) {
        assertTrue(messages.contains("compiler.err." + error), () -> error + " is expected: " + messages);
    }
}
