package io.bsock;

import java.lang.ref.Reference;
import java.util.Objects;

/** Numeric hosts between text and the bytes of {@code in_addr} and {@code in6_addr}. */
final class NumericHost {
    private NumericHost() {}

    /** The text of the host whose bytes stand at an address in the owner's memory, as inet_ntop writes it. */
    static String text(Object owner, int family, long address) {
        int room = SocketConstants.INET6_ADDRSTRLEN;
        Staging staging = Staging.of(room);
        try {
            return staging.text(LibBsock.bs_inet_ntop(family, address, staging.address, room));
        } finally {
            Reference.reachabilityFence(owner);
        }
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
