package io.bsock;

/** What {@code getnameinfo} gives for an address. */
public final class Nameinfo {
    private byte[] host = {};
    private byte[] service = {};
    private int errno;

    /** No names yet. */
    public Nameinfo() {}

    /** The host's name, or its number where it has none. */
    public String host() {
        return NativeText.HOST.text(host);
    }

    /** The bytes of it, for a name that is no text in the locale's encoding. */
    public byte[] hostBytes() {
        return host.clone();
    }

    /** The service's name, or its port where it has none; of a unix socket its path. */
    public String service() {
        return NativeText.NAME.text(service);
    }

    /** The bytes of it, for a path that is no text. */
    public byte[] serviceBytes() {
        return service.clone();
    }

    /** The error code of the system, which counts when the last look-up gave {@code EAI_SYSTEM}. */
    public int errno() {
        return errno;
    }

    void set(byte[] host, byte[] service, int errno) {
        this.host = host;
        this.service = service;
        this.errno = errno;
    }

    @Override
    public String toString() {
        return NativeText.HOST.shown(host) + ":" + NativeText.NAME.shown(service);
    }
}
