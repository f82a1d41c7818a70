package io.bsock;

/**
 * {@code struct group_req}, the value of {@code MCAST_JOIN_GROUP} and {@code MCAST_LEAVE_GROUP} of
 * either IP: an interface by its index, and a group.
 */
public final class GroupReq extends Struct {
    private static final Table.Field INTERFACE = Table.field("group_req.gr_interface");
    private static final Table.Field GROUP = Table.field("group_req.gr_group");

    /**
     * A group on an interface.
     *
     * @param iface the index of the interface; 0 for the system's choice, which FreeBSD and macOS refuse with
     *     {@code EADDRNOTAVAIL}
     * @param group the group; its port is ignored
     */
    public GroupReq(int iface, Sockaddr group) {
        super("group_req");
        INTERFACE.put(memory, 0, iface);
        sockaddr(GROUP, group);
    }

    /** {@code gr_interface}, the index of the interface. */
    public int iface() {
        return (int) INTERFACE.get(memory, 0);
    }

    /** A copy of {@code gr_group}. */
    public Sockaddr group() {
        return sockaddr(GROUP);
    }

    @Override
    public String toString() {
        return "{gr_interface=" + iface() + ", gr_group=" + group() + "}";
    }
}
