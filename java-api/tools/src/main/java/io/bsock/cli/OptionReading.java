package io.bsock.cli;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.Sockets;
import io.bsock.Sockopt;
import io.bsock.Sockopts;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What reading an option gave: a value; or an error code; or neither, and the reason why it was not read. */
record OptionReading(String level, String name, Object value, int errno, String reason) {
    private static final String SET_ONLY = "can only be set";

    private static final Map<Sockopt<?>, String> PREFIXES =
            Map.of(Sockopts.SO_DOMAIN, "AF_", Sockopts.SO_TYPE, "SOCK_", Sockopts.SO_PROTOCOL, "IPPROTO_");

    /** Those of the names, in the order of {@link Sockopts}. */
    static List<Sockopt<?>> options(Predicate<String> names) {
        return Stream.of(Sockopts.class.getFields())
                .filter(field -> names.test(field.getName()))
                .<Sockopt<?>>map(OptionReading::option)
                .toList();
    }

    private static Sockopt<?> option(Field field) {
        try {
            return (Sockopt<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static OptionReading of(Sockopt<?> option, long s) {
        String level = Constants.symbol(option.level(), "SOL_", "IPPROTO_", "AF_");
        try {
            return new OptionReading(level, option.name(), read(option, s), 0, null);
        } catch (ErrnoException e) {
            return OptionFacts.isSetOnly(option.name())
                    ? new OptionReading(level, option.name(), null, 0, SET_ONLY)
                    : new OptionReading(level, option.name(), null, e.errno(), null);
        } catch (UnsupportedOperationException e) {
            return new OptionReading(level, option.name(), null, 0, SET_ONLY);
        } catch (IllegalArgumentException e) {
            return new OptionReading(level, option.name(), null, 0, "cannot be read safely");
        }
    }

    private static Object read(Sockopt<?> option, long s) throws ErrnoException {
        Object value = option.get(s);
        if (option == Sockopts.SO_PEERPIDFD) {
            Sockets.close((Integer) value);
        }
        String prefix = PREFIXES.get(option);
        boolean named = prefix != null && !value.equals(0);
        return named ? Constants.symbol((Integer) value, prefix) : value;
    }

    boolean failed() {
        return errno != 0;
    }

    private String unit() {
        return value instanceof Number ? OptionFacts.unit(name) : null;
    }

    /** In a line: the value, or what there is in its place. */
    String text() {
        if (failed()) {
            return Errno.name(errno) + " (" + errno + ")";
        }
        return reason == null ? OptionValue.text(value, unit()) : reason;
    }

    /** The value, or what there is in its place. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", level);
        json.put("name", name);
        if (failed()) {
            json.put("errno", errno);
            json.put("symbol", Errno.name(errno));
        } else if (reason == null) {
            json.put("value", OptionValue.json(value));
            if (unit() != null) {
                json.put("unit", unit());
            }
        } else {
            json.put("unread", reason);
        }
        return json;
    }
}
