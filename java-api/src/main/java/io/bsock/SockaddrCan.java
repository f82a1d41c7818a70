package io.bsock;

import static io.bsock.SocketConstants.AF_CAN;

/**
 * {@code struct sockaddr_can}: an interface of a controller area network, and what the protocol
 * adds to it: two identifiers for ISO-TP, or a name, a parameter group and an address for J1939.
 * Linux.
 *
 * @see <a href="https://docs.kernel.org/networking/can.html">SocketCAN</a>
 */
public final class SockaddrCan extends Sockaddr {
    private static final Table.Field IFINDEX = Table.field("sockaddr_can.can_ifindex");
    private static final Table.Field RX_ID = Table.field("sockaddr_can.can_addr.tp.rx_id");
    private static final Table.Field TX_ID = Table.field("sockaddr_can.can_addr.tp.tx_id");
    private static final Table.Field NAME = Table.field("sockaddr_can.can_addr.j1939.name");
    private static final Table.Field PGN = Table.field("sockaddr_can.can_addr.j1939.pgn");
    private static final Table.Field ADDR = Table.field("sockaddr_can.can_addr.j1939.addr");

    /**
     * The address of an interface.
     *
     * @param ifindex the index of the interface; 0 for all
     */
    public SockaddrCan(int ifindex) {
        super(AF_CAN, Table.size("sockaddr_can"));
        IFINDEX.put(memory, ADDRESS, ifindex);
    }

    private SockaddrCan(Sockaddr shared) {
        super(shared);
    }

    /** An address for {@code CAN_ISOTP}: the identifiers to receive and to send with. */
    public static SockaddrCan isotp(int ifindex, int rxId, int txId) {
        SockaddrCan to = new SockaddrCan(ifindex);
        RX_ID.put(to.memory, ADDRESS, rxId);
        TX_ID.put(to.memory, ADDRESS, txId);
        return to;
    }

    /**
     * An address for {@code CAN_J1939}: the name, the parameter group number and the address.
     *
     * @throws IllegalArgumentException for an {@code addr} outside 0 to 255
     */
    public static SockaddrCan j1939(int ifindex, long name, int pgn, int addr) {
        SockaddrCan to = new SockaddrCan(ifindex);
        NAME.put(to.memory, ADDRESS, name);
        PGN.put(to.memory, ADDRESS, pgn);
        ADDR.put(to.memory, ADDRESS, addr);
        return to;
    }

    /** Another address's memory as a CAN address; reading a field checks the family. */
    public static SockaddrCan view(Sockaddr address) {
        return new SockaddrCan(address);
    }

    /** {@code can_ifindex}, the index of the interface. */
    public int ifindex() {
        return (int) get(IFINDEX);
    }

    /** {@code can_addr.tp.rx_id}. */
    public int rxId() {
        return (int) get(RX_ID);
    }

    /** {@code can_addr.tp.tx_id}. */
    public int txId() {
        return (int) get(TX_ID);
    }

    /** {@code can_addr.j1939.name}. */
    public long name() {
        return get(NAME);
    }

    /** {@code can_addr.j1939.pgn}. */
    public int pgn() {
        return (int) get(PGN);
    }

    /** {@code can_addr.j1939.addr}, 0 to 255. */
    public int addr() {
        return (int) get(ADDR);
    }

    private long get(Table.Field field) {
        require(AF_CAN, field.offset() + field.width());
        return field.get(memory, ADDRESS);
    }

    /** The interface alone, as in {@code can%3}: the meaning of the rest depends on the protocol. */
    @Override
    public String toString() {
        return holds(AF_CAN, IFINDEX) ? "can%" + ifindex() : super.toString();
    }
}
