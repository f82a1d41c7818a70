package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a call by its name, both through {@link Syscalls} and through {@link Sockets}. */
final class Calls {
    private static final Map<Class<?>, Class<?>> PRIMITIVES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private Calls() {}

    /**
     * The call fails with the code, both ways. Arguments have the exact types of the parameters: a
     * socket is a long.
     *
     * @return what {@code Sockets} threw
     */
    static ErrnoException assertErrno(int code, String call, Object... arguments) {
        int errno = Windows.code(code);
        Windows.assumeDefined(call, errno);
        Windows.assumeDefined(
                call, Stream.of(arguments).filter(Integer.class::isInstance).toArray());
        Object result = assertReturns(() -> invoke(Syscalls.class, call, arguments));
        if (errno != Errno.EOPNOTSUPP) {
            Windows.assumeCall(call, ((Number) result).longValue());
        }
        assertEquals(-errno, ((Number) result).longValue(), () -> "Syscalls." + call + " gave " + named(result));
        Throwable thrown = assertThrows(Throwable.class, () -> invoke(Sockets.class, call, arguments));
        ErrnoException e = assertInstanceOf(ErrnoException.class, thrown);
        assertEquals(Errno.name(errno), e.symbol());
        assertEquals(errno, e.errno());
        assertEquals(call, e.call());
        return e;
    }

    /** Both ways throw the exception, before any call of the system. */
    static <T extends RuntimeException> T assertRefused(Class<T> type, String call, Object... arguments) {
        T first = assertThrows(type, () -> invoke(Syscalls.class, call, arguments));
        T second = assertThrows(type, () -> invoke(Sockets.class, call, arguments));
        assertEquals(first.getMessage(), second.getMessage());
        return first;
    }

    private static Object invoke(Class<?> face, String call, Object... arguments) throws Throwable {
        try {
            return method(face, call, arguments).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A method that trusts an address has a name that says so. */
    private static Method method(Class<?> face, String call, Object... arguments) {
        Set<String> names = Set.of(call, call + "Address");
        return Stream.of(face.getMethods())
                .filter(method -> names.contains(method.getName()) && takes(method.getParameterTypes(), arguments))
                .reduce((one, other) -> {
                    throw new IllegalArgumentException(one + " or " + other);
                })
                .orElseThrow(() -> new IllegalArgumentException("no such method: " + call));
    }

    private static boolean takes(Class<?>[] parameters, Object... arguments) {
        boolean takes = parameters.length == arguments.length;
        for (int i = 0; takes && i < parameters.length; i++) {
            Class<?> parameter = PRIMITIVES.getOrDefault(parameters[i], parameters[i]);
            takes = arguments[i] == null ? !parameters[i].isPrimitive() : parameter.isInstance(arguments[i]);
        }
        return takes;
    }

    private static Object assertReturns(Callable call) {
        try {
            return call.call();
        } catch (Throwable e) {
            throw new AssertionError("Syscalls threw", e);
        }
    }

    private static String named(Object result) {
        long code = ((Number) result).longValue();
        return code < 0 ? Errno.name((int) -code) : String.valueOf(code);
    }

    private interface Callable {
        Object call() throws Throwable;
    }
}
