package io.bsock;

import static io.bsock.SocketConstants.AF_NETLINK;

/**
 * {@code struct sockaddr_nl}: a netlink port, or multicast groups. Linux; FreeBSD from 13.2 on.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
public final class SockaddrNl extends Sockaddr {
    private static final Table.Field PID = Table.field("sockaddr_nl.nl_pid");
    private static final Table.Field GROUPS = Table.field("sockaddr_nl.nl_groups");

    /** Port 0 and no groups: the kernel; to {@code bind}, a port that the system chooses. */
    public SockaddrNl() {
        super(AF_NETLINK, Table.size("sockaddr_nl"));
    }

    /**
     * The address of a netlink socket, of groups, or both.
     *
     * @param pid the port, 32 bits without a sign
     * @param groups a bit for each of the first 32 groups: {@code RTMGRP_LINK} and so on
     */
    public SockaddrNl(int pid, int groups) {
        this();
        PID.put(memory, ADDRESS, pid);
        GROUPS.put(memory, ADDRESS, groups);
    }

    private SockaddrNl(Sockaddr shared) {
        super(shared);
    }

    /** Another address's memory as a netlink address; reading a field checks the family. */
    public static SockaddrNl view(Sockaddr address) {
        return new SockaddrNl(address);
    }

    /** {@code nl_pid}, the port: 32 bits without a sign. */
    public int pid() {
        requireNetlink();
        return (int) PID.get(memory, ADDRESS);
    }

    /** {@code nl_groups}, a bit for each of the first 32 groups. */
    public int groups() {
        requireNetlink();
        return (int) GROUPS.get(memory, ADDRESS);
    }

    private void requireNetlink() {
        require(AF_NETLINK, Table.size("sockaddr_nl"));
    }

    /** As in {@code netlink:1234}, with groups {@code netlink:1234+0x1}. */
    @Override
    public String toString() {
        if (!holds(AF_NETLINK, GROUPS)) {
            return super.toString();
        }
        String groups = groups() == 0 ? "" : "+0x" + Integer.toHexString(groups());
        return "netlink:" + Integer.toUnsignedString(pid()) + groups;
    }
}
