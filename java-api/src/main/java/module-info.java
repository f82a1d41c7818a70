/** Native sockets: the socket calls of the operating system, one Java method per C call. */
module io.bsock {
    requires com.sun.jna;
    requires jdk.net;

    exports io.bsock;
}
