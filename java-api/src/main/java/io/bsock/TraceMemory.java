package io.bsock;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What stands in the memory that a call was given, as text. */
final class TraceMemory {
    private static final Function PEEK = LibBsock.BINDING.function("bs_peek");

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
        return StructText.quoted(text.getByteArray(0, (int) text.indexOf(0, (byte) 0)));
    }

    /** The first bytes of {@code size}. */
    static String data(long address, long size) {
        return StructText.data(new Pointer(address).getByteArray(0, (int) Math.min(size, StructText.SHOWN)), size);
    }

    /**
     * The same of memory that is the caller's, {@code size} bytes of which the system moved: the address where it is not
     * there. A device may take what it does not look at, and a mapped file may have been cut meanwhile.
     */
    static String callers(long address, long size, long whole) {
        byte[] bytes = new byte[(int) Math.min(size, StructText.SHOWN)];
        return bytes.length == 0 || read(address, bytes) ? StructText.data(bytes, whole) : pointer(address);
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

    // ---- Addresses

    static String address(long address, long length) {
        return length < Sockaddr.HEADER || length > Sockaddr.CAPACITY
                ? pointer(address)
                : address(Sockaddr.of(new Pointer(address).getByteArray(0, (int) length)));
    }

    /** {@code {AF_INET, 127.0.0.1:1}}. */
    static String address(Sockaddr address) {
        return "{" + ConstantNames.FAMILY.text(address.family()) + ", " + address + "}";
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

    static String pollfds(long address, int count) {
        return StructText.array(count, i -> Pollfds.text(at(address + (long) i * Pollfds.SIZE, Pollfds.SIZE), 0));
    }

    static String epollEvents(long address, int count) {
        return StructText.array(
                count, i -> EpollEvents.text(at(address + (long) i * EpollEvents.SIZE, EpollEvents.SIZE), 0));
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
        return Lookups.hints(at(address, Lookups.ADDRINFO)).toString();
    }

    static String answers(long address) {
        List<Addrinfo> answers = Lookups.copies(Lookups.list(at(address, Lookups.ADDRINFO_LIST)));
        return answers.stream().map(answer -> address(answer.addr())).collect(Collectors.joining(", ", "[", "]"));
    }

    static String nameinfo(long address) {
        ByteBuffer memory = at(address, Lookups.NAMEINFO);
        return StructText.quoted(Lookups.host(memory)) + ", " + StructText.quoted(Lookups.service(memory));
    }
}
