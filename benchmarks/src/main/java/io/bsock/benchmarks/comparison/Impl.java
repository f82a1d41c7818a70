package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of implementations: a library, and where it has several ways to do the work, one of them. */
final class Impl {
    static final String BSOCK = "bsock";
    static final String C = "c";

    /** Ways to move many messages by one call. */
    private static final Set<String> MANY = Set.of("batch", "segment");

    private Impl() {}

    /** {@code netty} of {@code netty-batch}. */
    static String library(String impl) {
        return impl.replaceFirst("-.*", "");
    }

    /** {@code batch} of {@code netty-batch}, and nothing of {@code netty}. */
    static String way(String impl) {
        return impl.substring(Math.min(impl.length(), library(impl).length() + 1));
    }

    static String of(String library, String way) {
        return way.isEmpty() ? library : library + "-" + way;
    }

    static boolean isBsock(String impl) {
        return library(impl).equals(BSOCK);
    }

    /**
     * Whether one is what the other is to be compared with: the library's same way, or its plain one if it has none. The
     * limit that C is must be the same work: where another way moves many messages by one call, one call each is none.
     */
    static boolean isCounterpart(String impl, String other, List<String> impls) {
        String same = of(library(other), way(impl));
        return impls.contains(same)
                ? other.equals(same)
                : other.equals(library(other)) && !(other.equals(C) && MANY.contains(way(impl)));
    }

    /** Without repetition, bsock first and C last. */
    static Stream<String> libraries(Stream<String> impls) {
        return impls.map(Impl::library).distinct().sorted((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    private static int rank(String library) {
        return library.equals(BSOCK) ? 0 : library.equals(C) ? 2 : 1;
    }
}
