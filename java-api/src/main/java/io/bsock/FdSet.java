package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An {@code fd_set}: the sockets that {@code select} waits for, and afterwards those that are ready. Not safe for use
 * by several threads at once.
 *
 * <p>It does not expose its bytes as a {@link Struct} does: some systems keep a length in them and trust it.
 */
public final class FdSet {
    private static final int SIZE = Table.size("fd_set");

    private final ByteBuffer memory = ByteBuffer.allocateDirect(SIZE).order(ByteOrder.nativeOrder());
    private final long start = LibBsock.address(memory);

    /** An empty set. */
    public FdSet() {
        zero();
    }

    /**
     * {@code FD_SET}: adds a socket to the set.
     *
     * @throws IllegalArgumentException when the set cannot hold it: a descriptor outside 0 to {@code FD_SETSIZE - 1};
     *     on Windows, when it holds {@code FD_SETSIZE} sockets already
     */
    public FdSet set(long s) {
        int result = LibBsock.bs_fd_set(s, start);
        Reference.reachabilityFence(this);
        if (result < 0) {
            throw new IllegalArgumentException("FdSet: no room for " + s + ", FD_SETSIZE is "
                    + SocketConstants.FD_SETSIZE + ": use poll, which has no such limit");
        }
        return this;
    }

    /** Copies another set into this one. Keep a master set, as {@code select} overwrites those that it is given. */
    public FdSet set(FdSet other) {
        memory.put(0, other.memory, 0, SIZE);
        return this;
    }

    /** {@code FD_CLR}: removes a socket from the set. */
    public FdSet clear(long s) {
        LibBsock.bs_fd_clr(s, start);
        Reference.reachabilityFence(this);
        return this;
    }

    /** {@code FD_ISSET}: whether a socket is in the set; false for one that the set cannot hold. */
    public boolean isSet(long s) {
        boolean set = LibBsock.bs_fd_isset(s, start) != 0;
        Reference.reachabilityFence(this);
        return set;
    }

    /** {@code FD_ZERO}: removes all sockets from the set. */
    public FdSet zero() {
        LibBsock.bs_fd_zero(start);
        Reference.reachabilityFence(this);
        return this;
    }

    /**
     * The address of a set, or 0 for none. The caller keeps the set reachable.
     */
    static long address(FdSet set) {
        return set == null ? 0 : set.start;
    }

    /** {@code select} reads and writes as many bits as it is told, wherever the set ends. */
    static int requireCount(int count) {
        int bits = SIZE * Byte.SIZE;
        if (count > bits) {
            throw new IllegalArgumentException("select: count is " + count + ", and a set has " + bits + " places"
                    + ": use poll, which has no such limit");
        }
        return count;
    }
}
