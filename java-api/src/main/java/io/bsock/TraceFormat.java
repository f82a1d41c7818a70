package io.bsock;

/**
 * How a call is reported.
 *
 * @param descriptor whether the first argument is one
 * @param outcome what the results of its C function are
 */
record TraceFormat(String name, boolean descriptor, Outcome outcome, Writer writer) {
    enum Outcome {
        /** 0 or more, or the negated error code. */
        ERRNO,
        /** The value that the call wrote, or the negated error code. */
        VALUE,
        /** 0, or an EAI code. */
        EAI
    }

    interface Writer {
        void write(TraceArguments to);
    }

    long result(long result) {
        return switch (outcome) {
            case EAI -> result;
            case VALUE -> result < 0 ? -1 : 0;
            case ERRNO -> Math.max(-1, result);
        };
    }

    int errno(long result) {
        return outcome != Outcome.EAI && result < 0 ? (int) -result : 0;
    }

    String symbol(long result) {
        if (outcome == Outcome.EAI) {
            return result == 0 ? null : Table.symbol("EAI_", (int) result);
        }
        return result < 0 ? Errno.name(errno(result)) : null;
    }

    /** What {@code strace} has in brackets after the symbol. */
    String text(long result) {
        int errno = errno(result);
        return errno == 0 ? Lookups.gai_strerror((int) result) : errno + ", " + Errno.text(errno);
    }

    String arguments(long address, long result) {
        TraceArguments arguments = new TraceArguments(address, result);
        writer.write(arguments);
        return arguments.toString();
    }
}
