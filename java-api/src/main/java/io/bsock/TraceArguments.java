package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.O_ACCMODE;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;

import com.sun.jna.Pointer;

/** The arguments of a call as text, one after the other: each is a 64-bit word, by its index. */
final class TraceArguments {
    private final StringBuilder text = new StringBuilder();
    private final long words;
    private final long result;

    TraceArguments(long words, long result) {
        this.words = words;
        this.result = result;
    }

    static long word(long words, int index) {
        return new Pointer(words).getLong((long) index * Long.BYTES);
    }

    long word(int index) {
        return word(words, index);
    }

    int length(int index) {
        return (int) Math.max(0, Math.min(word(index), Integer.MAX_VALUE));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    TraceArguments text(String argument) {
        text.append(text.isEmpty() ? "" : ", ").append(argument);
        return this;
    }

    // ---- Numbers

    TraceArguments number(int index) {
        return text(Long.toString(word(index)));
    }

    TraceArguments octal(int index) {
        return text(String.format("%#o", word(index)));
    }

    TraceArguments symbol(int index, Symbols symbols) {
        return text(symbols.text(word(index)));
    }

    TraceArguments flags(int index, Symbols symbols) {
        return text(symbols.flags((int) word(index)));
    }

    TraceArguments request(int index) {
        String name = TraceSymbols.REQUEST.name(word(index));
        return text(name == null ? "0x" + Integer.toHexString((int) word(index)) : name);
    }

    /** The argument of fcntl, which is flags for some commands. */
    TraceArguments argument(int index) {
        int command = (int) word(index - 1);
        return switch (TraceSymbols.COMMAND.text(command)) {
            case "F_SETFL" -> openFlags(index);
            case "F_SETFD" -> flags(index, TraceSymbols.DESCRIPTOR);
            default -> number(index);
        };
    }

    /** The mode in the lowest bits is no set of flags. */
    TraceArguments openFlags(int index) {
        int flags = (int) word(index);
        int mode = flags & O_ACCMODE;
        String rest = (flags & ~O_ACCMODE) == 0 ? "" : "|" + TraceSymbols.OPEN.flags(flags & ~O_ACCMODE);
        String name = mode == O_RDONLY ? "O_RDONLY" : mode == O_WRONLY ? "O_WRONLY" : mode == O_RDWR ? "O_RDWR" : "?";
        return text(name + rest);
    }

    /** The domain, the type and the protocol. */
    TraceArguments socket(int index) {
        int domain = (int) word(index);
        int type = (int) word(index + 1);
        int flags = type & TraceSymbols.TYPE_FLAGS.bits();
        boolean internet = domain == AF_INET || domain == AF_INET6;
        return symbol(index, TraceSymbols.FAMILY)
                .text(TraceSymbols.TYPE.text(type & ~flags)
                        + (flags == 0 ? "" : "|" + TraceSymbols.TYPE_FLAGS.flags(flags)))
                .text(internet ? TraceSymbols.PROTOCOL.text(word(index + 2)) : Long.toString(word(index + 2)));
    }

    // ---- Memory

    TraceArguments pointer(int index) {
        return text(TraceMemory.pointer(word(index)));
    }

    /** Whether there is memory, of bsock's own, which may be read whatever the system made of the call. */
    private boolean own(int index) {
        return word(index) != 0;
    }

    /** Memory that a call that succeeded has written or read. */
    private boolean written(int index) {
        return word(index) != 0 && result >= 0;
    }

    TraceArguments string(int index) {
        return own(index) ? text(TraceMemory.string(word(index))) : pointer(index);
    }

    /** The caller's data, as much of it as the system took. */
    TraceArguments sent(int index, int length) {
        long size = Math.min(result, word(length));
        return text(
                result < 0 ? TraceMemory.pointer(word(index)) : TraceMemory.callers(word(index), size, word(length)));
    }

    /** The caller's data, as much of it as the system wrote. */
    TraceArguments received(int index, int length) {
        long size = Math.min(result, word(length));
        return text(result < 0 ? TraceMemory.pointer(word(index)) : TraceMemory.callers(word(index), size, size));
    }

    TraceArguments received(int index, int length, int flags) {
        return counts(flags) ? pointer(index) : received(index, length);
    }

    /** Whether the result may count bytes that the system did not write. */
    private boolean counts(int flags) {
        return Transfer.mayWriteLess((int) word(flags));
    }

    /** A text whose length is the result. */
    TraceArguments name(int index) {
        return written(index) ? text(TraceMemory.data(word(index), result)) : pointer(index);
    }

    TraceArguments numberAt(int index) {
        return own(index) ? text("[" + new Pointer(word(index)).getInt(0) + "]") : pointer(index);
    }

    TraceArguments longAt(int index) {
        return own(index) ? text("[" + new Pointer(word(index)).getLong(0) + "]") : pointer(index);
    }

    TraceArguments pair(int index) {
        if (!written(index)) {
            return pointer(index);
        }
        Pointer pair = new Pointer(word(index));
        return text("[" + pair.getLong(0) + ", " + pair.getLong(Long.BYTES) + "]");
    }

    TraceArguments timespec(int index) {
        return own(index) ? text(TraceMemory.timespec(word(index))) : pointer(index);
    }

    TraceArguments timeval(int index) {
        return own(index) ? text(TraceMemory.timeval(word(index))) : pointer(index);
    }

    // ---- Addresses

    TraceArguments address(int index, int length) {
        return own(index) ? text(TraceMemory.address(word(index), word(length))) : pointer(index);
    }

    /** An address that the call wrote, and its length. */
    TraceArguments peer(int index, int length) {
        if (!written(index) || word(length) == 0) {
            return pointer(index).pointer(length);
        }
        return text(TraceMemory.address(word(index), new Pointer(word(length)).getInt(0)))
                .numberAt(length);
    }

    TraceArguments sentMessage(int index) {
        return own(index) ? text(TraceMessages.message(word(index), true, result)) : pointer(index);
    }

    TraceArguments receivedMessage(int index, int flags) {
        return own(index)
                ? text(TraceMessages.message(word(index), result >= 0, counts(flags) ? -1 : result))
                : pointer(index);
    }

    /** As many messages as were sent or received. */
    TraceArguments messages(int index, int flags) {
        return written(index)
                ? text(TraceMessages.messages(word(index), (int) result, !counts(flags)))
                : pointer(index);
    }

    // ---- Options

    TraceArguments option(int level, int name) {
        int number = (int) word(level);
        return text(OptionNames.level(number)).text(OptionNames.name(number, (int) word(name)));
    }

    /** A value that the system took. */
    TraceArguments optionValue(int index, int length) {
        return written(index) ? text(TraceMemory.value(word(index), length)) : pointer(index);
    }

    /** A value that the call wrote, and where its length is. */
    TraceArguments optionResult(int index, int length) {
        return written(index) ? optionValue(index, new Pointer(word(length)).getInt(0)) : pointer(index);
    }

    /** An int that is the result. */
    TraceArguments optionResult(int name) {
        if (result < 0) {
            return text("?");
        }
        boolean code = word(name - 1) == SOL_SOCKET && word(name) == SO_ERROR && result != 0;
        return text("[" + (code ? Errno.name((int) result) : Integer.toString((int) result)) + "]");
    }

    /** What the call left there, which is the result, or what it was given. */
    TraceArguments resultOr(int index) {
        return text("[" + (result < 0 ? word(index) : (int) result) + "]");
    }

    // ---- Readiness

    TraceArguments pollfds(int index, int count) {
        return own(index) ? text(TraceMemory.pollfds(word(index), length(count))) : pointer(index);
    }

    TraceArguments set(int index) {
        return own(index) ? text(TraceMemory.set(word(index), length(0))) : pointer(index);
    }

    TraceArguments epollEvent(int events, int data) {
        return text(TraceMemory.epollEvent(word(events), word(data)));
    }

    TraceArguments epollEvents(int index) {
        return written(index) ? text(TraceMemory.epollEvents(word(index), (int) result)) : pointer(index);
    }

    // ---- Look-ups

    TraceArguments hints(int index) {
        return own(index) ? text(TraceMemory.hints(word(index))) : pointer(index);
    }

    TraceArguments answers(int index) {
        return text(result == 0 ? TraceMemory.answers(word(index)) : "[]");
    }

    TraceArguments nameinfo(int index) {
        return result == 0 ? text(TraceMemory.nameinfo(word(index))) : pointer(index);
    }
}
