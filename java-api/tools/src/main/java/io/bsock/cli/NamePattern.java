package io.bsock.cli;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the command line takes for names in C: a part of the name, or with * in it the whole name, in any case. */
final class NamePattern {
    private NamePattern() {}

    static Predicate<String> of(String given) {
        String glob = given.toUpperCase(Locale.ROOT);
        Stream<String> parts = Stream.of((glob.contains("*") ? glob : "*" + glob + "*").split("\\*", -1));
        return Pattern.compile(String.join(".*", parts.map(Pattern::quote).toList()))
                .asMatchPredicate();
    }
}
