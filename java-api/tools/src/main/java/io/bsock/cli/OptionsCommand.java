package io.bsock.cli;

import io.bsock.Sockaddr;
import io.bsock.SocketConstants;
import io.bsock.Sockets;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "options",
        customSynopsis = {"bsock options [--json] [--udp] HOST PORT", "       bsock options [--json] --all"},
        description = {
            "Prints every socket option that this system knows, of a connection or of fresh sockets.",
            "Each has its value, or the code that reading it gave. Levels that a socket has nothing of are in its last lines."
        },
        footer = {
            "",
            "Examples:",
            "  bsock options localhost 8080       a TCP connection; TCP_INFO field by field",
            "  bsock options --udp ::1 domain     a UDP socket, connected",
            "  bsock options --all                fresh sockets of every kind",
            "  bsock options --json localhost 80  for programs"
        })
final class OptionsCommand extends Listing<List<SocketReport>> {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Option(names = "--all", description = "Fresh sockets of each family and type.")
    private boolean all;

    @Option(names = "--udp", description = "UDP in place of TCP.")
    private boolean udp;

    @Parameters(index = "0", paramLabel = "HOST", arity = "0..1", description = "A name or an address.")
    private String host;

    @Parameters(
            index = "1",
            paramLabel = "PORT",
            arity = "0..1",
            converter = Port.class,
            description = "1 to 65535, or the name of a service.")
    private String port;

    @Override
    List<SocketReport> find() throws IOException {
        if (all == (host != null) || host != null && port == null || all && udp) {
            throw badArgument("give HOST and PORT, or --all");
        }
        return all ? fresh() : List.of(connected());
    }

    private static List<SocketReport> fresh() throws IOException {
        List<SocketReport> reports = new ArrayList<>();
        for (SocketKind kind : SocketKind.all()) {
            String name = "socket(" + kind + ")";
            long s = kind.open();
            if (s < 0) {
                reports.add(SocketReport.failed(name, (int) -s));
            } else {
                reports.add(report(name, s));
            }
        }
        return reports;
    }

    private SocketReport connected() throws IOException {
        int type = udp ? SocketConstants.SOCK_DGRAM : SocketConstants.SOCK_STREAM;
        long s = Endpoint.connectToAny(Endpoint.resolve(host, port, type), LIMIT);
        Sockaddr local = new Sockaddr();
        Sockaddr peer = new Sockaddr();
        Sockets.getsockname(s, local);
        Sockets.getpeername(s, peer);
        return report((udp ? "UDP " : "TCP ") + local + " -> " + peer, s);
    }

    /** Closes the socket. */
    private static SocketReport report(String name, long s) throws IOException {
        SocketReport report = SocketReport.of(name, s);
        Sockets.close(s);
        return report;
    }

    @Override
    Object json(List<SocketReport> found) {
        return found.stream().map(SocketReport::json).toList();
    }

    @Override
    void print(List<SocketReport> found, PrintStream out) {
        found.forEach(report -> report.print(out));
    }
}
