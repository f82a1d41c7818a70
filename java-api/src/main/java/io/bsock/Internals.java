package io.bsock;

import com.sun.jna.JNIEnv;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fields, methods and constructors of the JDK that are closed to other modules, by way of C, which is asked for no
 * access. What would crash C, an object without the field or a field of another type, ends here.
 */
final class Internals {
    static {
        LibBsock.BINDING.install("bs_install_descriptors", JNIEnv.CURRENT, Internals.class);
    }

    private Internals() {}

    private static native Object getObject(Object from, Field field);

    private static native int getInt(Object from, Field field);

    private static native long getLong(Object from, Field field);

    private static native void setInt(Object to, Field field, int value);

    private static native Object callObject(Object on, Method method);

    private static native Object newObject(Class<?> type, Constructor<?> constructor, Object[] objects, boolean flag)
            throws IOException;

    static <T> T get(Object from, Class<?> owner, String name, Class<T> type) {
        return type.cast(getObject(from, field(from, owner, name, type)));
    }

    static int getInt(Object from, Class<?> owner, String name) {
        return getInt(from, field(from, owner, name, int.class));
    }

    static long getLong(Object from, Class<?> owner, String name) {
        return getLong(from, field(from, owner, name, long.class));
    }

    static void setInt(Object to, Class<?> owner, String name, int value) {
        setInt(to, field(to, owner, name, int.class), value);
    }

    /** What a method without arguments returns, an override of it where the object has one. */
    static <T> T call(Object on, Class<?> owner, String name, Class<T> type) {
        try {
            Method method = owner.getDeclaredMethod(name);
            require(on, owner, name, method.getModifiers(), method.getReturnType() == type);
            return type.cast(callObject(on, method));
        } catch (NoSuchMethodException e) {
            throw missing(owner.getName() + "." + name + "()", e);
        }
    }

    /** What a constructor makes. All of its parameters are objects, but that the last may be a boolean. */
    static Object create(String name, List<Class<?>> parameters, Object... arguments) throws IOException {
        int objects = parameters.size() - (parameters.contains(boolean.class) ? 1 : 0);
        boolean flag = objects < parameters.size() && (boolean) arguments[objects];
        for (int i = 0; i < objects; i++) {
            parameters.get(i).cast(arguments[i]);
        }
        Constructor<?> constructor = constructor(name, parameters);
        return newObject(constructor.getDeclaringClass(), constructor, Arrays.copyOf(arguments, objects), flag);
    }

    private static Constructor<?> constructor(String name, List<Class<?>> parameters) {
        Class<?> type = type(name);
        try {
            if (type != null && !Modifier.isAbstract(type.getModifiers())) {
                return type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
            }
        } catch (NoSuchMethodException e) {
            // Told of below.
        }
        throw new UnsupportedOperationException("Descriptors: " + jvm() + " has no " + name + signature(parameters)
                + ", with which others make a channel of a descriptor: run on JDK 17 to 25, or use Descriptors.adopt");
    }

    private static String signature(List<Class<?>> parameters) {
        return parameters.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether the class itself declares the field. */
    static boolean has(Class<?> owner, String name, Class<?> type) {
        return Arrays.stream(owner.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(name)
                        && field.getType() == type
                        && !Modifier.isStatic(field.getModifiers()));
    }

    /** The class of the JDK of that name, or null when this JVM has none. */
    static Class<?> type(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Field field(Object of, Class<?> owner, String name, Class<?> type) {
        try {
            Field field = owner.getDeclaredField(name);
            require(of, owner, name, field.getModifiers(), field.getType() == type);
            return field;
        } catch (NoSuchFieldException e) {
            throw missing(owner.getName() + "." + name, e);
        }
    }

    private static void require(Object of, Class<?> owner, String name, int modifiers, boolean isOfType) {
        if (!owner.isInstance(of) || Modifier.isStatic(modifiers) || !isOfType) {
            throw missing(owner.getName() + "." + name + " of the expected type", null);
        }
    }

    private static UnsupportedOperationException missing(String what, Throwable cause) {
        return new UnsupportedOperationException(
                "Descriptors: "
                        + jvm()
                        + " has no "
                        + what
                        + ", where others keep the descriptor: run on JDK 17 to 25, or open the socket with Sockets.socket",
                cause);
    }

    private static String jvm() {
        return "this JVM (" + System.getProperty("java.vm.name") + " " + Runtime.version() + ")";
    }
}
