package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;

/**
 * {@code struct in6_flowlabel_req}, the value of {@code IPV6_FLOWLABEL_MGR}: asks for a flow label. The system sends
 * no label that a program has not asked for. Linux.
 */
public final class In6FlowlabelReq extends Struct {
    private static final Table.Field DST = Table.field("in6_flowlabel_req.flr_dst");
    private static final Table.Field LABEL = Table.field("in6_flowlabel_req.flr_label");
    private static final Table.Field ACTION = Table.field("in6_flowlabel_req.flr_action");
    private static final Table.Field SHARE = Table.field("in6_flowlabel_req.flr_share");
    private static final Table.Field FLAGS = Table.field("in6_flowlabel_req.flr_flags");

    /**
     * A request for a flow label.
     *
     * @param dst where the flow goes, in numbers
     * @param label 20 bits; 0 to let the system choose
     * @param action {@code IPV6_FL_A_GET}, {@code IPV6_FL_A_PUT} or {@code IPV6_FL_A_RENEW}
     * @param share who else may use it: {@code IPV6_FL_S_ANY} and so on
     * @param flags {@code IPV6_FL_F_CREATE} and so on
     * @throws IllegalArgumentException for a number that does not fit its field
     */
    public In6FlowlabelReq(String dst, int label, int action, int share, int flags) {
        super("in6_flowlabel_req");
        host(AF_INET6, DST, dst);
        LABEL.put(memory, 0, NetworkOrder.of(label));
        ACTION.put(memory, 0, action);
        SHARE.put(memory, 0, share);
        FLAGS.put(memory, 0, flags);
    }

    /** {@code flr_label} in the machine's byte order; after {@code setsockopt} the one that the system chose. */
    public int label() {
        return NetworkOrder.of((int) LABEL.get(memory, 0));
    }

    @Override
    public String toString() {
        return "{flr_dst=" + host(AF_INET6, DST) + ", flr_label=0x" + Integer.toHexString(label()) + "}";
    }
}
