package io.bsock;

import static io.bsock.SocketConstants.AF_VSOCK;

/**
 * {@code struct sockaddr_vm}: a virtual machine, or its host, and a port. Linux and macOS.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 */
public final class SockaddrVm extends Sockaddr {
    private static final Table.Field PORT = Table.field("sockaddr_vm.svm_port");
    private static final Table.Field CID = Table.field("sockaddr_vm.svm_cid");

    /**
     * The address of a virtual machine and a port.
     *
     * @param cid {@code VMADDR_CID_ANY}, {@code VMADDR_CID_LOCAL} (Linux), {@code VMADDR_CID_HOST} or a
     *     machine's, 32 bits without a sign
     * @param port {@code VMADDR_PORT_ANY} or a port, 32 bits without a sign
     */
    public SockaddrVm(int cid, int port) {
        super(AF_VSOCK, Table.size("sockaddr_vm"));
        CID.put(memory, ADDRESS, cid);
        PORT.put(memory, ADDRESS, port);
    }

    private SockaddrVm(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as a vsock address; reading a field checks the family. */
    public static SockaddrVm view(Sockaddr address) {
        return new SockaddrVm(address);
    }

    /** {@code svm_cid}, the machine: 32 bits without a sign. */
    public int cid() {
        requireVsock();
        return (int) CID.get(memory, ADDRESS);
    }

    /** {@code svm_port}: 32 bits without a sign. */
    public int port() {
        requireVsock();
        return (int) PORT.get(memory, ADDRESS);
    }

    private void requireVsock() {
        require(AF_VSOCK, CID.offset() + CID.width());
    }

    /** As in {@code vsock:2:1024}. */
    @Override
    public String toString() {
        return holds(AF_VSOCK, CID)
                ? "vsock:" + Integer.toUnsignedString(cid()) + ":" + Integer.toUnsignedString(port())
                : super.toString();
    }
}
