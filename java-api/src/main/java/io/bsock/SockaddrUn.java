package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;

import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code struct sockaddr_un}: the path of a socket in the file system, on Linux also an abstract
 * name, or no name. The address's length tells where a name ends, so that an abstract one may hold
 * any bytes, zeros included. Text is UTF-8.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
public final class SockaddrUn extends Sockaddr {
    private static final Table.Field PATH = Table.field("sockaddr_un.sun_path");

    private SockaddrUn(byte[] name, int length) {
        super(AF_UNIX, PATH.offset() + length);
        memory.put(ADDRESS + PATH.offset(), name);
    }

    private SockaddrUn(Sockaddr shared) {
        super(shared);
    }

    /**
     * The address of a path.
     *
     * @throws IllegalArgumentException when the path is empty, holds a NUL or is longer than {@code
     *     sun_path}
     */
    public static SockaddrUn path(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length == 0 || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("SockaddrUn: a path must not be empty or hold a NUL: '" + path + "'");
        }
        requireRoom(name.length);
        // The NUL counts where there is room for it; Linux takes a path that fills sun_path without
        // one.
        return new SockaddrUn(name, Math.min(name.length + 1, PATH.width()));
    }

    /** The address of a path, as {@link #path(String)}. */
    public static SockaddrUn path(Path path) {
        return path(path.toString());
    }

    /**
     * An abstract name of Linux, which is not in the file system and goes with its last socket. Shown
     * as {@code @name}.
     *
     * @throws IllegalArgumentException when the name is too long for {@code sun_path}
     */
    public static SockaddrUn abstractName(String name) {
        return abstractName(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An abstract name of any bytes. */
    public static SockaddrUn abstractName(byte[] name) {
        requireRoom(1 + name.length);
        byte[] marked = new byte[1 + name.length];
        System.arraycopy(name, 0, marked, 1, name.length);
        return new SockaddrUn(marked, marked.length);
    }

    /**
     * The address of a socket that has no name. Given to {@code bind} on Linux, the system chooses an
     * abstract one.
     */
    public static SockaddrUn unnamed() {
        return new SockaddrUn(new byte[0], 0);
    }

    /** The same address as {@code java.net}'s. */
    public static SockaddrUn of(UnixDomainSocketAddress address) {
        String path = address.getPath().toString();
        return path.isEmpty() ? unnamed() : path(path);
    }

    /** Another address's memory as a unix address; its family is looked at when the name is. */
    public static SockaddrUn view(Sockaddr address) {
        return new SockaddrUn(address);
    }

    /** Whether the socket has no name. */
    public boolean isUnnamed() {
        return name().length == 0;
    }

    /** Whether the name is an abstract one. */
    public boolean isAbstract() {
        byte[] name = name();
        return name.length > 0 && name[0] == 0;
    }

    /**
     * The path.
     *
     * @throws IllegalStateException when the socket has none: an abstract name, or no name
     */
    public String path() {
        if (isUnnamed() || isAbstract()) {
            throw new IllegalStateException("SockaddrUn: " + this + " is no path");
        }
        return pathText(name());
    }

    /**
     * The bytes of {@code sun_path} that the length counts: with an abstract name's first zero, or a
     * path's last.
     */
    public byte[] name() {
        require(AF_UNIX, PATH.offset());
        byte[] name = new byte[length() - PATH.offset()];
        memory.get(ADDRESS + PATH.offset(), name);
        return name;
    }

    @Override
    public UnixDomainSocketAddress toSocketAddress() {
        if (isAbstract()) {
            throw new IllegalStateException("SockaddrUn: java.net has no abstract addresses: " + this);
        }
        return UnixDomainSocketAddress.of(isUnnamed() ? "" : path());
    }

    @Override
    public String toString() {
        if (family() != AF_UNIX) {
            return super.toString();
        }
        if (isUnnamed()) {
            return "(unnamed)";
        }
        byte[] name = name();
        return isAbstract() ? "@" + text(name, 1, name.length) : pathText(name);
    }

    private static String pathText(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return text(name, 0, end);
    }

    /** Zeros inside an abstract name are shown as /proc/net/unix shows them. */
    private static String text(byte[] name, int from, int to) {
        return new String(Arrays.copyOfRange(name, from, to), StandardCharsets.UTF_8).replace('\0', '@');
    }

    private static void requireRoom(int length) {
        if (length > PATH.width()) {
            throw new IllegalArgumentException(
                    "SockaddrUn: " + length + " bytes are too long: sun_path has room for " + PATH.width());
        }
    }
}
