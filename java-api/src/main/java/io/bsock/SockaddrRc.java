package io.bsock;

import static io.bsock.SocketConstants.AF_BLUETOOTH;

/**
 * {@code struct sockaddr_rc}: a channel of RFCOMM of a Bluetooth device, for {@code AF_BLUETOOTH} with {@code BTPROTO_RFCOMM}.
 * Linux. The addresses of Bluetooth's protocols share a family: lay the view of the socket's own protocol over them.
 *
 * @see <a href="https://manpages.debian.org/testing/libbluetooth-dev/rfcomm.7.en.html">rfcomm(7)</a>
 */
public final class SockaddrRc extends Sockaddr {
    private static final Table.Field BDADDR = Table.field("sockaddr_rc.rc_bdaddr");
    private static final Table.Field CHANNEL = Table.field("sockaddr_rc.rc_channel");
    private static final int SIZE = Table.size("sockaddr_rc");

    /**
     * Fills the address.
     *
     * @param bdaddr the device, as in {@code 00:1A:7D:DA:71:13}; all zeros for any
     * @param channel 1 to 30; 0 for the system's choice
     */
    public SockaddrRc(String bdaddr, int channel) {
        super(AF_BLUETOOTH, SIZE);
        BluetoothAddress.put(memory, ADDRESS + BDADDR.offset(), "SockaddrRc", bdaddr);
        CHANNEL.put(memory, ADDRESS, channel);
    }

    private SockaddrRc(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as one of RFCOMM; reading a field checks the family. */
    public static SockaddrRc view(Sockaddr address) {
        return new SockaddrRc(address);
    }

    /** {@code rc_bdaddr}, as in {@code 00:1A:7D:DA:71:13}. */
    public String bdaddr() {
        require(AF_BLUETOOTH, SIZE);
        return BluetoothAddress.get(memory, ADDRESS + BDADDR.offset());
    }

    /** {@code rc_channel}. */
    public int channel() {
        require(AF_BLUETOOTH, SIZE);
        return (int) CHANNEL.get(memory, ADDRESS);
    }

    /** As in {@code rfcomm:00:1A:7D:DA:71:13:3}. */
    @Override
    public String toString() {
        return holds(AF_BLUETOOTH, CHANNEL) ? "rfcomm:" + bdaddr() + ":" + channel() : super.toString();
    }
}
