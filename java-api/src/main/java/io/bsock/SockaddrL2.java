package io.bsock;

import static io.bsock.SocketConstants.AF_BLUETOOTH;

/**
 * {@code struct sockaddr_l2}: a channel of L2CAP of a Bluetooth device, for {@code AF_BLUETOOTH} with {@code BTPROTO_L2CAP}.
 * Linux. The addresses of Bluetooth's protocols share a family: lay the view of the socket's own protocol over them.
 *
 * @see <a href="https://manpages.debian.org/testing/libbluetooth-dev/l2cap.7.en.html">l2cap(7)</a>
 */
public final class SockaddrL2 extends Sockaddr {
    private static final Table.Field PSM = Table.field("sockaddr_l2.l2_psm");
    private static final Table.Field BDADDR = Table.field("sockaddr_l2.l2_bdaddr");
    private static final Table.Field CID = Table.field("sockaddr_l2.l2_cid");
    private static final Table.Field BDADDR_TYPE = Table.field("sockaddr_l2.l2_bdaddr_type");
    private static final int SIZE = Table.size("sockaddr_l2");

    /**
     * Fills the address.
     *
     * @param bdaddr the device, as in {@code 00:1A:7D:DA:71:13}; all zeros for any
     * @param bdaddrType {@code BDADDR_BREDR}, {@code BDADDR_LE_PUBLIC} or {@code BDADDR_LE_RANDOM}
     * @param psm the protocol and service, 0 to 65535; 0 where there is a channel
     * @param cid the channel, 0 to 65535; 0 where there is a protocol
     */
    public SockaddrL2(String bdaddr, int bdaddrType, int psm, int cid) {
        super(AF_BLUETOOTH, SIZE);
        BluetoothAddress.put(memory, ADDRESS + BDADDR.offset(), "SockaddrL2", bdaddr);
        BDADDR_TYPE.put(memory, ADDRESS, bdaddrType);
        littleEndian(PSM, "psm", psm);
        littleEndian(CID, "cid", cid);
    }

    private SockaddrL2(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as one of L2CAP; reading a field checks the family. */
    public static SockaddrL2 view(Sockaddr address) {
        return new SockaddrL2(address);
    }

    /** {@code l2_bdaddr}, as in {@code 00:1A:7D:DA:71:13}. */
    public String bdaddr() {
        require(AF_BLUETOOTH, SIZE);
        return BluetoothAddress.get(memory, ADDRESS + BDADDR.offset());
    }

    /** {@code l2_bdaddr_type}. */
    public int bdaddrType() {
        require(AF_BLUETOOTH, SIZE);
        return (int) BDADDR_TYPE.get(memory, ADDRESS);
    }

    /** {@code l2_psm}. */
    public int psm() {
        return littleEndian(PSM);
    }

    /** {@code l2_cid}. */
    public int cid() {
        return littleEndian(CID);
    }

    private void littleEndian(Table.Field field, String name, int value) {
        Bits.requireUnsigned("SockaddrL2: " + name, value, Short.SIZE);
        int at = ADDRESS + field.offset();
        memory.put(at, (byte) value).put(at + 1, (byte) (value >> 8));
    }

    private int littleEndian(Table.Field field) {
        require(AF_BLUETOOTH, SIZE);
        int at = ADDRESS + field.offset();
        return memory.get(at) & 0xFF | (memory.get(at + 1) & 0xFF) << 8;
    }

    /** As in {@code l2cap:00:1A:7D:DA:71:13:psm 25:cid 0}. */
    @Override
    public String toString() {
        return holds(AF_BLUETOOTH, BDADDR_TYPE)
                ? "l2cap:" + bdaddr() + ":psm " + psm() + ":cid " + cid()
                : super.toString();
    }
}
