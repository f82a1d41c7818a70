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
     * @param on whether {@code close} waits
     * @param seconds for how long; 0 makes {@code close} reset the connection
     */
    public Linger(boolean on, int seconds) {
        this();
        set(on, seconds);
    }

    /** Writes both fields. */
    public Linger set(boolean on, int seconds) {
        ONOFF.put(memory, 0, on ? 1 : 0);
        LINGER.put(memory, 0, seconds);
        return this;
    }

    /** Whether {@code l_onoff} is not 0. */
    public boolean isOn() {
        return ONOFF.get(memory, 0) != 0;
    }

    /** {@code l_linger}, in seconds. */
    public int seconds() {
        return (int) LINGER.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{l_onoff=" + ONOFF.get(memory, 0) + ", l_linger=" + seconds() + "}";
    }
}
