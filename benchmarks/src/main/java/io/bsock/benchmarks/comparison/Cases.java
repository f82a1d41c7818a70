package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.AcceptStorm;
import io.bsock.benchmarks.CallOverhead;
import io.bsock.benchmarks.ConnectionRate;
import io.bsock.benchmarks.DatagramRate;
import io.bsock.benchmarks.DestinationRate;
import io.bsock.benchmarks.EchoLatency;
import io.bsock.benchmarks.EventLoop;
import io.bsock.benchmarks.FileThroughput;
import io.bsock.benchmarks.IdleConnections;
import io.bsock.benchmarks.PeerBenchmark;
import io.bsock.benchmarks.Reported;
import io.bsock.benchmarks.ServiceRate;
import io.bsock.benchmarks.StreamThroughput;
import io.bsock.benchmarks.ThreadPerConnection;
import io.bsock.benchmarks.UnixThroughput;
import io.bsock.benchmarks.peer.EventLoopPeer;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;

/**
 * The benchmarks that are compared, in the order of the report; sizes and implementations are those of their
 * parameters.
 */
public final class Cases {
    public static final List<Class<? extends PeerBenchmark>> BENCHMARKS = List.of(
            StreamThroughput.Small.class,
            StreamThroughput.Gathered.class,
            StreamThroughput.Large.class,
            UnixThroughput.class,
            FileThroughput.class,
            EchoLatency.Blocking.class,
            EchoLatency.Polling.class,
            DatagramRate.class,
            DestinationRate.class,
            ConnectionRate.class,
            ServiceRate.class,
            EventLoop.class,
            AcceptStorm.class,
            ThreadPerConnection.class,
            CallOverhead.EmptyRecv.class,
            CallOverhead.EmptyRecvByJna.class,
            CallOverhead.Getsockopt.class,
            IdleConnections.Heap.class,
            IdleConnections.Native.class);

    /** What takes long to open is measured longer at a time. */
    private static final int LONG = 4;

    private Cases() {}

    /** All cases of this JDK, or those of the quick comparison. */
    public static List<Case> of(boolean full) {
        return BENCHMARKS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Reported.class))
                .flatMap(method -> of(method.getDeclaringClass(), method, full))
                .toList();
    }

    private static Stream<Case> of(Class<?> type, Method method, boolean full) {
        Reported reported = method.getAnnotation(Reported.class);
        if (reported.jdk() > Runtime.version().feature()) {
            return Stream.empty();
        }
        Scale scale = scale(type);
        IntPredicate isQuick = size -> IntStream.of(reported.quick()).anyMatch(quick -> quick == size);
        return (scale == Scale.NONE ? List.of("0") : values(type, scale.parameter()))
                .stream()
                        .map(Integer::valueOf)
                        .filter(size -> full || (scale == Scale.NONE ? reported.always() : isQuick.test(size)))
                        .map(size -> of(type, method, reported, scale, size));
    }

    private static Case of(Class<?> type, Method method, Reported reported, Scale scale, int size) {
        boolean isLong = scale == Scale.CONNECTIONS && EventLoopPeer.isAlone(size);
        String prefix = type.getCanonicalName() + ".";
        return new Case(
                prefix + method.getName(),
                reported.title(),
                scale,
                size,
                reported.unit(),
                values(type, "impl"),
                Duration.ofMillis(reported.turnMillis()).multipliedBy(isLong ? LONG : 1),
                reported.latency().isEmpty() ? null : prefix + reported.latency());
    }

    private static Scale scale(Class<?> type) {
        return Stream.of(Scale.SIZE, Scale.CONNECTIONS)
                .filter(scale -> !values(type, scale.parameter()).isEmpty())
                .findFirst()
                .orElse(Scale.NONE);
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
