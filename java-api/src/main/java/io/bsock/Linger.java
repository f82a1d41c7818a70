package io.bsock;

/**
 * {@code struct linger}, the value of {@code SO_LINGER}: what {@code close} does with bytes not yet
 * sent.
 */
public final class Linger extends Struct {
    private static final Table.Field ONOFF = Table.field("linger.l_onoff");
    private static final Table.Field LINGER = Table.field("linger.l_linger");

    /** Lingering off. */
    public Linger() {
        super("linger");
    }

    /**
     * Lingering on or off, and its time.
     *
     * @param onoff whether {@code close} waits
     * @param linger for how many seconds; 0 makes {@code close} reset the connection
     */
    public Linger(boolean onoff, int linger) {
        this();
        set(onoff, linger);
    }

    /** Writes both fields. */
    public Linger set(boolean onoff, int linger) {
        ONOFF.put(memory, 0, onoff ? 1 : 0);
        LINGER.put(memory, 0, linger);
        return this;
    }

    /** {@code l_onoff}: whether it is not 0. */
    public boolean onoff() {
        return ONOFF.get(memory, 0) != 0;
    }

    /** {@code l_linger}, in seconds. */
    public int linger() {
        return (int) LINGER.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{l_onoff=" + ONOFF.get(memory, 0) + ", l_linger=" + linger() + "}";
    }
}
