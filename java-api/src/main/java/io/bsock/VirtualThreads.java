package io.bsock;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What JDK 17, which this is compiled for, does not know of threads. */
final class VirtualThreads {
    /** Null where there are none. */
    private static final MethodHandle IS_VIRTUAL = find("isVirtual", MethodType.methodType(boolean.class));

    private VirtualThreads() {}

    private static MethodHandle find(String method, MethodType type) {
        try {
            return MethodHandles.publicLookup().findVirtual(Thread.class, method, type);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    static boolean isCurrent() {
        if (IS_VIRTUAL == null) {
            return false;
        }
        try {
            return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
