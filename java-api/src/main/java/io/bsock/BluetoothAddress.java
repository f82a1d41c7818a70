package io.bsock;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** {@code bdaddr_t}: six bytes, the last of the written address first. */
final class BluetoothAddress {
    /** 0 where the system has no Bluetooth, nor then the classes that ask. */
    private static final int LENGTH = Table.field("sockaddr_rc.rc_bdaddr").width();

    private static final HexFormat TEXT = HexFormat.ofDelimiter(":").withUpperCase();

    private BluetoothAddress() {}

    /** As in {@code 00:1A:7D:DA:71:13}. */
    static String get(ByteBuffer memory, int at) {
        byte[] address = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            address[i] = memory.get(at + LENGTH - 1 - i);
        }
        return TEXT.formatHex(address);
    }

    static void put(ByteBuffer memory, int at, String owner, String text) {
        byte[] address = parsed(text);
        if (address.length != LENGTH) {
            throw new IllegalArgumentException(
                    owner + ": '" + text + "' is no address: give six bytes as 00:1A:7D:DA:71:13");
        }
        for (int i = 0; i < LENGTH; i++) {
            memory.put(at + LENGTH - 1 - i, address[i]);
        }
    }

    private static byte[] parsed(String text) {
        try {
            return TEXT.parseHex(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
