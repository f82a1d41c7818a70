package io.bsock.cli;

import io.bsock.Addrinfo;
import io.bsock.CallTrace;
import io.bsock.Sockaddr;
import io.bsock.SocketConstants;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The calls of a command, as strace prints them. */
@Command(
        name = "trace",
        synopsisSubcommandLabel = "[connect | listen | resolve | send]",
        description =
                "Runs a command and prints each call that it makes as strace does, with its arguments, result, code and"
                        + " time: one of the commands below, or any other of bsock's.",
        footer = {
            "",
            "Any program's calls are traced with -Dio.bsock.trace=stderr or =FILE.",
            "",
            "Examples:",
            "  bsock trace connect localhost 8080",
            "  bsock trace resolve localhost http",
            "  bsock trace options localhost 80"
        })
@SuppressWarnings("try") // A trace is closed, not used.
final class TraceCommand extends Tool implements Callable<Integer> {
    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Another command, with its arguments.")
    private List<String> command = List.of();

    @Override
    public Integer call() {
        if (command.isEmpty()) {
            throw badArgument("give connect, listen, resolve, send or another command");
        }
        try (CallTrace trace = start()) {
            return Main.run(command.toArray(String[]::new));
        }
    }

    static CallTrace start() {
        return CallTrace.start(System.out::println);
    }

    @Command(
            name = "connect",
            description = "Connects to HOST, trying each of its addresses in turn.",
            footer = {"", "Example:", "  bsock trace connect --timeout 2s localhost 8080"})
    int connect(
            @Mixin Help help,
            @Parameters(paramLabel = "HOST", description = "The name or address of a host.") String host,
            @Parameters(
                            paramLabel = "PORT",
                            converter = Port.class,
                            description = "1 to 65535, or the name of a service.")
                    String port,
            @Option(
                            names = "--timeout",
                            paramLabel = "TIME",
                            converter = Limit.class,
                            description = "How long to wait for each address, as in 2s or 500ms, with a non-blocking"
                                    + " socket. Without it, the system decides.")
                    Duration timeout)
            throws IOException {
        try (CallTrace trace = start()) {
            Sockets.close(connected(host, port, timeout));
        }
        return 0;
    }

    @Command(name = "send", description = "Connects, sends TEXT, and receives once.")
    int send(
            @Mixin Help help,
            @Parameters(paramLabel = "HOST", description = "The name or address of a host.") String host,
            @Parameters(
                            paramLabel = "PORT",
                            converter = Port.class,
                            description = "1 to 65535, or the name of a service.")
                    String port,
            @Parameters(paramLabel = "TEXT", description = "Sent as UTF-8; \\n and \\r\\n are line ends.") String text,
            @Option(
                            names = "--timeout",
                            paramLabel = "TIME",
                            converter = Limit.class,
                            description = "The same as for connect.")
                    Duration timeout)
            throws IOException {
        try (CallTrace trace = start()) {
            long s = connected(host, port, timeout);
            try {
                byte[] data = unescaped(text).getBytes(StandardCharsets.UTF_8);
                Sockets.send(s, data, 0, data.length, 0);
                Sockets.shutdown(s, SocketConstants.SHUT_WR);
                Sockets.recv(s, new byte[4096], 0, 4096, 0);
            } finally {
                Sockets.close(s);
            }
        }
        return 0;
    }

    @Command(name = "listen", description = "Accepts one connection on PORT of 127.0.0.1.")
    int listen(
            @Mixin Help help,
            @Parameters(
                            paramLabel = "PORT",
                            converter = Port.class,
                            description = "1 to 65535, or the name of a service.")
                    String port)
            throws IOException {
        try (CallTrace trace = start()) {
            Addrinfo here = Endpoint.resolve("127.0.0.1", port, SocketConstants.SOCK_STREAM)
                    .get(0);
            long s = Sockets.socket(here.family(), here.socktype(), here.protocol());
            try {
                Sockets.bind(s, here.address());
                Sockets.listen(s, 1);
                Sockets.close(Sockets.accept(s, new Sockaddr()));
            } finally {
                Sockets.close(s);
            }
        }
        return 0;
    }

    @Command(
            name = "resolve",
            description = "Prints the addresses of HOST.",
            footer = {"", "Example:", "  bsock trace resolve localhost http"})
    int resolve(
            @Mixin Help help,
            @Parameters(paramLabel = "HOST", description = "The name or address of a host.") String host,
            @Parameters(paramLabel = "SERVICE", arity = "0..1", description = "A port or the name of a service.")
                    String service)
            throws IOException {
        try (CallTrace trace = start()) {
            for (Addrinfo answer : Endpoint.resolve(host, service, SocketConstants.SOCK_STREAM)) {
                System.out.println(answer.address());
            }
        }
        return 0;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    private static long connected(String host, String port, Duration timeout) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Addrinfo to : Endpoint.resolve(host, port, SocketConstants.SOCK_STREAM)) {
            try {
                return timeout == null ? blocking(to) : Endpoint.connect(to, timeout);
            } catch (IOException e) {
                failures.add(e.getMessage());
            }
        }
        throw new IOException(String.join("; ", failures));
    }

    private static long blocking(Addrinfo to) throws IOException {
        long s = Sockets.socket(to.family(), to.socktype(), to.protocol());
        try {
            Sockets.connect(s, to.address());
            return s;
        } catch (IOException e) {
            Sockets.close(s);
            throw e;
        }
    }
}
