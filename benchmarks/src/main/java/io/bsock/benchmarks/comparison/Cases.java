package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.CallOverhead;
import io.bsock.benchmarks.ConnectionRate;
import io.bsock.benchmarks.DatagramRate;
import io.bsock.benchmarks.EchoLatency;
import io.bsock.benchmarks.FileThroughput;
import io.bsock.benchmarks.PeerBenchmark;
import io.bsock.benchmarks.Reported;
import io.bsock.benchmarks.StreamThroughput;
import io.bsock.benchmarks.UnixThroughput;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;

/**
 * The benchmarks that are compared, in the order of the report; sizes and implementations are those of their
 * parameters.
 */
public final class Cases {
    public static final List<Class<? extends PeerBenchmark>> BENCHMARKS = List.of(
            StreamThroughput.class,
            UnixThroughput.class,
            FileThroughput.class,
            EchoLatency.class,
            DatagramRate.class,
            ConnectionRate.class,
            CallOverhead.EmptyRecv.class,
            CallOverhead.Getsockopt.class);

    private Cases() {}

    /** All cases, or those of the quick comparison. */
    public static List<Case> of(boolean full) {
        return BENCHMARKS.stream().flatMap(type -> of(type, full)).toList();
    }

    private static Stream<Case> of(Class<? extends PeerBenchmark> type, boolean full) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Reported.class))
                .flatMap(method -> of(type, method, full));
    }

    private static Stream<Case> of(Class<? extends PeerBenchmark> type, Method method, boolean full) {
        String benchmark = type.getCanonicalName() + "." + method.getName();
        Reported reported = method.getAnnotation(Reported.class);
        List<String> impls = values(type, "impl");
        List<Integer> quick = IntStream.of(reported.quick()).boxed().toList();
        List<String> sizes = values(type, "size");
        if (sizes.isEmpty()) {
            return Stream.of(new Case(benchmark, reported.title(), 0, reported.unit(), impls));
        }
        return sizes.stream()
                .map(Integer::valueOf)
                .filter(size -> full || quick.contains(size))
                .map(size -> new Case(benchmark, reported.title(), size, reported.unit(), impls));
    }

    /** What JMH would try for a parameter; nothing where the benchmark has no such parameter. */
    private static List<String> values(Class<?> type, String parameter) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals(parameter))
                .map((Field field) -> List.of(field.getAnnotation(Param.class).value()))
                .findFirst()
                .orElse(List.of());
    }
}
