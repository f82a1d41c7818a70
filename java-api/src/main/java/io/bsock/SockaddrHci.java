package io.bsock;

import static io.bsock.SocketConstants.AF_BLUETOOTH;

/**
 * {@code struct sockaddr_hci}: a Bluetooth controller of this machine, for {@code AF_BLUETOOTH} with {@code BTPROTO_HCI}.
 * Linux. The addresses of Bluetooth's protocols share a family: lay the view of the socket's own protocol over them.
 *
 * @see <a href="https://manpages.debian.org/testing/libbluetooth-dev/hci.7.en.html">hci(7)</a>
 */
public final class SockaddrHci extends Sockaddr {
    private static final Table.Field DEV = Table.field("sockaddr_hci.hci_dev");
    private static final Table.Field CHANNEL = Table.field("sockaddr_hci.hci_channel");
    private static final int SIZE = Table.size("sockaddr_hci");

    /**
     * Fills the address.
     *
     * @param dev the controller's number, 0 for {@code hci0}; {@code HCI_DEV_NONE} for none
     * @param channel {@code HCI_CHANNEL_RAW}, {@code HCI_CHANNEL_USER}, {@code HCI_CHANNEL_MONITOR} or {@code HCI_CHANNEL_CONTROL}
     */
    public SockaddrHci(int dev, int channel) {
        super(AF_BLUETOOTH, SIZE);
        DEV.put(memory, ADDRESS, dev);
        CHANNEL.put(memory, ADDRESS, channel);
    }

    private SockaddrHci(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as one of HCI; reading a field checks the family. */
    public static SockaddrHci view(Sockaddr address) {
        return new SockaddrHci(address);
    }

    /** {@code hci_dev}. */
    public int dev() {
        require(AF_BLUETOOTH, SIZE);
        return (int) DEV.get(memory, ADDRESS);
    }

    /** {@code hci_channel}. */
    public int channel() {
        require(AF_BLUETOOTH, SIZE);
        return (int) CHANNEL.get(memory, ADDRESS);
    }

    /** As in {@code hci0:1}. */
    @Override
    public String toString() {
        return holds(AF_BLUETOOTH, CHANNEL) ? "hci" + dev() + ":" + channel() : super.toString();
    }
}
