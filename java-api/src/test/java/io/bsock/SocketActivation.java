package io.bsock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program that systemd's own tool starts when somebody comes to a socket, and what the program says there. */
final class SocketActivation {
    private SocketActivation() {}

    /** What the program writes to the one that comes to the first of the sockets. */
    static String said(Class<?> main, List<String> names, Path... sockets) throws Exception {
        Program.assume("systemd-socket-activate");
        List<String> command =
                new ArrayList<>(List.of("systemd-socket-activate", "--fdname=" + String.join(":", names)));
        for (Path socket : sockets) {
            command.add("--listen=" + socket);
        }
        command.addAll(Program.java(main));
        Running<String> program = Running.start(false, () -> Program.output(new ProcessBuilder(command)));
        try (SocketChannel client = connect(sockets[0], program)) {
            String said = new String(Channels.newInputStream(client).readAllBytes(), UTF_8);
            String printed = program.get();
            return said.isEmpty() ? printed : said;
        }
    }

    private static SocketChannel connect(Path socket, Running<String> program) throws Exception {
        SocketChannel[] client = new SocketChannel[1];
        Await.until(
                () -> {
                    client[0] = connected(socket);
                    return client[0] != null || program.task().isDone();
                },
                "nobody listens at " + socket);
        if (client[0] == null) {
            throw new AssertionError(program.get());
        }
        return client[0];
    }

    private static SocketChannel connected(Path socket) {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return null;
        }
    }
}
