package io.bsock;

import com.sun.jna.JNIEnv;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Loads the native library with JNA and binds native methods to it, as the system property {@code
 * io.bsock.binding} says: {@code jni}, {@code jna}, or {@code auto} (the default), which is {@code
 * jni} where that can be.
 */
final class Binding {
    static final String PROPERTY = "io.bsock.binding";

    /** Held, for JNA closes a library that nobody holds while its functions are still bound. */
    private final NativeLibrary library;

    private final Class<?> calls;
    private final Class<?> buffers;
    private final boolean jni;

    private Binding(NativeLibrary library, String how, Class<?> calls, Class<?> buffers) {
        this.library = library;
        this.calls = calls;
        this.buffers = buffers;
        this.jni = bind(how);
    }

    /**
     * Binds the native methods of {@code calls} to the functions of their names, and in the JNI
     * binding those of {@code buffers} too. Every failure is an {@link UnsatisfiedLinkError} whose
     * message says what to do.
     */
    static Binding of(Class<?> calls, Class<?> buffers, int abi) {
        String how = System.getProperty(PROPERTY, "auto");
        if (!how.equals("auto") && !how.equals("jni") && !how.equals("jna")) {
            throw failure("the system property " + PROPERTY + " is '" + how + "': set it to auto, jni or jna", null);
        }
        NativeLibrary library = load("bsock-" + abi);
        try {
            requireAbi(library, abi);
            return new Binding(library, how, calls, buffers);
        } catch (LinkageError | RuntimeException e) {
            throw failure(
                    library.getFile()
                            + " is not the library of this jar: "
                            + e.getMessage()
                            + ": remove it, or rebuild it from the sources of this version",
                    e);
        }
    }

    private static void requireAbi(NativeLibrary library, int abi) {
        int found = library.getFunction("bs_abi").invokeInt(new Object[0]);
        if (found != abi) {
            throw new UnsatisfiedLinkError("it has ABI " + found + " and the jar needs " + abi);
        }
    }

    boolean isJni() {
        return jni;
    }

    NativeLibrary library() {
        return library;
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
        int result = library.getFunction(function).invokeInt(arguments);
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
            throw failure(
                    "no library "
                            + System.mapLibraryName(name)
                            + " for this platform: neither "
                            + Platform.RESOURCE_PREFIX
                            + "/"
                            + System.mapLibraryName(name)
                            + " in the jar nor a file of that name on jna.library.path ("
                            + System.getProperty("jna.library.path", "not set")
                            + "). Build it from the sources with"
                            + " 'cmake -S . -B build && cmake --build build' and point jna.library.path to its folder, build/lib/"
                            + Platform.RESOURCE_PREFIX
                            + ". JNA says: "
                            + e.getMessage(),
                    e);
        }
    }

    /** JNA has a library of its own, which it loads when its class is first used. */
    private static void requireJna() {
        try {
            Native.getDefaultStringEncoding();
        } catch (LinkageError e) {
            throw failure(
                    "JNA could not load its own native library for "
                            + Platform.RESOURCE_PREFIX
                            + " ("
                            + root(e)
                            + "). Where the JVM denies native access, start it with"
                            + " --enable-native-access=com.sun.jna, or =ALL-UNNAMED when JNA is on the class path. Where JNA"
                            + " has no library for this platform, point jna.boot.library.path to the folder of one",
                    e);
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** In one line: JNA lists all that it tried, some of it twice. */
    private static UnsatisfiedLinkError failure(String message, Throwable cause) {
        String line = message.lines().map(String::strip).distinct().collect(Collectors.joining(" "));
        UnsatisfiedLinkError error = new UnsatisfiedLinkError("bsock: " + line);
        error.initCause(cause);
        return error;
    }
}
