package io.bsock;

import com.sun.jna.Function;
import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the native library with JNA and binds native methods to it, as the system property {@code
 * io.bsock.binding} says: {@code jni}, {@code jna}, or {@code auto} (the default), which is {@code
 * jni} where that can be.
 */
final class Binding {
    static final String PROPERTY = "io.bsock.binding";

    /** Those that are no calls. */
    private static final List<String> FUNCTIONS =
            List.of("bs_install", "bs_install_descriptors", "bs_peek", "bs_trace");

    /** Closed when {@link #functions} are all that is needed of it. */
    private final NativeLibrary library;

    private final Map<String, Function> functions = new HashMap<>();
    private final Class<?> calls;
    private final Class<?> buffers;
    private final boolean jni;

    private Binding(NativeLibrary library, String how, Class<?> calls, Class<?> buffers) {
        this.library = library;
        this.calls = calls;
        this.buffers = buffers;
        FUNCTIONS.forEach(name -> functions.put(name, library.getFunction(name)));
        this.jni = bind(how);
        if (jni) {
            letGo();
        }
    }

    /**
     * Binds the native methods of {@code calls} to the functions of their names, and in the JNI
     * binding those of {@code buffers} too. Every failure is an {@link UnsatisfiedLinkError} whose
     * message says what to do.
     */
    static Binding of(Class<?> calls, Class<?> buffers, int abi) {
        String how = System.getProperty(PROPERTY, "auto");
        if (!how.equals("auto") && !how.equals("jni") && !how.equals("jna")) {
            throw LoadFailure.of(
                    "the system property " + PROPERTY + " is '" + how + "': set it to auto, jni or jna", null);
        }
        NativeLibrary library = load("bsock-" + abi);
        try {
            requireAbi(library, abi);
            return new Binding(library, how, calls, buffers);
        } catch (LinkageError | RuntimeException e) {
            throw LoadFailure.ofStranger(library.getFile(), e);
        }
    }

    private static void requireAbi(NativeLibrary library, int abi) {
        int found = library.getFunction("bs_abi").invokeInt(new Object[0]);
        if (found != abi) {
            throw new UnsatisfiedLinkError("it has ABI " + found + " and the jar needs " + abi);
        }
    }

    /**
     * While JNA has a library open a thread of JNA's waits for its end, and that thread holds the class loader of JNA. So
     * that an application with a JNA of its own can be unloaded, the system is told to keep the library, and JNA to close it.
     *
     * <p>Not in the other binding: there JNA itself holds the class of the calls for good, method by method.
     */
    private void letGo() {
        if (library.getFunction("bs_pin").invokeInt(new Object[0]) == 0) {
            library.close();
        }
    }

    boolean isJni() {
        return jni;
    }

    /** A function that is no call. */
    Function function(String name) {
        return functions.get(name);
    }

    private boolean bind(String how) {
        if (!how.equals("jna")) {
            try {
                install("bs_install", JNIEnv.CURRENT, calls, buffers);
                return true;
            } catch (LinkageError | RuntimeException e) {
                if (how.equals("jni")) {
                    throw e;
                }
            }
        }
        Native.register(calls, library);
        return false;
    }

    /**
     * Exchanges the native methods of the calls, while they may be called, for the traced ones: the last registration
     * of a native method is the one that holds.
     *
     * <p>Twice, at two addresses: HotSpot compiles a native method in the thread that calls it, and may then put in place
     * what was registered before. Stacks are taken at a safepoint, which waits for such a thread, and a registration
     * drops what is compiled unless the address is the same.
     */
    void trace() {
        install("bs_trace", JNIEnv.CURRENT, calls, 1);
        Thread.getAllStackTraces();
        install("bs_trace", JNIEnv.CURRENT, calls, 0);
    }

    /** The calls' own native methods again. One that is still traced would tell nobody, and do what it does. */
    void untrace() {
        bind(jni ? "jni" : "jna");
    }

    /** Has a function of the library register native methods, in either binding. */
    void install(String function, Object... arguments) {
        int result = function(function).invokeInt(arguments);
        if (result != 0) {
            throw new UnsatisfiedLinkError("RegisterNatives gave " + result);
        }
    }

    private static NativeLibrary load(String name) {
        requireJna();
        try {
            return NativeLibrary.getInstance(
                    name,
                    Map.of(
                            Library.OPTION_ALLOW_OBJECTS,
                            true,
                            Library.OPTION_CLASSLOADER,
                            Binding.class.getClassLoader()));
        } catch (UnsatisfiedLinkError e) {
            throw LoadFailure.ofLibrary(name, e);
        }
    }

    /** JNA has a library of its own, which it loads when its class is first used. */
    private static void requireJna() {
        try {
            Native.getDefaultStringEncoding();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            // Not always a LinkageError: a library of another version is an Error.
            throw LoadFailure.ofJna(e);
        }
    }
}
