package io.bsock;

import static io.bsock.SocketConstants.AF_PACKET;

import java.util.HexFormat;

/**
 * {@code struct sockaddr_ll}: an interface, the protocol of its frames and a hardware address.
 * Linux.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>
 */
public final class SockaddrLl extends Sockaddr {
    private static final Table.Field PROTOCOL = Table.field("sockaddr_ll.sll_protocol");
    private static final Table.Field IFINDEX = Table.field("sockaddr_ll.sll_ifindex");
    private static final Table.Field HATYPE = Table.field("sockaddr_ll.sll_hatype");
    private static final Table.Field PKTTYPE = Table.field("sockaddr_ll.sll_pkttype");
    private static final Table.Field HALEN = Table.field("sockaddr_ll.sll_halen");
    private static final Table.Field ADDR = Table.field("sockaddr_ll.sll_addr");

    /**
     * Where a packet socket listens.
     *
     * @param ifindex the index of the interface; 0 for all
     * @param protocol {@code ETH_P_IP} and so on, in the machine's byte order; 0 for the socket's own
     */
    public SockaddrLl(int ifindex, int protocol) {
        this(ifindex, protocol, new byte[0]);
    }

    /**
     * Whom to send a frame to.
     *
     * @param addr the hardware address
     * @throws IllegalArgumentException when it is longer than {@code sll_addr}
     */
    public SockaddrLl(int ifindex, int protocol, byte[] addr) {
        super(AF_PACKET, Table.size("sockaddr_ll"));
        if (addr.length > ADDR.width()) {
            throw new IllegalArgumentException("SockaddrLl: a hardware address of "
                    + addr.length
                    + " bytes: sll_addr has room for "
                    + ADDR.width());
        }
        port(PROTOCOL, (int) Bits.requireUnsigned("SockaddrLl: protocol", protocol, Short.SIZE));
        IFINDEX.put(memory, ADDRESS, ifindex);
        HALEN.put(memory, ADDRESS, addr.length);
        memory.put(ADDRESS + ADDR.offset(), addr);
    }

    private SockaddrLl(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as a packet address; reading a field checks the family. */
    public static SockaddrLl view(Sockaddr address) {
        return new SockaddrLl(address);
    }

    /** {@code sll_protocol} in the machine's byte order, as {@code ETH_P_IP} is. */
    public int protocol() {
        requirePacket();
        return port(PROTOCOL);
    }

    /** {@code sll_ifindex}, the index of the interface. */
    public int ifindex() {
        requirePacket();
        return (int) IFINDEX.get(memory, ADDRESS);
    }

    /** {@code sll_hatype}, the kind of hardware. */
    public int hatype() {
        requirePacket();
        return (int) HATYPE.get(memory, ADDRESS);
    }

    /** {@code sll_pkttype}, of a frame received: {@code PACKET_HOST}, {@code PACKET_OUTGOING} and so on. */
    public int pkttype() {
        requirePacket();
        return (int) PKTTYPE.get(memory, ADDRESS);
    }

    /** The {@code sll_halen} bytes of {@code sll_addr}, the hardware address. */
    public byte[] addr() {
        requirePacket();
        int length = (int) HALEN.get(memory, ADDRESS);
        byte[] addr = new byte[Math.min(length, length() - ADDR.offset())];
        memory.get(ADDRESS + ADDR.offset(), addr);
        return addr;
    }

    private void requirePacket() {
        require(AF_PACKET, ADDR.offset());
    }

    /** As in {@code [02:00:00:00:00:01%2]:0x0800}: hardware address, interface, protocol. */
    @Override
    public String toString() {
        if (!holds(AF_PACKET, HALEN)) {
            return super.toString();
        }
        String addr = HexFormat.ofDelimiter(":").formatHex(addr());
        return "[" + addr + "%" + ifindex() + "]:0x" + HexFormat.of().toHexDigits((short) protocol());
    }
}
