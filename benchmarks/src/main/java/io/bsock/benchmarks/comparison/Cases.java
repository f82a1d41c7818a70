package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Benchmarks;
import io.bsock.benchmarks.Reported;
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

/** What is compared: the benchmarks, with the sizes and implementations of their parameters. */
public final class Cases {
    /** What takes long to open is measured longer at a time. */
    private static final int LONG = 4;

    private Cases() {}

    /** All cases of this JDK, or those of the quick comparison. */
    public static List<Case> of(boolean full) {
        return Benchmarks.ALL.stream()
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
        List<String> sizes = scale == Scale.NONE ? List.of("0") : values(type, scale.parameter());
        return sizes.stream()
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
