package io.bsock;

/**
 * {@code struct group_source_req}, the value of {@code MCAST_JOIN_SOURCE_GROUP}, {@code
 * MCAST_LEAVE_SOURCE_GROUP}, {@code MCAST_BLOCK_SOURCE} and {@code MCAST_UNBLOCK_SOURCE} of either
 * IP.
 */
public final class GroupSourceReq extends Struct {
    private static final Table.Field INTERFACE = Table.field("group_source_req.gsr_interface");
    private static final Table.Field GROUP = Table.field("group_source_req.gsr_group");
    private static final Table.Field SOURCE = Table.field("group_source_req.gsr_source");

    /**
     * A source of a group on an interface.
     *
     * @param iface the index of the interface; 0 for the system's choice, which FreeBSD and macOS refuse with
     *     {@code EADDRNOTAVAIL}
     * @param group the group; its port is ignored
     * @param source the sender; its port is ignored
     */
    public GroupSourceReq(int iface, Sockaddr group, Sockaddr source) {
        super("group_source_req");
        INTERFACE.put(memory, 0, iface);
        sockaddr(GROUP, group);
        sockaddr(SOURCE, source);
    }

    /** {@code gsr_interface}, the index of the interface. */
    public int iface() {
        return (int) INTERFACE.get(memory, 0);
    }

    /** A copy of {@code gsr_group}. */
    public Sockaddr group() {
        return sockaddr(GROUP);
    }

    /** A copy of {@code gsr_source}. */
    public Sockaddr source() {
        return sockaddr(SOURCE);
    }

    @Override
    public String toString() {
        return "{gsr_interface=" + iface() + ", gsr_group=" + group() + ", gsr_source=" + source() + "}";
    }
}
