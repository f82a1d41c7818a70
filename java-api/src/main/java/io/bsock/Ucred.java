package io.bsock;

/**
 * {@code struct ucred}, the value of {@code SO_PEERCRED} and of {@code SCM_CREDENTIALS}: a process, its user and its
 * group. Linux; on OpenBSD {@code struct sockpeercred}. FreeBSD and macOS have {@link Xucred} instead.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
public final class Ucred extends Struct {
    private static final Table.Field PID = Table.field("ucred.pid");
    private static final Table.Field UID = Table.field("ucred.uid");
    private static final Table.Field GID = Table.field("ucred.gid");

    /** All zero. */
    public Ucred() {
        super("ucred");
    }

    /** The credentials of a process, a user and a group. */
    public Ucred(int pid, int uid, int gid) {
        this();
        set(pid, uid, gid);
    }

    /** Writes the three fields. */
    public Ucred set(int pid, int uid, int gid) {
        PID.put(memory, 0, pid);
        UID.put(memory, 0, uid);
        GID.put(memory, 0, gid);
        return this;
    }

    /** {@code pid}; 0 for a process outside this process's namespace. */
    public int pid() {
        return (int) PID.get(memory, 0);
    }

    /** {@code uid}, 32 bits without a sign. */
    public int uid() {
        return (int) UID.get(memory, 0);
    }

    /** {@code gid}, 32 bits without a sign. */
    public int gid() {
        return (int) GID.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{pid="
                + pid()
                + ", uid="
                + Integer.toUnsignedString(uid())
                + ", gid="
                + Integer.toUnsignedString(gid())
                + "}";
    }
}
