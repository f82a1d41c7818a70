package io.bsock.cli;

import io.bsock.SocketConstants;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of a class of constants, and their values here. */
final class Constants {
    /** Of the socket API. */
    static final Map<String, Long> OF_SOCKETS = of(SocketConstants.class);

    private Constants() {}

    /** In the order of the class; null for a name that this system lacks. */
    static Map<String, Long> of(Class<?> type) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Field field : type.getFields()) {
            long value = value(field);
            if (!field.getName().equals("UNDEFINED")) {
                values.put(field.getName(), value == SocketConstants.UNDEFINED ? null : Long.valueOf(value));
            }
        }
        return values;
    }

    private static long value(Field constant) {
        try {
            return ((Number) constant.get(null)).longValue();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** {@link SocketConstants#UNDEFINED} for a name that this system lacks. */
    static int value(String name) {
        Long value = OF_SOCKETS.get(name);
        return value == null ? SocketConstants.UNDEFINED : value.intValue();
    }

    /** The first name that has one of the prefixes and the value; the number where there is none. */
    static String symbol(long value, String... prefixes) {
        for (String prefix : prefixes) {
            for (Map.Entry<String, Long> constant : OF_SOCKETS.entrySet()) {
                if (constant.getKey().startsWith(prefix) && Long.valueOf(value).equals(constant.getValue())) {
                    return constant.getKey();
                }
            }
        }
        return String.valueOf(value);
    }
}
