package io.bsock;

import java.time.Duration;

/** The string form of a plan, as {@link HandleSocketFactory} documents it. */
final class HandlePlanText {
    private HandlePlanText() {}

    static HandlePlan parse(String text) {
        if (text.startsWith("/") || text.startsWith("@")) {
            return HandlePlan.DEFAULT.withAddress(unix(text));
        }
        HandlePlan plan = HandlePlan.DEFAULT;
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            plan = with(plan, part.strip());
        }
        return plan;
    }

    private static HandlePlan with(HandlePlan plan, String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw refused(part, "give name=value, or a path that begins with a slash");
        }
        String name = part.substring(0, equals);
        String value = part.substring(equals + 1);
        try {
            return switch (name) {
                case "path" -> plan.withAddress(unix(value));
                case "family" -> plan.withFamily(constant(value, "AF_"));
                case "protocol" -> plan.withProtocol(constant(value, "IPPROTO_"));
                case "timeout" -> plan.withTimeout(Duration.ofMillis(positive(value)));
                default -> plan.with(setting(option(name), value));
            };
        } catch (NumberFormatException e) {
            throw refused(part, "\"" + value + "\" is not a number that it can have");
        } catch (IllegalArgumentException e) {
            throw refused(part, e.getMessage());
        }
    }

    private static Sockaddr unix(String path) {
        return path.startsWith("@") ? SockaddrUn.abstractName(path.substring(1)) : SockaddrUn.path(path);
    }

    private static int constant(String name, String prefix) {
        int value = name.startsWith(prefix)
                ? Table.constants(name::equals).getOrDefault(name, Table.NO_VALUE)
                : Table.NO_VALUE;
        if (value == Table.NO_VALUE) {
            throw new IllegalArgumentException("this system has no " + prefix + " constant of that name");
        }
        return value;
    }

    private static long positive(String millis) {
        long value = Long.parseLong(millis);
        if (value <= 0) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static Sockopt<?> option(String name) {
        try {
            return (Sockopt<?>) Sockopts.class.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "there is no such option: give path, family, protocol, timeout, or a field of Sockopts");
        }
    }

    private static <T> HandlePlan.Setting<T> setting(Sockopt<T> option, String value) {
        return new HandlePlan.Setting<>(option, option.type().cast(value(option.type(), value)));
    }

    private static Object value(Class<?> type, String text) {
        if (type == Boolean.class) {
            return flag(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Duration.class) {
            return Duration.ofMillis(Long.parseLong(text));
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalArgumentException("its value is a " + type.getSimpleName() + ", which a string cannot give");
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException("give 1 or 0, true or false");
        };
    }

    private static IllegalArgumentException refused(String part, String why) {
        return new IllegalArgumentException("bsock: socket factory: \"" + part + "\": " + why);
    }
}
