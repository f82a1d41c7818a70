package io.bsock;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Numeric hosts between text and the bytes of {@code in_addr} and {@code in6_addr}. */
final class NumericHost {
    private static final int IN_ADDR = Table.field("sockaddr_in.sin_addr").width();
    private static final int IN6_ADDR = Table.field("sockaddr_in6.sin6_addr").width();

    private NumericHost() {}

    /** The text of the host whose bytes stand at an address in the owner's memory, as inet_ntop writes it. */
    static String text(Object owner, int family, long address) {
        int room = SocketConstants.INET6_ADDRSTRLEN;
        try (Staging staging = Staging.of(room)) {
            return staging.ascii(LibBsock.bs_inet_ntop(family, address, staging.address, room));
        } finally {
            Reference.reachabilityFence(owner);
        }
    }

    /** The bytes of the host that a text stands for. */
    static byte[] bytes(Class<?> asker, int family, int width, String host) {
        Objects.requireNonNull(host, "host");
        byte[] bytes = new byte[width];
        if (inet_pton(family, host, bytes) != 1) {
            throw new IllegalArgumentException(asker.getSimpleName()
                    + ": '"
                    + host
                    + "' is not a numeric address of this family: look names up with getaddrinfo");
        }
        return bytes;
    }

    static int inet_ntop(int family, byte[] address, byte[] text) {
        int length = requireAddress("inet_ntop", family, address);
        int room = Math.min(text.length, Staging.LIMIT / 2);
        try (Staging staging = Staging.of(length + room)) {
            staging.memory.put(0, address, 0, length);
            int result = LibBsock.bs_inet_ntop(family, staging.address, staging.address + length, room);
            if (result > 0) {
                staging.memory.get(length, text, 0, result);
            }
            return result;
        }
    }

    static int inet_pton(int family, String text, byte[] address) {
        int length = requireAddress("inet_pton", family, address);
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        if (ascii.length >= Staging.LIMIT / 2 || text.indexOf('\0') >= 0) {
            return 0;
        }
        try (Staging staging = Staging.of(length + ascii.length + 1)) {
            staging.memory.put(length, ascii).put(length + ascii.length, (byte) 0);
            int result = LibBsock.bs_inet_pton(family, staging.address + length, staging.address);
            if (result == 1) {
                staging.memory.get(0, address, 0, length);
            }
            return result;
        }
    }

    /**
     * How many bytes an address of the family has; of an unknown family, which the system refuses,
     * any number do.
     */
    private static int requireAddress(String call, int family, byte[] address) {
        int length = family == SocketConstants.AF_INET ? IN_ADDR : IN6_ADDR;
        boolean known = family == SocketConstants.AF_INET || family == SocketConstants.AF_INET6;
        if (known && address.length < length) {
            throw new IllegalArgumentException(call
                    + ": address has "
                    + address.length
                    + " bytes, and an address of family "
                    + family
                    + " has "
                    + length);
        }
        return Math.min(length, address.length);
    }
}
