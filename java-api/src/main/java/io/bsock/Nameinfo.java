package io.bsock;

/** The names that {@code getnameinfo} found for an address. */
public final class Nameinfo {
    private byte[] host = {};
    private byte[] service = {};
    private int errno;

    /** Empty, for {@code getnameinfo} to fill. */
    public Nameinfo() {}

    /** The host's name, or its numeric address when it has none. */
    public String host() {
        return NativeText.HOST.text(host);
    }

    /** The bytes of the host's name, for a name that is not valid text in the locale's encoding. */
    public byte[] hostBytes() {
        return host.clone();
    }

    /** The service's name, or its port when it has none; for a unix socket its path. */
    public String service() {
        return NativeText.NAME.text(service);
    }

    /** The bytes of the service's name, for a path that is not valid text. */
    public byte[] serviceBytes() {
        return service.clone();
    }

    /** The system's error code, when the last look-up failed with {@code EAI_SYSTEM}. */
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
