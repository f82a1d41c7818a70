package io.bsock;

import java.util.Objects;

/** Numeric hosts between text and the bytes of {@code in_addr} and {@code in6_addr}. */
final class NumericHost {
    private NumericHost() {}

    /** The text of the host whose bytes stand at an address, as inet_ntop writes it. */
    static String text(int family, long address) {
        int room = SocketConstants.INET6_ADDRSTRLEN;
        Staging staging = Staging.of(room);
        int length = LibBsock.bs_inet_ntop(family, address, staging.address, room);
        return staging.text(length);
    }

    /** The bytes of the host that a text stands for. */
    static byte[] bytes(Class<?> asker, int family, int width, String host) {
        Objects.requireNonNull(host, "host");
        byte[] bytes = new byte[width];
        if (Syscalls.inet_pton(family, host, bytes) != 1) {
            throw new IllegalArgumentException(asker.getSimpleName()
                    + ": '"
                    + host
                    + "' is no numeric address of the family: resolve names first");
        }
        return bytes;
    }
}
