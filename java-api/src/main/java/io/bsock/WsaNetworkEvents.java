package io.bsock;

import java.util.Objects;

/**
 * {@code WSANETWORKEVENTS}, what {@link Syscalls#wsaenumnetworkevents} has found on a socket. Windows.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/ns-winsock2-wsanetworkevents">WSANETWORKEVENTS</a>
 */
public final class WsaNetworkEvents extends Struct {
    private static final Table.Field EVENTS = Table.field("_WSANETWORKEVENTS.lNetworkEvents");
    private static final Table.Field CODES = Table.field("_WSANETWORKEVENTS.iErrorCode");

    /** No events. */
    public WsaNetworkEvents() {
        super("_WSANETWORKEVENTS");
    }

    /** {@code lNetworkEvents}: {@code FD_READ} and so on. */
    public int networkEvents() {
        return (int) EVENTS.get(memory, 0);
    }

    /**
     * {@code iErrorCode} of one event.
     *
     * @param event {@code FD_CONNECT} and so on
     * @return 0 or an error code
     * @throws IndexOutOfBoundsException for what is no event
     */
    public int errorCode(int event) {
        int index = Objects.checkIndex(Integer.numberOfTrailingZeros(event), CODES.width() / Integer.BYTES);
        return memory.getInt(CODES.offset() + index * Integer.BYTES);
    }

    @Override
    public String toString() {
        return "{lNetworkEvents=0x" + Integer.toHexString(networkEvents()) + "}";
    }
}
