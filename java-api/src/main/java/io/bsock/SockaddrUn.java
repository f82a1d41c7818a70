package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Objects;

/**
 * {@code struct sockaddr_un}: the path of a socket in the file system, on Linux also an abstract name, or no name. The
 * address's length says where a name ends, so an abstract name may contain any bytes, including zeros.
 *
 * <p>A name is bytes. As a {@code String} it is in the encoding of file names ({@code sun.jnu.encoding}; UTF-8 on
 * Windows), which may lack characters, and in which some bytes are not valid text: {@link #path(byte[])},
 * {@link #path(Path)} and {@link #pathBytes} lose none.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
public final class SockaddrUn extends Sockaddr {
    private static final Table.Field PATH = Table.field("sockaddr_un.sun_path");

    /** Linux alone. The BSDs and macOS write zeros for a socket without a name. */
    private static final boolean HAS_ABSTRACT_NAMES = Table.size("abstract(sun_path)") > 0;

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
     * @throws IllegalArgumentException when the path is empty, contains a NUL, is longer than {@code
     *     sun_path} or cannot be written in the encoding of file names
     */
    public static SockaddrUn path(String path) {
        return path(NativeText.PATH.bytes("SockaddrUn", "path", Objects.requireNonNull(path, "path")));
    }

    /**
     * The address of a path of any bytes. Its length includes a NUL after the path, unless the path fills
     * {@code sun_path}: {@code getsockname} on Linux then returns one byte more than was passed to {@code bind}.
     *
     * @throws IllegalArgumentException when the path is empty, contains a NUL or is longer than {@code sun_path}
     */
    public static SockaddrUn path(byte[] path) {
        byte[] name = path.clone();
        if (name.length == 0) {
            throw new IllegalArgumentException("SockaddrUn: the path is empty");
        }
        NativeText.PATH.requireNoNul("SockaddrUn", "path", name);
        requireRoom(name.length);
        return new SockaddrUn(name, Math.min(name.length + 1, PATH.width()));
    }

    /**
     * The address of a path, with the bytes that the path has in the file system.
     *
     * @throws IllegalArgumentException as {@link #path(byte[])}, and when the path is not of the default file system
     */
    public static SockaddrUn path(Path path) {
        return path(PathBytes.of("SockaddrUn", path));
    }

    /**
     * An abstract name of Linux, which is not in the file system and disappears with its last socket. It is written as
     * {@code @name}.
     *
     * @throws IllegalArgumentException when the name is too long for {@code sun_path} or cannot be written in the
     *     encoding of file names
     */
    public static SockaddrUn abstractName(String name) {
        return abstractName(NativeText.PATH.bytes("SockaddrUn", "abstract name", Objects.requireNonNull(name, "name")));
    }

    /** An abstract name of any bytes. */
    public static SockaddrUn abstractName(byte[] name) {
        requireRoom(1 + name.length);
        byte[] marked = new byte[1 + name.length];
        System.arraycopy(name, 0, marked, 1, name.length);
        return new SockaddrUn(marked, marked.length);
    }

    /**
     * The address of a socket without a name. With {@code bind} on Linux the system chooses an abstract one.
     */
    public static SockaddrUn unnamed() {
        return new SockaddrUn(new byte[0], 0);
    }

    /**
     * The address of a {@link UnixDomainSocketAddress}, with the bytes that its path has in the file system.
     *
     * @throws IllegalArgumentException when the path is longer than {@code sun_path}
     */
    public static SockaddrUn of(UnixDomainSocketAddress address) {
        byte[] path = PathBytes.of("SockaddrUn", address.getPath());
        return path.length == 0 ? unnamed() : path(path);
    }

    /** Another address's memory as a unix address; reading the name checks the family. */
    public static SockaddrUn view(Sockaddr address) {
        return new SockaddrUn(address);
    }

    /** Whether the socket has no name. */
    public boolean isUnnamed() {
        byte[] name = name();
        return name.length == 0 || !HAS_ABSTRACT_NAMES && name[0] == 0;
    }

    /** Whether the name is an abstract one. */
    public boolean isAbstract() {
        byte[] name = name();
        return HAS_ABSTRACT_NAMES && name.length > 0 && name[0] == 0;
    }

    /**
     * The path, with U+FFFD for bytes that are not valid text in the encoding of file names.
     *
     * @throws IllegalStateException when the socket has none: an abstract name, or no name
     */
    public String path() {
        return NativeText.PATH.text(pathBytes());
    }

    /**
     * The bytes of the path, without a NUL.
     *
     * @throws IllegalStateException as {@link #path()}
     */
    public byte[] pathBytes() {
        if (isUnnamed() || isAbstract()) {
            throw new IllegalStateException("SockaddrUn: " + this + " is not a path");
        }
        return NativeText.untilNul(name());
    }

    /**
     * The bytes of {@code sun_path} within the address's length: including the zero before an abstract name or after a
     * path.
     */
    public byte[] name() {
        require(AF_UNIX, PATH.offset());
        byte[] name = new byte[length() - PATH.offset()];
        memory.get(ADDRESS + PATH.offset(), name);
        return name;
    }

    /**
     * This address as an address of {@code java.net}, with the same bytes in its path except for redundant slashes.
     *
     * @throws IllegalStateException for an abstract name
     * @throws java.nio.file.InvalidPathException on Windows, when the path has characters that file names cannot have
     */
    @Override
    public UnixDomainSocketAddress toSocketAddress() {
        if (isAbstract()) {
            throw new IllegalStateException("SockaddrUn: java.net has no abstract addresses: " + this);
        }
        return UnixDomainSocketAddress.of(PathBytes.path(NativeText.untilNul(name())));
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
        // Zeros are shown as /proc/net/unix shows them.
        return isAbstract()
                ? NativeText.PATH.shown(name).replace('\0', '@')
                : NativeText.PATH.shown(NativeText.untilNul(name));
    }

    private static void requireRoom(int length) {
        if (length > PATH.width()) {
            throw new IllegalArgumentException(
                    "SockaddrUn: " + length + " bytes are too long: sun_path has room for " + PATH.width());
        }
    }
}
