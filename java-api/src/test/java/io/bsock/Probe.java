package io.bsock;

import java.io.IOException;

/** Run in a JVM of its own by {@link LoadingTest}: makes a call and tells how it was bound, or why it was not. */
final class Probe {
    private Probe() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            adopt();
        } else {
            bind();
        }
    }

    /** A channel for a socket, or why there is none; and whose the socket is then. */
    private static void adopt() throws IOException {
        long s = Sockets.socket(SocketConstants.AF_INET, SocketConstants.SOCK_DGRAM, 0);
        try {
            Descriptors.adopt(s).close();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("close " + Syscalls.close(s));
    }

    private static void bind() throws ErrnoException {
        try {
            Sockets.close(Sockets.socket(SocketConstants.AF_INET, SocketConstants.SOCK_STREAM, 0));
            System.out.println("bound by " + (LibBsock.BINDING.isJni() ? "jni" : "jna"));
        } catch (LinkageError e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
