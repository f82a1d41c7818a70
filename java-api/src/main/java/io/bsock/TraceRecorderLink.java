package io.bsock;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.PrivilegedAction;
import java.util.Objects;
import javax.security.auth.Subject;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;

/**
 * What the flight recorder is given. It keeps its listeners for ever, and until JDK 23 the code on the stack that added
 * them: all of it is the JDK's, and only a weak reference leads to bsock, so that an application that has bsock in a class
 * loader of its own can be unloaded.
 */
final class TraceRecorderLink {
    private static final MethodHandles.Lookup PUBLIC = MethodHandles.publicLookup();

    private TraceRecorderLink() {}

    /** Runs {@code look} whenever a recording starts or stops, for as long as the caller holds it. */
    static void onRecording(Runnable look) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Proxies of interfaces that the boot loader has are defined here.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            add(listener(runIfThere(new WeakReference<>(look))));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("bsock: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Takes nothing and returns nothing. */
    private static MethodHandle runIfThere(WeakReference<Runnable> look) throws ReflectiveOperationException {
        MethodHandle get = PUBLIC.findVirtual(Reference.class, "get", methodType(Object.class))
                .bindTo(look);
        MethodHandle run = PUBLIC.findVirtual(Runnable.class, "run", methodType(void.class))
                .asType(methodType(void.class, Object.class));
        MethodHandle isThere = PUBLIC.findStatic(Objects.class, "nonNull", methodType(boolean.class, Object.class));
        return MethodHandles.foldArguments(
                MethodHandles.guardWithTest(isThere, run, MethodHandles.empty(run.type())), get);
    }

    private static FlightRecorderListener listener(MethodHandle told) {
        // FALSE is for equals, which is the one method with a result that a list of listeners calls.
        MethodHandle result = MethodHandles.filterReturnValue(told, MethodHandles.constant(Object.class, false));
        MethodHandle handler = MethodHandles.dropArguments(result, 0, Object.class, Method.class, Object[].class);
        return (FlightRecorderListener) Proxy.newProxyInstance(
                FlightRecorderListener.class.getClassLoader(),
                new Class<?>[] {FlightRecorderListener.class},
                MethodHandleProxies.asInterfaceInstance(InvocationHandler.class, handler));
    }

    /** From a stack that, as far as the flight recorder can see, has no code of bsock's or of its callers. */
    @SuppressWarnings("removal")
    private static void add(FlightRecorderListener listener) throws ReflectiveOperationException {
        MethodHandle add = PUBLIC.findStatic(
                        FlightRecorder.class, "addListener", methodType(void.class, FlightRecorderListener.class))
                .bindTo(listener);
        MethodHandle action = MethodHandles.filterReturnValue(add, MethodHandles.constant(Object.class, null));
        PrivilegedAction<?> call = MethodHandleProxies.asInterfaceInstance(PrivilegedAction.class, action);
        Subject.doAsPrivileged(null, call, null);
    }
}
