package io.bsock.cli;

import io.bsock.Sockaddr;
import io.bsock.SocketConstants;
import io.bsock.Sockets;
import io.bsock.Sockopt;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "options",
        customSynopsis = {
            "bsock options [--json] [--udp] HOST PORT [PATTERN]",
            "       bsock options [--json] --all [PATTERN]"
        },
        description = {
            "Prints the socket options of a connection or of new sockets.",
            "Each has its value and unit, or the error that reading it returned. An option that 'can only be set' has no"
                    + " value to read; ENOPROTOOPT or EOPNOTSUPP means that this kernel or this kind of socket does not"
                    + " have the option."
        },
        footer = {
            "",
            "Examples:",
            "  bsock options localhost 8080           a TCP connection, with TCP_INFO",
            "  bsock options localhost 8080 keep      options whose name contains KEEP",
            "  bsock options --udp ::1 domain         a connected UDP socket",
            "  bsock options --all                    new sockets of every kind",
            "  bsock options --all 'SO_RCV*'          options that begin with SO_RCV",
            "  bsock options --json localhost 80      output for programs"
        })
final class OptionsCommand extends Listing<List<SocketReport>> {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Option(names = "--all", description = "Show new sockets of each family and type.")
    private boolean all;

    @Option(names = "--udp", description = "Use UDP instead of TCP.")
    private boolean udp;

    @Parameters(
            paramLabel = "HOST PORT|PATTERN",
            arity = "0..3",
            hideParamSyntax = true,
            description =
                    "The name or address of a host and a port (1 to 65535, or the name of a service). PATTERN is a"
                            + " part of an option's name, or the whole name with * for any characters; case is ignored.")
    private List<String> words = List.of();

    @Override
    List<SocketReport> find() throws IOException {
        int hostAndPort = all ? 0 : 2;
        if (words.size() < hostAndPort || words.size() > hostAndPort + 1 || all && udp) {
            throw badArgument("give HOST and PORT, or --all");
        }
        List<Sockopt<?>> wanted = wanted(words.size() > hostAndPort ? words.get(hostAndPort) : "*");
        return all ? fresh(wanted) : List.of(connected(words.get(0), port(words.get(1)), wanted));
    }

    private List<Sockopt<?>> wanted(String pattern) {
        List<Sockopt<?>> named = OptionReading.options(NamePattern.of(pattern));
        if (named.isEmpty()) {
            throw badArgument("no option is named '" + pattern + "'");
        }
        List<Sockopt<?>> here = named.stream().filter(Sockopt::isSupported).toList();
        if (here.isEmpty()) {
            throw badArgument("this system has no option '" + pattern + "'");
        }
        return here;
    }

    private String port(String given) {
        try {
            return new Port().convert(given);
        } catch (TypeConversionException e) {
            throw badArgument(e.getMessage());
        }
    }

    private static List<SocketReport> fresh(List<Sockopt<?>> wanted) throws IOException {
        List<SocketReport> reports = new ArrayList<>();
        for (SocketKind kind : SocketKind.all()) {
            String name = "socket(" + kind + ")";
            long s = kind.open();
            if (s < 0) {
                reports.add(SocketReport.failed(name, (int) -s));
            } else {
                reports.add(report(name, s, wanted));
            }
        }
        return reports;
    }

    private SocketReport connected(String host, String port, List<Sockopt<?>> wanted) throws IOException {
        int type = udp ? SocketConstants.SOCK_DGRAM : SocketConstants.SOCK_STREAM;
        long s = Endpoint.connectToAny(Endpoint.resolve(host, port, type), LIMIT);
        Sockaddr local = new Sockaddr();
        Sockaddr peer = new Sockaddr();
        Sockets.getsockname(s, local);
        Sockets.getpeername(s, peer);
        return report((udp ? "UDP " : "TCP ") + local + " -> " + peer, s, wanted);
    }

    /** Closes the socket. */
    private static SocketReport report(String name, long s, List<Sockopt<?>> wanted) throws IOException {
        SocketReport report = SocketReport.of(name, s, wanted);
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
