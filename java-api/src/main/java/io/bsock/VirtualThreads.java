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

    /**
     * A virtual thread that inherits nothing, not started; null where there are none, as on a JDK that has them only as a
     * preview. Of a virtual thread it has the scheduler.
     */
    static Thread unstarted(String name, Runnable task) {
        if (IS_VIRTUAL == null) {
            return null;
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object made = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder))
                    .invoke();
            lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class))
                    .invoke(made, name);
            lookup.findVirtual(builder, "inheritInheritableThreadLocals", MethodType.methodType(builder, boolean.class))
                    .invoke(made, false);
            return (Thread)
                    lookup.findVirtual(builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class))
                            .invoke(made, task);
        } catch (Throwable e) {
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
