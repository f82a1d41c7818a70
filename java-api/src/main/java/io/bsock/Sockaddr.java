package io.bsock;

import static io.bsock.SocketConstants.AF_ALG;
import static io.bsock.SocketConstants.AF_CAN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_NETLINK;
import static io.bsock.SocketConstants.AF_PACKET;
import static io.bsock.SocketConstants.AF_TIPC;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AF_VSOCK;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A socket address, {@code struct sockaddr} of any family, in native memory and with its length. The memory is freed
 * when the object is no longer reachable.
 *
 * <p>One object can receive address after address: {@code accept}, {@code recvfrom}, {@code getsockname} and
 * {@code getpeername} overwrite what it holds and allocate nothing. To keep an address, {@link #copy} it.
 * {@link SockaddrIn}, {@link SockaddrIn6}, {@link SockaddrUn}, {@link SockaddrLl}, {@link SockaddrNl},
 * {@link SockaddrVm}, {@link SockaddrCan}, {@link SockaddrRc}, {@link SockaddrL2}, {@link SockaddrHci},
 * {@link SockaddrTipc} and {@link SockaddrAlg} are the classes of the families. Each can also be a view of a
 * {@code Sockaddr} that shares its memory, as in {@code SockaddrIn.view(address)}.
 *
 * <p>Families without a class here work as well: {@link #of(byte[])} makes an address from the bytes of any C struct, and
 * {@link #bytes()} gives those of one that was received.
 *
 * <p>Not safe for use by several threads at once.
 */
public sealed class Sockaddr
        permits SockaddrAlg,
                SockaddrCan,
                SockaddrHci,
                SockaddrIn,
                SockaddrIn6,
                SockaddrL2,
                SockaddrLl,
                SockaddrNl,
                SockaddrRc,
                SockaddrTipc,
                SockaddrUn,
                SockaddrVm {
    /** Room for the longest address of any system: the BSDs keep an address's length in one byte. */
    static final int CAPACITY = 256;

    // The memory is the int32_t length that C writes, padded, then the address.
    private static final int LENGTH = 0;
    static final int ADDRESS = 8;

    private static final Table.Field FAMILY = Table.field("sockaddr.sa_family");
    private static final Table.Field SA_LEN = Table.field("sockaddr.sa_len");
    static final int HEADER = FAMILY.offset() + FAMILY.width();

    final ByteBuffer memory;

    /** Of the address, and of its length: what the C calls are given. */
    final long address;

    final long lengthAddress;

    /** An empty address, for a call to fill. */
    public Sockaddr() {
        memory = ByteBuffer.allocateDirect(ADDRESS + CAPACITY).order(ByteOrder.nativeOrder());
        lengthAddress = LibBsock.address(memory);
        address = lengthAddress + ADDRESS;
    }

    /** A view of another's memory. */
    Sockaddr(Sockaddr shared) {
        memory = shared.memory;
        lengthAddress = shared.lengthAddress;
        address = shared.address;
    }

    /** Empty, but for the family. A struct that the system lacks has no length. */
    Sockaddr(int family, int length) {
        this();
        if (length == 0) {
            throw new UnsupportedOperationException(
                    getClass().getSimpleName() + ": this system lacks the address family");
        }
        length(length);
        family(family);
    }

    /**
     * An address of any family from the bytes of its C struct, header included.
     *
     * @throws IllegalArgumentException when there are too few bytes for the family's field, or more than
     *     any address has
     */
    public static Sockaddr of(byte[] struct) {
        if (struct.length < HEADER || struct.length > CAPACITY) {
            throw new IllegalArgumentException(
                    "Sockaddr: " + struct.length + " bytes: a socket address has " + HEADER + " to " + CAPACITY);
        }
        return copyOf(struct);
    }

    /** The same of bytes that were an address's, however few. */
    static Sockaddr copyOf(byte[] struct) {
        Sockaddr to = new Sockaddr();
        to.memory.put(ADDRESS, struct);
        to.length(struct.length);
        return to;
    }

    /**
     * An address of the family {@code AF_UNSPEC}. {@code connect} to it removes a datagram socket's peer.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2)</a>
     */
    public static Sockaddr unspecified() {
        return new Sockaddr(AF_UNSPEC, Table.size("sockaddr"));
    }

    /** An address out of a {@code struct sockaddr_storage}, which does not tell its length. */
    static Sockaddr ofStorage(byte[] storage) {
        Sockaddr to = of(storage);
        int family = to.family();
        if (family == AF_INET) {
            to.length(SockaddrIn.SIZE);
        } else if (family == AF_INET6) {
            to.length(SockaddrIn6.SIZE);
        }
        return to;
    }

    /**
     * The address of an {@link InetSocketAddress} or a {@link UnixDomainSocketAddress}.
     *
     * @throws IllegalArgumentException for an unresolved name, a path that is too long, or another kind of address
     */
    public static Sockaddr of(SocketAddress address) {
        Objects.requireNonNull(address, "address");
        if (address instanceof InetSocketAddress inet) {
            return inet.getAddress() instanceof Inet4Address ? SockaddrIn.of(inet) : SockaddrIn6.of(inet);
        }
        if (address instanceof UnixDomainSocketAddress unix) {
            return SockaddrUn.of(unix);
        }
        throw new IllegalArgumentException("Sockaddr: "
                + address.getClass().getName()
                + ": give an InetSocketAddress or a UnixDomainSocketAddress");
    }

    /** The length of the address in bytes; 0 while it is empty. */
    public final int length() {
        return Math.max(0, Math.min(memory.getInt(LENGTH), CAPACITY));
    }

    final void length(int length) {
        memory.putInt(LENGTH, length);
        if (SA_LEN.exists()) {
            SA_LEN.put(memory, ADDRESS, Math.min(length, CAPACITY - 1));
        }
    }

    /** The family, {@code AF_INET} and so on; {@code AF_UNSPEC} while the address is empty. */
    public final int family() {
        return length() < HEADER ? AF_UNSPEC : (int) FAMILY.get(memory, ADDRESS);
    }

    final void family(int family) {
        FAMILY.put(memory, ADDRESS, family);
    }

    /** A copy of the bytes of the C struct, header included. */
    public final byte[] bytes() {
        byte[] bytes = new byte[length()];
        memory.get(ADDRESS, bytes);
        return bytes;
    }

    /** A copy in memory of its own. */
    public final Sockaddr copy() {
        return new Sockaddr().set(this);
    }

    /** Copies another address into this one. */
    public final Sockaddr set(Sockaddr other) {
        memory.put(0, other.memory, 0, ADDRESS + CAPACITY);
        return this;
    }

    /**
     * This address as an address of {@code java.net}.
     *
     * @throws IllegalStateException when {@code java.net} has no such address: for another family, or an abstract name
     * @throws java.nio.file.InvalidPathException as {@link SockaddrUn#toSocketAddress}
     */
    public SocketAddress toSocketAddress() {
        Sockaddr typed = typed();
        if (typed.getClass() == getClass()) {
            throw new IllegalStateException("Sockaddr: java.net has no address for " + this);
        }
        return typed.toSocketAddress();
    }

    /**
     * As people write it: {@code 127.0.0.1:80}, {@code [fe80::1%2]:80}, {@code /run/x.sock},
     * {@code @abstract}; bytes that are not valid text as {@code \xe9}.
     */
    @Override
    public String toString() {
        Sockaddr typed = typed();
        if (typed.getClass() != getClass()) {
            return typed.toString();
        }
        if (length() == 0) {
            return "(empty)";
        }
        return family() == AF_UNSPEC
                ? "(unspecified)"
                : "(family " + family() + ": " + HexFormat.of().formatHex(bytes()) + ")";
    }

    /** Addresses are equal when the bytes of their structs are. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Sockaddr that
                && memory.slice(ADDRESS, length()).equals(that.memory.slice(ADDRESS, that.length()));
    }

    @Override
    public final int hashCode() {
        return memory.slice(ADDRESS, length()).hashCode();
    }

    /**
     * This address as its family's class, or itself when bsock has none for the family or the bytes
     * are too few.
     */
    private Sockaddr typed() {
        int family = family();
        if (family == AF_INET && length() >= SockaddrIn.SIZE) {
            return SockaddrIn.view(this);
        }
        if (family == AF_INET6 && length() >= SockaddrIn6.SIZE) {
            return SockaddrIn6.view(this);
        }
        return family == AF_UNIX ? SockaddrUn.view(this) : typedWhereKnown();
    }

    /** The families that only some systems have. */
    private Sockaddr typedWhereKnown() {
        if (holds(AF_PACKET, Table.field("sockaddr_ll.sll_halen"))) {
            return SockaddrLl.view(this);
        }
        if (holds(AF_NETLINK, Table.field("sockaddr_nl.nl_groups"))) {
            return SockaddrNl.view(this);
        }
        if (holds(AF_VSOCK, Table.field("sockaddr_vm.svm_cid"))) {
            return SockaddrVm.view(this);
        }
        if (holds(AF_ALG, Table.field("sockaddr_alg.salg_name"))) {
            return SockaddrAlg.view(this);
        }
        if (holds(AF_TIPC, Table.field("sockaddr_tipc.addr.name.domain"))) {
            return SockaddrTipc.view(this);
        }
        return holds(AF_CAN, Table.field("sockaddr_can.can_ifindex")) ? SockaddrCan.view(this) : this;
    }

    /** Whether this is an address of the family and reaches to the end of a field that its struct has. */
    final boolean holds(int family, Table.Field last) {
        return last.exists() && family() == family && length() >= last.offset() + last.width();
    }

    final void fill(ByteBuffer from, int offset, int length) {
        int fitting = Math.min(length, CAPACITY);
        memory.put(ADDRESS, from, offset, fitting);
        length(fitting);
    }

    /**
     * Before a call that fills the address: offers it all of the memory. Returns the length for
     * {@link #filled}.
     */
    final int makeRoom() {
        int before = memory.getInt(LENGTH);
        memory.putInt(LENGTH, CAPACITY);
        return before;
    }

    /** After such a call: where it failed, the address is what it was; where the system told none, as Winsock of a stream, empty. */
    final long filled(long result, int before) {
        if (result < 0) {
            memory.putInt(LENGTH, before);
        } else if (memory.getInt(LENGTH) == CAPACITY) {
            memory.putInt(LENGTH, 0);
        }
        return result;
    }

    /** Before a call that reads the address: its length. */
    final int requireFilled(String call) {
        int length = length();
        if (length == 0) {
            throw new IllegalArgumentException(call + ": the Sockaddr is empty: give an address");
        }
        return length;
    }

    /** Refuses to read a family's fields out of another family's address. */
    final void require(int family, int size) {
        if (family() != family || length() < size) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + ": this is " + this + ", not an address of family " + family);
        }
    }

    /** A port is in network byte order on every machine. */
    final int port(Table.Field field) {
        int at = ADDRESS + field.offset();
        return (memory.get(at) & 0xFF) << 8 | memory.get(at + 1) & 0xFF;
    }

    final void port(Table.Field field, int port) {
        Bits.requireUnsigned(getClass().getSimpleName() + ": port", port, Short.SIZE);
        int at = ADDRESS + field.offset();
        memory.put(at, (byte) (port >> 8));
        memory.put(at + 1, (byte) port);
    }

    final byte[] bytes(Table.Field field) {
        byte[] bytes = new byte[field.width()];
        memory.get(ADDRESS + field.offset(), bytes);
        return bytes;
    }

    /** The text of a numeric host, as inet_ntop writes it. */
    final String host(int family, Table.Field field) {
        return NumericHost.text(this, family, address + field.offset());
    }

    /** Writes the address that a numeric host's text stands for. */
    final void host(int family, Table.Field field, String host) {
        memory.put(ADDRESS + field.offset(), NumericHost.bytes(getClass(), family, field.width(), host));
    }
}
