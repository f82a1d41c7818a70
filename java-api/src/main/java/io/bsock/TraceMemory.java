package io.bsock;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What stands in the memory that a call was given, as text. */
final class TraceMemory {
    /** As many bytes of data, and entries of an array, as {@code strace} shows. */
    private static final int SHOWN = 32;

    private static final Function PEEK = LibBsock.BINDING.function("bs_peek");

    private static final int POLLFD = Table.size("pollfd");
    private static final Table.Field FD = Table.field("pollfd.fd");
    private static final Table.Field EVENTS = Table.field("pollfd.events");
    private static final Table.Field REVENTS = Table.field("pollfd.revents");
    private static final int EPOLL_EVENT = Table.size("epoll_event");
    private static final Table.Field EPOLL_EVENTS = Table.field("epoll_event.events");
    private static final Table.Field EPOLL_DATA = Table.field("epoll_event.data");

    private TraceMemory() {}

    static ByteBuffer at(long address, int size) {
        return new Pointer(address).getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }

    static String pointer(long address) {
        return address == 0 ? "NULL" : "0x" + Long.toHexString(address);
    }

    // ---- Bytes

    static String string(long address) {
        Pointer text = new Pointer(address);
        return quoted(text.getByteArray(0, (int) text.indexOf(0, (byte) 0)));
    }

    /** The first bytes of {@code size}. */
    static String data(long address, long size) {
        return data(new Pointer(address).getByteArray(0, (int) Math.min(size, SHOWN)), size);
    }

    private static String data(byte[] shown, long whole) {
        return quoted(shown) + (whole > shown.length ? "..." : "");
    }

    /**
     * The same of memory that is the caller's, {@code size} bytes of which the system moved: the address where it is not
     * there. A device may take what it does not look at, and a mapped file may have been cut meanwhile.
     */
    static String callers(long address, long size, long whole) {
        byte[] bytes = new byte[(int) Math.min(size, SHOWN)];
        return bytes.length == 0 || read(address, bytes) ? data(bytes, whole) : pointer(address);
    }

    private static boolean read(long address, byte[] bytes) {
        int result = PEEK.invokeInt(new Object[] {bytes, address, bytes.length});
        return result == 0 || result != -Errno.EFAULT && readHere(address, bytes);
    }

    /** For a system that does not help: a missing page of a mapped file is an error here, and no signal. */
    private static boolean readHere(long address, byte[] bytes) {
        try {
            at(address, bytes.length).get(bytes);
            return true;
        } catch (InternalError e) {
            return false;
        }
    }

    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            text.append(escaped(b));
        }
        return text.append('"').toString();
    }

    private static String escaped(byte b) {
        return switch (b) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> b >= ' ' && b < 0x7F ? String.valueOf((char) b) : String.format("\\x%02x", b);
        };
    }

    // ---- Addresses

    static String address(long address, long length) {
        return length < Sockaddr.HEADER || length > Sockaddr.CAPACITY
                ? pointer(address)
                : address(Sockaddr.of(new Pointer(address).getByteArray(0, (int) length)));
    }

    /** {@code {AF_INET, 127.0.0.1:1}}. */
    static String address(Sockaddr address) {
        return "{" + TraceSymbols.FAMILY.text(address.family()) + ", " + address + "}";
    }

    // ---- Numbers and times

    /** An option's value, which may be the caller's memory: an int, or the bytes of what is none. */
    static String value(long address, int length) {
        byte[] number = new byte[Integer.BYTES];
        return length == number.length && read(address, number)
                ? "[" + ByteBuffer.wrap(number).order(ByteOrder.nativeOrder()).getInt() + "]"
                : callers(address, length, length);
    }

    static String timespec(long address) {
        return time(address, "timespec", "tv_nsec");
    }

    static String timeval(long address) {
        return time(address, "timeval", "tv_usec");
    }

    private static String time(long address, String struct, String fraction) {
        ByteBuffer memory = at(address, Table.size(struct));
        long seconds = Table.field(struct + ".tv_sec").get(memory, 0);
        long rest = Table.field(struct + "." + fraction).get(memory, 0);
        return "{tv_sec=" + seconds + ", " + fraction + "=" + rest + "}";
    }

    // ---- Arrays

    static String array(int count, IntFunction<String> entry) {
        StringJoiner entries = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Math.min(count, SHOWN); i++) {
            entries.add(entry.apply(i));
        }
        return count > SHOWN ? entries.add("...").toString() : entries.toString();
    }

    static String pollfds(long address, int count) {
        return array(count, i -> pollfd(at(address + (long) i * POLLFD, POLLFD)));
    }

    private static String pollfd(ByteBuffer memory) {
        int revents = (int) REVENTS.get(memory, 0);
        return "{fd="
                + FD.get(memory, 0)
                + ", events="
                + TraceSymbols.POLL.flags((int) EVENTS.get(memory, 0))
                + (revents == 0 ? "" : ", revents=" + TraceSymbols.POLL.flags(revents))
                + "}";
    }

    static String epollEvents(long address, int count) {
        return array(count, i -> epollEvent(at(address + (long) i * EPOLL_EVENT, EPOLL_EVENT)));
    }

    private static String epollEvent(ByteBuffer memory) {
        return epollEvent(EPOLL_EVENTS.get(memory, 0), EPOLL_DATA.get(memory, 0));
    }

    static String epollEvent(long events, long data) {
        return "{events=" + TraceSymbols.EPOLL.flags((int) events) + ", data=" + data + "}";
    }

    /** The descriptors below {@code count}, which is unused on Windows. */
    static String set(long address, int count) {
        StringJoiner members = new StringJoiner(" ", "[", "]");
        for (int s = 0; s < count; s++) {
            if (LibBsock.bs_fd_isset(s, address) == 1) {
                members.add(Integer.toString(s));
            }
        }
        return members.toString();
    }

    // ---- Look-ups

    static String hints(long address) {
        Addrinfo hints = Lookups.hints(at(address, Lookups.ADDRINFO));
        return "{ai_flags="
                + TraceSymbols.LOOKUP.flags(hints.flags())
                + ", ai_family="
                + TraceSymbols.FAMILY.text(hints.family())
                + ", ai_socktype="
                + (hints.socktype() == 0 ? "0" : TraceSymbols.TYPE.text(hints.socktype()))
                + ", ai_protocol="
                + (hints.protocol() == 0 ? "0" : TraceSymbols.PROTOCOL.text(hints.protocol()))
                + "}";
    }

    static String answers(long address) {
        List<Addrinfo> answers = Lookups.copies(Lookups.list(at(address, Lookups.ADDRINFO_LIST)));
        return answers.stream().map(answer -> address(answer.address())).collect(Collectors.joining(", ", "[", "]"));
    }

    static String nameinfo(long address) {
        ByteBuffer memory = at(address, Lookups.NAMEINFO);
        return quoted(Lookups.host(memory)) + ", " + quoted(Lookups.service(memory));
    }
}
