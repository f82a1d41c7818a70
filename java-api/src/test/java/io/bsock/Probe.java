package io.bsock;

/** Run in a JVM of its own by {@link LoadingTest}: makes a call and tells how it was bound, or why it was not. */
final class Probe {
    private Probe() {}

    public static void main(String[] arguments) throws ErrnoException {
        try {
            Sockets.close(Sockets.socket(SocketConstants.AF_INET, SocketConstants.SOCK_STREAM, 0));
            System.out.println("bound by " + (LibBsock.BINDING.isJni() ? "jni" : "jna"));
        } catch (LinkageError e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
