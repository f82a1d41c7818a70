package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.PeerBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a case that is no matter of operations per second: runs its class in a JVM of its own as {@code main(impl,
 * size)}, which prints its {@link Sample#toJson} on a line of its own.
 */
public final class Program implements Rounds.Measure {
    /**
     * A heap of one size that is resident from the start, and little to compile with: what grows otherwise is what the
     * program does.
     */
    private static final List<String> MEMORY =
            List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String binding;

    public Program(String binding) {
        this.binding = binding;
    }

    @Override
    public Map<String, Sample> run(Case of, List<String> impls) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        impls.forEach(impl -> samples.put(impl, run(of, impl)));
        return samples;
    }

    private Sample run(Case of, String impl) {
        List<String> command = new ArrayList<>(Child.java(PeerBenchmark.class, binding));
        command.addAll(MEMORY);
        command.addAll(List.of(of.benchmark(), impl, Integer.toString(of.size())));
        try {
            return sample(Child.run(command));
        } catch (IOException e) {
            throw new UncheckedIOException(of.name() + " with " + impl, e);
        }
    }

    private static Sample sample(String said) throws IOException {
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .reduce((first, second) -> second)
                .map(Sample::ofJson)
                .orElseThrow(() -> new IOException("said no sample: " + said));
    }
}
