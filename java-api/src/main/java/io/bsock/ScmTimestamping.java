package io.bsock;

/**
 * {@code struct scm_timestamping}, the data of the control message {@code SCM_TIMESTAMPING}: when a packet passed the
 * software and the hardware. Linux only.
 *
 * @see <a href="https://docs.kernel.org/networking/timestamping.html">Timestamping in the Linux kernel</a>
 */
public final class ScmTimestamping extends Struct {
    private static final int TIMESPEC = Table.size("timespec");
    private static final int SOFTWARE = 0;
    private static final int HARDWARE = 2;
    private static final int COUNT = 3;

    /** All zeros, for a control message to be copied into. */
    public ScmTimestamping() {
        super(COUNT * TIMESPEC);
    }

    /** The time of the software timestamp; zero when there is none. */
    public Timespec software() {
        return at(SOFTWARE);
    }

    /** The time of the hardware timestamp, by the hardware's own clock; zero when there is none. */
    public Timespec hardware() {
        return at(HARDWARE);
    }

    private Timespec at(int index) {
        Timespec copy = new Timespec();
        copy.memory.put(0, memory, index * TIMESPEC, TIMESPEC);
        return copy;
    }
}
