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
final class CallArguments {
    private final StringBuilder text = new StringBuilder();
    private final long words;
    private final long result;

    CallArguments(long words, long result) {
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

    CallArguments text(String argument) {
        text.append(text.isEmpty() ? "" : ", ").append(argument);
        return this;
    }

    // ---- Numbers

    CallArguments number(int index) {
        return text(Long.toString(word(index)));
    }

    CallArguments octal(int index) {
        return text(String.format("%#o", word(index)));
    }

    CallArguments symbol(int index, Symbols symbols) {
        return text(symbols.text(word(index)));
    }

    CallArguments flags(int index, Symbols symbols) {
        return text(symbols.flags((int) word(index)));
    }

    CallArguments request(int index) {
        String name = CallSymbols.REQUEST.name(word(index));
        return text(name == null ? "0x" + Integer.toHexString((int) word(index)) : name);
    }

    /** The argument of fcntl, which is flags for some commands. */
    CallArguments argument(int index) {
        int command = (int) word(index - 1);
        return switch (CallSymbols.COMMAND.text(command)) {
            case "F_SETFL" -> openFlags(index);
            case "F_SETFD" -> flags(index, CallSymbols.DESCRIPTOR);
            default -> number(index);
        };
    }

    /** The mode in the lowest bits is no set of flags. */
    CallArguments openFlags(int index) {
        int flags = (int) word(index);
        int mode = flags & O_ACCMODE;
        String rest = (flags & ~O_ACCMODE) == 0 ? "" : "|" + CallSymbols.OPEN.flags(flags & ~O_ACCMODE);
        String name = mode == O_RDONLY ? "O_RDONLY" : mode == O_WRONLY ? "O_WRONLY" : mode == O_RDWR ? "O_RDWR" : "?";
        return text(name + rest);
    }

    /** The domain, the type and the protocol. */
    CallArguments socket(int index) {
        int domain = (int) word(index);
        int type = (int) word(index + 1);
        int flags = type & CallSymbols.TYPE_FLAGS.bits();
        boolean internet = domain == AF_INET || domain == AF_INET6;
        return symbol(index, CallSymbols.FAMILY)
                .text(CallSymbols.TYPE.text(type & ~flags)
                        + (flags == 0 ? "" : "|" + CallSymbols.TYPE_FLAGS.flags(flags)))
                .text(internet ? CallSymbols.PROTOCOL.text(word(index + 2)) : Long.toString(word(index + 2)));
    }

    // ---- Memory

    CallArguments pointer(int index) {
        return text(CallMemory.pointer(word(index)));
    }

    /** Whether the memory is the call's: not where the system refused an address. */
    private boolean readable(int index) {
        return word(index) != 0 && result != -Errno.EFAULT;
    }

    /** Memory that only a call that succeeds has written. */
    private boolean written(int index) {
        return word(index) != 0 && result >= 0;
    }

    CallArguments string(int index) {
        return readable(index) ? text(CallMemory.string(word(index))) : pointer(index);
    }

    CallArguments sent(int index, int length) {
        long size = result > 0 ? Math.min(result, word(length)) : word(length);
        return readable(index) ? text(CallMemory.data(word(index), size, word(length))) : pointer(index);
    }

    CallArguments received(int index, int length) {
        long size = Math.min(result, word(length));
        return written(index) ? text(CallMemory.data(word(index), size, size)) : pointer(index);
    }

    /** A text whose length is the result. */
    CallArguments name(int index) {
        return written(index) ? text(CallMemory.data(word(index), result, result)) : pointer(index);
    }

    CallArguments numberAt(int index) {
        return readable(index) ? text("[" + new Pointer(word(index)).getInt(0) + "]") : pointer(index);
    }

    CallArguments longAt(int index) {
        return readable(index) ? text("[" + new Pointer(word(index)).getLong(0) + "]") : pointer(index);
    }

    CallArguments pair(int index) {
        if (!written(index)) {
            return pointer(index);
        }
        Pointer pair = new Pointer(word(index));
        return text("[" + pair.getLong(0) + ", " + pair.getLong(Long.BYTES) + "]");
    }

    CallArguments timespec(int index) {
        return readable(index) ? text(CallMemory.timespec(word(index))) : pointer(index);
    }

    CallArguments timeval(int index) {
        return readable(index) ? text(CallMemory.timeval(word(index))) : pointer(index);
    }

    // ---- Addresses

    CallArguments address(int index, int length) {
        return readable(index) ? text(CallMemory.address(word(index), word(length))) : pointer(index);
    }

    /** An address that the call wrote, and its length. */
    CallArguments peer(int index, int length) {
        if (!written(index) || word(length) == 0) {
            return pointer(index).pointer(length);
        }
        return text(CallMemory.address(word(index), new Pointer(word(length)).getInt(0)))
                .numberAt(length);
    }

    /** What was to be sent, whole when the system did not take it. */
    CallArguments sentMessage(int index) {
        return readable(index)
                ? text(CallMessages.message(word(index), result < 0 ? Long.MAX_VALUE : result))
                : pointer(index);
    }

    CallArguments receivedMessage(int index) {
        return readable(index) ? text(CallMessages.message(word(index), result)) : pointer(index);
    }

    /** As many messages as were sent or received. */
    CallArguments messages(int index) {
        return written(index) ? text(CallMessages.messages(word(index), (int) result)) : pointer(index);
    }

    // ---- Options

    CallArguments option(int level, int name) {
        int number = (int) word(level);
        return text(CallSymbols.level(number)).text(CallSymbols.option(number, (int) word(name)));
    }

    CallArguments optionValue(int index, int length) {
        return readable(index) ? text(CallMemory.value(word(index), length)) : pointer(index);
    }

    /** A value that the call wrote, and where its length is. */
    CallArguments optionResult(int index, int length) {
        return written(index) ? optionValue(index, new Pointer(word(length)).getInt(0)) : pointer(index);
    }

    /** An int that is the result. */
    CallArguments optionResult(int name) {
        if (result < 0) {
            return text("?");
        }
        boolean code = word(name - 1) == SOL_SOCKET && word(name) == SO_ERROR && result != 0;
        return text("[" + (code ? Errno.name((int) result) : Integer.toString((int) result)) + "]");
    }

    /** What the call left there, which is the result, or what it was given. */
    CallArguments resultOr(int index) {
        return text("[" + (result < 0 ? word(index) : (int) result) + "]");
    }

    // ---- Readiness

    CallArguments pollfds(int index, int count) {
        return readable(index) ? text(CallMemory.pollfds(word(index), length(count))) : pointer(index);
    }

    CallArguments set(int index) {
        return readable(index) ? text(CallMemory.set(word(index), length(0))) : pointer(index);
    }

    CallArguments epollEvent(int events, int data) {
        return text(CallMemory.epollEvent(word(events), word(data)));
    }

    CallArguments epollEvents(int index) {
        return written(index) ? text(CallMemory.epollEvents(word(index), (int) result)) : pointer(index);
    }

    // ---- Look-ups

    CallArguments hints(int index) {
        return readable(index) ? text(CallMemory.hints(word(index))) : pointer(index);
    }

    CallArguments answers(int index) {
        return text(result == 0 ? CallMemory.answers(word(index)) : "[]");
    }

    CallArguments nameinfo(int index) {
        return result == 0 ? text(CallMemory.nameinfo(word(index))) : pointer(index);
    }
}
