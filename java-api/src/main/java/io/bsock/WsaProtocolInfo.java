package io.bsock;

/**
 * {@code WSAPROTOCOL_INFOW}: a socket on its way to another process, which {@link Syscalls#wsaduplicatesocket} makes and {@link
 * Syscalls#wsasocket} takes. Its bytes, as {@link #buffer} shows them, go there by any means. Windows.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/ns-winsock2-wsaprotocol_infow">WSAPROTOCOL_INFOW</a>
 */
public final class WsaProtocolInfo extends Struct {
    /** All zeros. */
    public WsaProtocolInfo() {
        super("_WSAPROTOCOL_INFOW");
    }

    @Override
    public String toString() {
        return "{WSAPROTOCOL_INFOW of " + size + " bytes}";
    }
}
