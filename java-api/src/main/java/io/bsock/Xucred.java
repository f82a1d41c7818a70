package io.bsock;

import java.util.Objects;

/**
 * {@code struct xucred}, the value of {@code LOCAL_PEERCRED}: the user and groups of a unix socket's peer when it
 * connected or listened. FreeBSD and macOS.
 *
 * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=unix&amp;sektion=4">unix(4)</a>
 */
public final class Xucred extends Struct {
    private static final Table.Field VERSION = Table.field("xucred.cr_version");
    private static final Table.Field UID = Table.field("xucred.cr_uid");
    private static final Table.Field NGROUPS = Table.field("xucred.cr_ngroups");
    private static final Table.Field GROUPS = Table.field("xucred.cr_groups");

    /** All zero. */
    public Xucred() {
        super("xucred");
    }

    /** {@code cr_version}: 0, the only version so far. */
    public int version() {
        return (int) VERSION.get(memory, 0);
    }

    /** {@code cr_uid}, the effective user, 32 bits without a sign. */
    public int uid() {
        return (int) UID.get(memory, 0);
    }

    /** {@code cr_ngroups}, the number of groups. */
    public int ngroups() {
        return (int) NGROUPS.get(memory, 0);
    }

    /** {@code cr_groups[index]}, 32 bits without a sign; the first is the effective group. */
    public int group(int index) {
        int room = GROUPS.width() / Integer.BYTES;
        return memory.getInt(GROUPS.offset() + Objects.checkIndex(index, Math.min(ngroups(), room)) * Integer.BYTES);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{cr_uid=" + Integer.toUnsignedString(uid()) + ", cr_groups=");
        for (int i = 0; i < ngroups(); i++) {
            text.append(i == 0 ? "" : " ").append(Integer.toUnsignedString(group(i)));
        }
        return text.append('}').toString();
    }
}
