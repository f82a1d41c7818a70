package io.bsock.benchmarks;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import io.bsock.benchmarks.comparison.Chart;
import io.bsock.benchmarks.comparison.HtmlReport;
import io.bsock.benchmarks.comparison.Look;
import io.bsock.benchmarks.comparison.Machine;
import io.bsock.benchmarks.comparison.MarkdownReport;
import io.bsock.benchmarks.comparison.Noise;
import io.bsock.benchmarks.comparison.Progress;
import io.bsock.benchmarks.comparison.Report;
import io.bsock.benchmarks.comparison.Result;
import io.bsock.benchmarks.comparison.Rounds;
import io.bsock.benchmarks.comparison.Timing;
import io.bsock.benchmarks.comparison.Trial;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * bsock beside what a Java program would use instead, and C: every benchmark with every implementation, in rounds, so that what differs
 * between two is told from what the machine does meanwhile.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar io.bsock.benchmarks.Comparison --help</pre>
 */
@Command(
        name = "bench",
        description =
                "Measures bsock beside java.net, NIO, Netty, junixsocket and C, and writes report.html, report.json, report.md and benchmarks.svg.",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        usageHelpWidth = 100)
public final class Comparison implements Callable<Integer> {
    enum Binding {
        auto,
        jni,
        jna
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--full",
            description = "All shapes and sizes, more rounds, percentiles of latency and system calls: up to 40 "
                    + "minutes instead of 6.")
    private boolean full;

    @Option(names = "--rounds", paramLabel = "N", description = "This many rounds, however long they take.")
    private Integer rounds;

    @Option(
            names = "--filter",
            paramLabel = "REGEX",
            converter = Regex.class,
            description = "Only benchmarks in whose name it is found: \"UnixThroughput.send 65536\".")
    private Pattern filter = Pattern.compile("");

    @Option(
            names = "--binding",
            paramLabel = "auto|jni|jna",
            description = "How bsock is bound (io.bsock.binding); default: ${DEFAULT-VALUE}.")
    private Binding binding = Binding.jni;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go; default: beside the jar.")
    private Path out;

    @Option(names = "--help", usageHelp = true, description = "Says this.")
    private boolean help;

    public static void main(String[] args) {
        // Nobody else's run, and no file that one left behind, is a reason not to start.
        System.setProperty("jmh.ignoreLock", "true");
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Comparison())
                .setParameterExceptionHandler((e, args) -> {
                    e.getCommandLine().getErr().println("bench: " + e.getMessage() + "; see --help");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("bench: " + e.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() throws IOException {
        if (rounds != null && rounds < 1) {
            throw refused("--rounds is " + rounds + ": give 1 or more");
        }
        List<Case> cases = cases();
        Path directory = directory();
        Trial trial = new Trial(full ? Timing.FULL : Timing.QUICK, binding.name());
        long start = System.nanoTime();
        boolean counting = full && SystemCalls.canBeCounted();
        Map<Case, Map<String, Double>> calls = counting ? systemCalls(trial, cases) : Map.of();
        Timing timing = timing(Duration.ofNanos(System.nanoTime() - start));
        Progress progress = new Progress(System.err, cases, timing, System::nanoTime);
        List<Look> looks = new ArrayList<>();
        List<Result> results = new Rounds(
                        cases, timing, (of, impls) -> twiceAtMost(() -> trial.run(of, impls)), progress)
                .run(() -> looks.add(Look.now())).stream()
                        .map(result -> result.withCalls(calls.getOrDefault(result.of(), Map.of())))
                        .toList();
        Report report = Report.of(Machine.here(binding.name()), new Noise(looks), timing, words(counting), results);
        Files.writeString(directory.resolve("report.json"), report.toJson());
        System.out.println();
        System.out.print(MarkdownReport.summary(report));
        Files.writeString(directory.resolve("report.md"), MarkdownReport.of(report));
        Optional<String> chart = Chart.headlines(report);
        if (chart.isPresent()) {
            Files.writeString(directory.resolve("benchmarks.svg"), chart.get());
        }
        Files.writeString(directory.resolve("report.html"), HtmlReport.of(report));
        System.out.println("Written: " + directory.resolve("report.html")
                + ", and report.json, report.md, benchmarks.svg beside it");
        return CommandLine.ExitCode.OK;
    }

    private static Map<Case, Map<String, Double>> systemCalls(Trial trial, List<Case> cases) {
        Map<Case, Map<String, Double>> calls = new HashMap<>();
        for (Case of : cases) {
            System.err.println("system calls  " + of.label());
            calls.put(of, twiceAtMost(() -> trial.systemCalls(of)));
        }
        return calls;
    }

    /** What fails once does not cost what was measured before it. */
    private static <T> T twiceAtMost(Supplier<T> measure) {
        try {
            return measure.get();
        } catch (IllegalStateException e) {
            System.err.println("Once more: " + e.getMessage());
            return measure.get();
        }
    }

    private List<Case> cases() {
        List<Case> cases = Cases.of(full).stream()
                .filter(of -> filter.matcher(of.name()).find())
                .toList();
        if (cases.isEmpty()) {
            String names =
                    String.join(", ", Cases.of(full).stream().map(Case::name).toList());
            throw refused("--filter '" + filter + "' leaves none of: " + names);
        }
        return cases;
    }

    private String words(boolean counted) {
        if (counted) {
            return "counted by strace, in a run of their own";
        }
        return full ? "not counted, for there is no strace here that may trace" : "counted with --full";
    }

    private Timing timing(Duration spent) {
        Timing timing = full ? Timing.FULL : Timing.QUICK;
        return rounds == null ? timing.after(spent) : timing.withRounds(rounds);
    }

    private Path directory() throws IOException {
        Path directory = out == null ? jarDirectory() : out;
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw refused("--out '" + directory + "' is not a directory");
        }
        return Files.createDirectories(directory);
    }

    private static Path jarDirectory() {
        try {
            return Path.of(Comparison.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** One line says what is wrong with an expression, not three. */
    static final class Regex implements ITypeConverter<Pattern> {
        @Override
        public Pattern convert(String text) {
            try {
                return Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                throw new TypeConversionException("'" + text + "' is no regular expression: " + e.getDescription());
            }
        }
    }
}
