package io.bsock;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The control data of a message ({@code msg_control}): a buffer of control messages, filled before {@code sendmsg},
 * read after {@code recvmsg}. Reusable; {@link #first} and {@link #next} move one {@link Cmsghdr} that belongs to this
 * object.
 *
 * <pre>{@code
 * for (Cmsghdr c = control.first(); c != null; c = control.next()) {
 *     if (c.is(IPPROTO_IP, IP_TTL)) { ttl = c.getInt(0); }
 * }
 * }</pre>
 *
 * <p><b>Descriptors.</b> Those that arrive by {@code SCM_RIGHTS} or {@code SCM_PIDFD} belong to this object until they
 * are {@linkplain Cmsghdr#takeRights taken}. Those that nobody takes are closed by {@link #close}, {@link #clear} and
 * the next receive, so that none leaks, whatever else was in the message.
 */
public final class Cmsghdrs extends Struct implements AutoCloseable {
    private static final int HEADER = Table.size("cmsghdr");
    private static final int DATA = Table.size("CMSG_LEN(0)");
    private static final int SPACE = Table.size("CMSG_SPACE(0)");
    private static final int ALIGNMENT = Table.size("CMSG_SPACE(1)") - SPACE;

    private final Cmsghdr cursor = new Cmsghdr(memory);
    private int length;
    private boolean received;

    /** The call that writes here now. */
    Object receiver;

    /**
     * Room for some control messages.
     *
     * @param capacity in bytes; {@link #space} returns how many a message needs
     */
    public Cmsghdrs(int capacity) {
        super(requireCapacity(capacity));
    }

    /** {@code CMSG_SPACE}: the bytes that a control message with {@code length} bytes of data needs. */
    public static int space(int length) {
        return Math.addExact(SPACE, Math.addExact(length, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }

    /** The length of the control messages in bytes. */
    public int length() {
        return length;
    }

    /** The capacity in bytes. */
    public int capacity() {
        return memory.capacity();
    }

    /** Empties the buffer and closes the descriptors that were received and not taken. */
    public Cmsghdrs clear() {
        closeRights();
        length = 0;
        received = false;
        return this;
    }

    /** Does the same as {@link #clear}. */
    @Override
    public void close() {
        clear();
    }

    /**
     * Adds a message whose data is all zeros, to be written through the {@code Cmsghdr} that is returned.
     *
     * @throws IllegalArgumentException when there is no room for it
     */
    public Cmsghdr add(int level, int type, int dataLength) {
        if (received) {
            clear();
        }
        int space = space(requireCapacity(dataLength));
        if (space > capacity() - length) {
            throw new IllegalArgumentException(
                    "Cmsghdrs: " + (capacity() - length) + " bytes are left, and a message of " + dataLength
                            + " bytes needs " + space + ": make it with a larger capacity");
        }
        for (int i = length; i < length + space; i++) {
            memory.put(i, (byte) 0);
        }
        cursor.write(length, DATA, dataLength, level, type);
        length += space;
        return cursor;
    }

    /** Adds a message whose data is an int. */
    public Cmsghdrs addInt(int level, int type, int value) {
        add(level, type, Integer.BYTES).putInt(0, value);
        return this;
    }

    /**
     * Adds a message whose data is 16 bits wide, such as {@code UDP_SEGMENT}.
     *
     * @throws IllegalArgumentException for a value outside -32768 to 65535
     */
    public Cmsghdrs addShort(int level, int type, int value) {
        Bits.require("Cmsghdrs: value", value, Short.SIZE);
        add(level, type, Short.BYTES).putShort(0, value);
        return this;
    }

    /** Adds a message whose data is a struct. */
    public Cmsghdrs add(int level, int type, Struct data) {
        add(level, type, data.size).put(data.memory);
        return this;
    }

    /** Adds a message with any data. */
    public Cmsghdrs add(int level, int type, byte[] data) {
        add(level, type, data.length).put(ByteBuffer.wrap(data));
        return this;
    }

    /**
     * Adds descriptors to send ({@code SCM_RIGHTS}). The receiver gets copies; the sender's stay open.
     *
     * @throws IllegalArgumentException for a number that cannot be a descriptor
     */
    public Cmsghdrs addRights(long... descriptors) {
        for (long descriptor : descriptors) {
            if (descriptor != (int) descriptor) {
                throw new IllegalArgumentException("Cmsghdrs: " + descriptor + " cannot be a descriptor: give an int");
            }
        }
        Cmsghdr message =
                add(SocketConstants.SOL_SOCKET, SocketConstants.SCM_RIGHTS, descriptors.length * Integer.BYTES);
        for (int i = 0; i < descriptors.length; i++) {
            message.putInt(i * Integer.BYTES, (int) descriptors[i]);
        }
        return this;
    }

    /** The first message, or null when there is none. */
    public Cmsghdr first() {
        return at(0);
    }

    /** The message after the one that was returned last, or null at the end. */
    public Cmsghdr next() {
        return at(cursor.at() + space(cursor.length()));
    }

    /** The first message of this level and type, or null when there is none. {@link #next} then continues after it. */
    public Cmsghdr find(int level, int type) {
        Cmsghdr message = first();
        while (message != null && !message.is(level, type)) {
            message = next();
        }
        return message;
    }

    private Cmsghdr at(int at) {
        return at >= 0 && at <= length - HEADER && cursor.read(at, DATA, length) ? cursor : null;
    }

    /** The system is about to write here. */
    void receiveInto(Object call, String name) {
        if (receiver == call) {
            throw new IllegalArgumentException(
                    name + ": two messages share a Cmsghdrs: give each its own, so that no descriptor is lost");
        }
        receiver = call;
        clear();
    }

    void received(long controllen) {
        length = (int) Objects.checkIndex(controllen, capacity() + 1L);
        received = true;
    }

    private void closeRights() {
        if (!received) {
            return;
        }
        for (Cmsghdr message = first(); message != null; message = next()) {
            message.closeRights();
        }
    }

    private static int requireCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Cmsghdrs: " + capacity + " bytes: give 0 or more");
        }
        return capacity;
    }
}
