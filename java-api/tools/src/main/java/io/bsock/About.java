package io.bsock;

/** What the native library of this process is. */
public final class About {
    private About() {}

    /** How the native methods are bound: {@code jni} or {@code jna}. */
    public static String binding() {
        return LibBsock.BINDING.isJni() ? "jni" : "jna";
    }

    /** The file that was loaded: where JNA unpacked it, or where it was found. */
    public static String library() {
        return LibBsock.BINDING.file().getPath();
    }

    /** The ABI number that the library gives. */
    public static int abi() {
        return LibBsock.bs_abi();
    }
}
