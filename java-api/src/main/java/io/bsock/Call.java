package io.bsock;

import java.util.Locale;

/** A call, as {@link CallTrace} reports it. */
public final class Call {
    private final TraceFormat format;
    private final long descriptor;
    private final long result;
    private final long nanos;

    /** Where the arguments are, which their thread may read until the call returns. */
    private long address;

    private Thread reader = Thread.currentThread();
    private String arguments;

    Call(TraceFormat format, long result, long nanos, long address) {
        this.format = format;
        this.result = result;
        this.nanos = nanos;
        this.address = address;
        this.descriptor = format.descriptor() ? TraceArguments.word(address, 0) : -1;
    }

    /** C's name of the call: {@code connect}. */
    public String name() {
        return format.name();
    }

    /** The descriptor that the call was made on, its first argument; -1 for a call without one. */
    public long descriptor() {
        return descriptor;
    }

    /**
     * The arguments as {@code strace} writes them, with what the call wrote to memory: {@code 5,
     * {AF_INET, 127.0.0.1:1}, 16}. The first 32 bytes of data are shown, or none when the system refused the address.
     *
     * @throws IllegalStateException after the end of a call that the filter rejected
     */
    public synchronized String arguments() {
        if (arguments == null) {
            if (reader != Thread.currentThread()) {
                throw new IllegalStateException("Call: " + name() + " is over and its arguments are gone: ask for them"
                        + " in the filter, or accept the call");
            }
            arguments = format.arguments(address, result);
        }
        return arguments;
    }

    /**
     * What the call returned: 0 or more, or -1 when it failed. For {@code getaddrinfo} and {@code getnameinfo}, 0 or
     * the {@code EAI_} code.
     */
    public long result() {
        return format.result(result);
    }

    /** The system's error code, one of {@link Errno}, when the call failed; else 0. */
    public int errno() {
        return format.errno(result);
    }

    /** The name of the call's error code: {@code ECONNREFUSED}, {@code EAI_NONAME}; null when it succeeded. */
    public String symbol() {
        return format.symbol(result);
    }

    /** How long the call took, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** As {@code strace -T} writes it: {@code listen(4, 64) = 0 <0.000012>}. */
    @Override
    public String toString() {
        String symbol = symbol();
        return name()
                + "("
                + arguments()
                + ") = "
                + result()
                + (symbol == null ? "" : " " + symbol + " (" + format.text(result) + ")")
                + String.format(Locale.ROOT, " <%d.%06d>", nanos / 1_000_000_000, nanos / 1000 % 1_000_000);
    }

    /** The memory of the arguments is the caller's again. */
    synchronized void over() {
        reader = null;
        address = 0;
    }
}
