package io.bsock;

/** What {@code getnameinfo} gives for an address. */
public final class Nameinfo {
    private String host = "";
    private String service = "";
    private int errno;

    /** No names yet. */
    public Nameinfo() {}

    /** The host's name, or its number where it has none. */
    public String host() {
        return host;
    }

    /** The service's name, or its port where it has none. */
    public String service() {
        return service;
    }

    /** The error code of the system, which counts when the last look-up gave {@code EAI_SYSTEM}. */
    public int errno() {
        return errno;
    }

    void set(String host, String service, int errno) {
        this.host = host;
        this.service = service;
        this.errno = errno;
    }

    @Override
    public String toString() {
        return host + ":" + service;
    }
}
