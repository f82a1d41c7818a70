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

    /** {@code ts[0]}, the time of the software timestamp; zero when there is none. */
    public Timespec software() {
        return at(SOFTWARE);
    }

    /** {@code ts[2]}, the time of the hardware timestamp, by the hardware's own clock; zero when there is none. */
    public Timespec hardware() {
        return at(HARDWARE);
    }

    private Timespec at(int index) {
        Timespec copy = new Timespec();
        copy.memory.put(0, memory, index * TIMESPEC, TIMESPEC);
        return copy;
    }

    /** The three times: {@code {ts=[{tv_sec=1, tv_nsec=5}, ...]}}. */
    @Override
    public String toString() {
        return "{ts=" + StructText.array(COUNT, index -> at(index).toString()) + "}";
    }
}
