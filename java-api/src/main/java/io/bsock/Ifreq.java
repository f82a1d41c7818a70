package io.bsock;

import java.util.Arrays;

/**
 * {@code struct ifreq}: what {@link Syscalls#ioctl(long, long, Struct)} is told or asked about an interface.
 *
 * <pre>{@code
 * Ifreq lo = new Ifreq("lo");
 * Sockets.ioctl(s, SIOCGIFMTU, lo);
 * System.out.println(lo.mtu());
 * }</pre>
 *
 * <p>All fields but the name share one place, so read only the field that the last request has filled. All interfaces are
 * listed by {@link Syscalls#if_nameindex}. Not on Windows.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netdevice.7.html">netdevice(7)</a>
 */
public final class Ifreq extends Struct {
    private static final Table.Field NAME = Table.field("ifreq.ifr_name");
    private static final Table.Field ADDR = Table.field("ifreq.ifr_addr");
    private static final Table.Field DSTADDR = Table.field("ifreq.ifr_dstaddr");
    private static final Table.Field BROADADDR = Table.field("ifreq.ifr_broadaddr");
    private static final Table.Field NETMASK = Table.fieldOr("ifreq.ifr_netmask", ADDR);
    private static final Table.Field HWADDR = Table.field("ifreq.ifr_hwaddr");
    private static final Table.Field FLAGS = Table.field("ifreq.ifr_flags");
    private static final Table.Field METRIC = Table.field("ifreq.ifr_metric");
    private static final Table.Field MTU = Table.field("ifreq.ifr_mtu");
    private static final Table.Field IFINDEX = Table.field("ifreq.ifr_ifindex");
    private static final Table.Field QLEN = Table.field("ifreq.ifr_qlen");

    private static final Table.Field HATYPE = Table.field("sockaddr.sa_family");
    private static final int HARDWARE_ADDRESS = HATYPE.offset() + HATYPE.width();
    private static final int ETHERNET_LENGTH = Table.size("length(ifr_hwaddr)");

    /** All zeros: for {@code SIOCGIFNAME}, which is asked by the index. */
    public Ifreq() {
        super("ifreq");
    }

    /**
     * Names the interface.
     *
     * @throws IllegalArgumentException for a name that has no room in {@code ifr_name}
     */
    public Ifreq(String name) {
        this(NativeText.NAME.bytes("Ifreq", "name", name));
    }

    /** The same by the bytes of its name, without a NUL. */
    public Ifreq(byte[] name) {
        this();
        byte[] bytes = name.clone();
        NativeText.NAME.requireNoNul("Ifreq", "name", bytes);
        if (bytes.length >= NAME.width()) {
            throw new IllegalArgumentException(
                    "Ifreq: a name of " + bytes.length + " bytes: give " + (NAME.width() - 1) + " or fewer");
        }
        memory.put(NAME.offset(), bytes);
    }

    /** {@code ifr_name}. */
    public String name() {
        byte[] bytes = new byte[NAME.width()];
        memory.get(NAME.offset(), bytes);
        return NativeText.NAME.text(NativeText.untilNul(bytes));
    }

    // ---- Addresses

    /** {@code ifr_addr}, after {@code SIOCGIFADDR}. */
    public Sockaddr addr() {
        return sockaddr(ADDR);
    }

    /** Sets {@code ifr_addr}, for {@code SIOCSIFADDR}. */
    public Ifreq addr(Sockaddr address) {
        return put(ADDR, address);
    }

    /** {@code ifr_dstaddr}, after {@code SIOCGIFDSTADDR}: the other end of a point-to-point link. */
    public Sockaddr dstaddr() {
        return sockaddr(DSTADDR);
    }

    /** Sets {@code ifr_dstaddr}, for {@code SIOCSIFDSTADDR}. */
    public Ifreq dstaddr(Sockaddr address) {
        return put(DSTADDR, address);
    }

    /** {@code ifr_broadaddr}, after {@code SIOCGIFBRDADDR}. */
    public Sockaddr broadaddr() {
        return sockaddr(BROADADDR);
    }

    /** Sets {@code ifr_broadaddr}, for {@code SIOCSIFBRDADDR}. */
    public Ifreq broadaddr(Sockaddr address) {
        return put(BROADADDR, address);
    }

    /** {@code ifr_netmask}, after {@code SIOCGIFNETMASK}; BSD and macOS have it in {@code ifr_addr}. */
    public Sockaddr netmask() {
        return sockaddr(NETMASK);
    }

    /** Sets {@code ifr_netmask}, for {@code SIOCSIFNETMASK}. */
    public Ifreq netmask(Sockaddr address) {
        return put(NETMASK, address);
    }

    private Ifreq put(Table.Field field, Sockaddr address) {
        sockaddr(field, address);
        return this;
    }

    /** The type in {@code ifr_hwaddr}, after {@code SIOCGIFHWADDR}: 1 for Ethernet. Linux. */
    public int hatype() {
        return (int) HATYPE.get(memory, known("ifr_hwaddr", HWADDR).offset());
    }

    /** The first six bytes of the address in {@code ifr_hwaddr}, as many as one of Ethernet has. Linux. */
    public byte[] hwaddr() {
        int at = known("ifr_hwaddr", HWADDR).offset() + HARDWARE_ADDRESS;
        byte[] address = new byte[ETHERNET_LENGTH];
        memory.get(at, address);
        return address;
    }

    /**
     * Sets {@code ifr_hwaddr}, for {@code SIOCSIFHWADDR}. Linux.
     *
     * @throws IllegalArgumentException for an address that has no room there
     */
    public Ifreq hwaddr(int hatype, byte... address) {
        Table.Field field = known("ifr_hwaddr", HWADDR);
        int room = field.width() - HARDWARE_ADDRESS;
        if (address.length > room) {
            throw new IllegalArgumentException(
                    "Ifreq: a hardware address of " + address.length + " bytes: give " + room + " or fewer");
        }
        HATYPE.put(memory, field.offset(), hatype);
        memory.put(field.offset() + HARDWARE_ADDRESS, Arrays.copyOf(address, room));
        return this;
    }

    // ---- Numbers

    /** {@code ifr_flags}, after {@code SIOCGIFFLAGS}: {@code IFF_UP} and so on, 16 bits without a sign. */
    public int flags() {
        return get("ifr_flags", FLAGS) & 0xFFFF;
    }

    /** Sets {@code ifr_flags}, for {@code SIOCSIFFLAGS}. */
    public Ifreq flags(int flags) {
        return put("ifr_flags", FLAGS, flags);
    }

    /** {@code ifr_metric}, after {@code SIOCGIFMETRIC}. */
    public int metric() {
        return get("ifr_metric", METRIC);
    }

    /** Sets {@code ifr_metric}, for {@code SIOCSIFMETRIC}. */
    public Ifreq metric(int metric) {
        return put("ifr_metric", METRIC, metric);
    }

    /** {@code ifr_mtu}, after {@code SIOCGIFMTU}: the largest packet, in bytes. */
    public int mtu() {
        return get("ifr_mtu", MTU);
    }

    /** Sets {@code ifr_mtu}, for {@code SIOCSIFMTU}. */
    public Ifreq mtu(int mtu) {
        return put("ifr_mtu", MTU, mtu);
    }

    /** {@code ifr_ifindex}, after {@code SIOCGIFINDEX}. Linux, FreeBSD, NetBSD; {@code if_nametoindex} is everywhere. */
    public int ifindex() {
        return get("ifr_ifindex", IFINDEX);
    }

    /** Sets {@code ifr_ifindex}, for {@code SIOCGIFNAME}. */
    public Ifreq ifindex(int ifindex) {
        return put("ifr_ifindex", IFINDEX, ifindex);
    }

    /** {@code ifr_qlen}, after {@code SIOCGIFTXQLEN}: how many packets may wait to be sent. Linux. */
    public int qlen() {
        return get("ifr_qlen", QLEN);
    }

    /** Sets {@code ifr_qlen}, for {@code SIOCSIFTXQLEN}. Linux. */
    public Ifreq qlen(int qlen) {
        return put("ifr_qlen", QLEN, qlen);
    }

    private int get(String name, Table.Field field) {
        return (int) known(name, field).get(memory, 0);
    }

    private Ifreq put(String name, Table.Field field, int value) {
        known(name, field).put(memory, 0, value);
        return this;
    }

    private static Table.Field known(String name, Table.Field field) {
        if (!field.exists()) {
            throw new UnsupportedOperationException("Ifreq: this system has no " + name);
        }
        return field;
    }

    /** The name alone: what else it holds only the request tells. */
    @Override
    public String toString() {
        return "{ifr_name=" + name() + "}";
    }
}
