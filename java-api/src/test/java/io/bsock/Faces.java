package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Makes a call by its name, through {@link Syscalls} and through {@link Sockets}. */
final class Faces {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(int.class, Integer.class, long.class, Long.class);

    private Faces() {}

    /** The call fails with the code both ways. */
    static void assertErrno(int errno, String call, Object... arguments) {
        long result = result(call, arguments);
        assertEquals(-errno, result, () -> call + " gave " + (result < 0 ? Errno.name((int) -result) : result));
        ErrnoException e = assertThrows(ErrnoException.class, invocation(Sockets.class, call, arguments));
        assertEquals(errno, e.errno(), e::getMessage);
        assertEquals(call, e.call());
    }

    /** The call throws the exception both ways, which is returned. */
    static <E extends RuntimeException> E assertRefused(Class<E> type, String call, Object... arguments) {
        E thrown = assertThrows(type, invocation(Syscalls.class, call, arguments));
        E same = assertThrows(type, invocation(Sockets.class, call, arguments));
        assertEquals(thrown.getMessage(), same.getMessage());
        return thrown;
    }

    private static long result(String call, Object... arguments) {
        try {
            return ((Number) method(Syscalls.class, call, arguments).invoke(null, arguments)).longValue();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(call + " threw", e);
        }
    }

    private static Executable invocation(Class<?> face, String call, Object... arguments) {
        Method method = method(face, call, arguments);
        return () -> {
            try {
                method.invoke(null, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
    }

    private static Method method(Class<?> face, String call, Object... arguments) {
        List<Method> found = Stream.of(face.getMethods())
                .filter(method -> method.getName().equals(call) && takes(method, arguments))
                .toList();
        assertEquals(1, found.size(), () -> "which " + call + "? " + found);
        return found.get(0);
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean takes = types.length == arguments.length;
        for (int i = 0; takes && i < types.length; i++) {
            Class<?> type = BOXES.getOrDefault(types[i], types[i]);
            takes = arguments[i] == null ? !types[i].isPrimitive() : type.isInstance(arguments[i]);
        }
        return takes;
    }
}
