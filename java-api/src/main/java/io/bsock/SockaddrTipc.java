package io.bsock;

import static io.bsock.SocketConstants.AF_TIPC;
import static io.bsock.SocketConstants.TIPC_SERVICE_ADDR;
import static io.bsock.SocketConstants.TIPC_SERVICE_RANGE;
import static io.bsock.SocketConstants.TIPC_SOCKET_ADDR;

/**
 * {@code struct sockaddr_tipc}: a service of TIPC, a range of services, or a socket. All numbers but the scope are 32 bits
 * without a sign. Linux.
 *
 * @see <a href="https://docs.kernel.org/networking/tipc.html">TIPC</a>
 */
public final class SockaddrTipc extends Sockaddr {
    private static final Table.Field ADDRTYPE = Table.field("sockaddr_tipc.addrtype");
    private static final Table.Field SCOPE = Table.field("sockaddr_tipc.scope");
    private static final Table.Field REF = Table.field("sockaddr_tipc.addr.id.ref");
    private static final Table.Field NODE = Table.field("sockaddr_tipc.addr.id.node");
    private static final Table.Field TYPE = Table.field("sockaddr_tipc.addr.nameseq.type");
    private static final Table.Field LOWER = Table.field("sockaddr_tipc.addr.nameseq.lower");
    private static final Table.Field UPPER = Table.field("sockaddr_tipc.addr.nameseq.upper");
    private static final Table.Field INSTANCE = Table.field("sockaddr_tipc.addr.name.name.instance");
    private static final Table.Field DOMAIN = Table.field("sockaddr_tipc.addr.name.domain");
    private static final int SIZE = Table.size("sockaddr_tipc");

    private SockaddrTipc(int addrtype) {
        super(AF_TIPC, SIZE);
        ADDRTYPE.put(memory, ADDRESS, addrtype);
    }

    private SockaddrTipc(Sockaddr shared) {
        super(shared);
    }

    /** {@code TIPC_SERVICE_ADDR}: a service to send or connect to, looked up in the domain of a node, 0 for all. */
    public static SockaddrTipc service(int type, int instance, int domain) {
        return new SockaddrTipc(TIPC_SERVICE_ADDR)
                .put(TYPE, type)
                .put(INSTANCE, instance)
                .put(DOMAIN, domain);
    }

    /** {@code TIPC_SERVICE_RANGE}: services to bind to, or to send to all of. */
    public static SockaddrTipc range(int type, int lower, int upper) {
        return new SockaddrTipc(TIPC_SERVICE_RANGE)
                .put(TYPE, type)
                .put(LOWER, lower)
                .put(UPPER, upper);
    }

    /** {@code TIPC_SOCKET_ADDR}: one socket of a node. */
    public static SockaddrTipc socket(int ref, int node) {
        return new SockaddrTipc(TIPC_SOCKET_ADDR).put(REF, ref).put(NODE, node);
    }

    /** Another address's memory as one of TIPC; reading a field checks the family. */
    public static SockaddrTipc view(Sockaddr address) {
        return new SockaddrTipc(address);
    }

    private SockaddrTipc put(Table.Field field, int value) {
        field.put(memory, ADDRESS, value);
        return this;
    }

    private int get(Table.Field field) {
        require(AF_TIPC, SIZE);
        return (int) field.get(memory, ADDRESS);
    }

    /** Sets {@code scope}: {@code TIPC_CLUSTER_SCOPE} or {@code TIPC_NODE_SCOPE}. */
    public SockaddrTipc scope(int scope) {
        require(AF_TIPC, SIZE);
        return put(SCOPE, scope);
    }

    /** {@code scope}, -128 to 127. */
    public int scope() {
        return (byte) get(SCOPE);
    }

    /** {@code addrtype}, which tells the fields that there are. */
    public int addrtype() {
        return get(ADDRTYPE);
    }

    /** The type of a service or a range. */
    public int type() {
        return get(TYPE);
    }

    /** The instance of a service. */
    public int instance() {
        return get(INSTANCE);
    }

    /** The domain in which a service is looked up. */
    public int domain() {
        return get(DOMAIN);
    }

    /** The first instance of a range. */
    public int lower() {
        return get(LOWER);
    }

    /** The last instance of a range. */
    public int upper() {
        return get(UPPER);
    }

    /** The socket's number at its node. */
    public int ref() {
        return get(REF);
    }

    /** The socket's node. */
    public int node() {
        return get(NODE);
    }

    /** As in {@code tipc:service 18888:17}, {@code tipc:range 18888:0-17} or {@code tipc:socket 1:2}. */
    @Override
    public String toString() {
        if (!holds(AF_TIPC, DOMAIN)) {
            return super.toString();
        }
        int kind = addrtype();
        if (kind == TIPC_SOCKET_ADDR) {
            return "tipc:socket " + text(ref()) + ":" + text(node());
        }
        return kind == TIPC_SERVICE_RANGE
                ? "tipc:range " + text(type()) + ":" + text(lower()) + "-" + text(upper())
                : "tipc:service " + text(type()) + ":" + text(instance());
    }

    private static String text(int number) {
        return Integer.toUnsignedString(number);
    }
}
