package io.bsock;

import java.util.Objects;

/**
 * {@code struct mptcp_subflow_data} and the {@code struct tcp_info} of each subflow after it, the value of {@code
 * MPTCP_TCPINFO}. Linux.
 *
 * @see <a href="https://docs.kernel.org/networking/mptcp.html">Multipath TCP</a>
 */
public final class MptcpTcpinfo extends Struct {
    private static final int HEADER = Table.size("mptcp_subflow_data");
    private static final int INFO = Table.size("tcp_info");
    private static final Table.Field SIZE_SUBFLOW_DATA = Table.field("mptcp_subflow_data.size_subflow_data");
    private static final Table.Field NUM_SUBFLOWS = Table.field("mptcp_subflow_data.num_subflows");
    private static final Table.Field SIZE_KERNEL = Table.field("mptcp_subflow_data.size_kernel");
    private static final Table.Field SIZE_USER = Table.field("mptcp_subflow_data.size_user");

    /** As many subflows as a connection has unless its limits are raised. */
    static final int USUAL = 8;

    private final int room;

    /**
     * Empty.
     *
     * @param room for how many subflows
     */
    public MptcpTcpinfo(int room) {
        super(sizeOf("mptcp_subflow_data") + arraySize("MptcpTcpinfo", "tcp_info", INFO, room));
        this.room = room;
        SIZE_SUBFLOW_DATA.put(memory, 0, HEADER);
        SIZE_USER.put(memory, 0, INFO);
    }

    /** The system wants these back as it was first given them. */
    private int given() {
        return (int) Math.min(SIZE_USER.get(memory, 0), SIZE_KERNEL.get(memory, 0));
    }

    /** {@code num_subflows}, which may be more than there is room for. */
    public int numSubflows() {
        return (int) NUM_SUBFLOWS.get(memory, 0);
    }

    /**
     * A copy of what the system knows of one subflow.
     *
     * @param index 0 to {@link #numSubflows} - 1, and less than the room
     */
    public TcpInfo get(int index) {
        Objects.checkIndex(index, Math.min(room, numSubflows()));
        TcpInfo info = new TcpInfo();
        int length = Math.min(given(), INFO);
        info.memory.put(0, memory, HEADER + index * INFO, length);
        info.filled(length);
        return info;
    }

    @Override
    public String toString() {
        return "{num_subflows=" + numSubflows() + "}";
    }
}
