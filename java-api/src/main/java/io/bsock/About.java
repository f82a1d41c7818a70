package io.bsock;

/** What this copy of bsock is, for reports of faults and for programs that show it. */
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

    /** The ABI number of the library, which is also in the file's name. */
    public static int abi() {
        return LibBsock.bs_abi();
    }
}
