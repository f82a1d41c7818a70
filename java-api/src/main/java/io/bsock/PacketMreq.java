package io.bsock;

/**
 * {@code struct packet_mreq}, the value of {@code PACKET_ADD_MEMBERSHIP} and {@code
 * PACKET_DROP_MEMBERSHIP}: which frames an interface accepts. Linux.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>
 */
public final class PacketMreq extends Struct {
    private static final Table.Field IFINDEX = Table.field("packet_mreq.mr_ifindex");
    private static final Table.Field TYPE = Table.field("packet_mreq.mr_type");
    private static final Table.Field ALEN = Table.field("packet_mreq.mr_alen");
    private static final Table.Field ADDRESS = Table.field("packet_mreq.mr_address");

    /**
     * A request for an interface, a type of frames and a hardware address.
     *
     * @param ifindex the index of the interface
     * @param type {@code PACKET_MR_PROMISC}, {@code PACKET_MR_MULTICAST} and so on
     * @param address the hardware address, when the type needs one
     * @throws IllegalArgumentException when the address is longer than {@code mr_address}, or the type does not fit 16
     *     bits
     */
    public PacketMreq(int ifindex, int type, byte... address) {
        super("packet_mreq");
        if (address.length > ADDRESS.width()) {
            throw new IllegalArgumentException("PacketMreq: a hardware address of "
                    + address.length
                    + " bytes: mr_address has room for "
                    + ADDRESS.width());
        }
        IFINDEX.put(memory, 0, ifindex);
        TYPE.put(memory, 0, type);
        ALEN.put(memory, 0, address.length);
        memory.put(ADDRESS.offset(), address);
    }

    /** {@code mr_ifindex}. */
    public int ifindex() {
        return (int) IFINDEX.get(memory, 0);
    }

    /** {@code mr_type}. */
    public int type() {
        return (int) TYPE.get(memory, 0);
    }
}
