package io.bsock;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * One control message, {@code struct cmsghdr} and its data, inside a {@link Cmsghdrs}, which moves this object from
 * message to message.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
 */
public final class Cmsghdr {
    private static final Table.Field LEN = Table.field("cmsghdr.cmsg_len");
    private static final Table.Field LEVEL = Table.field("cmsghdr.cmsg_level");
    private static final Table.Field TYPE = Table.field("cmsghdr.cmsg_type");
    private static final int TAKEN = -1;

    private final ByteBuffer memory;
    private int at;
    private int data;
    private int length;

    Cmsghdr(ByteBuffer memory) {
        this.memory = memory;
    }

    void write(int at, int header, int length, int level, int type) {
        LEN.put(memory, at, header + length);
        LEVEL.put(memory, at, level);
        TYPE.put(memory, at, type);
        read(at, header, memory.capacity());
    }

    /** Whether there is a whole header; data that its length promises beyond {@code end} is not there. */
    boolean read(int at, int header, int end) {
        long promised = LEN.get(memory, at) - header;
        this.at = at;
        this.data = at + header;
        this.length = (int) Math.min(promised, end - data);
        return promised >= 0 && length >= 0;
    }

    int at() {
        return at;
    }

    /** {@code cmsg_level}. */
    public int level() {
        return (int) LEVEL.get(memory, at);
    }

    /** {@code cmsg_type}. */
    public int type() {
        return (int) TYPE.get(memory, at);
    }

    /** The length of the data in bytes. */
    public int length() {
        return length;
    }

    /** Whether the message has this level and type. */
    public boolean is(int level, int type) {
        return level() == level && type() == type;
    }

    /** The int at an offset in the data. */
    public int getInt(int offset) {
        return memory.getInt(check(offset, Integer.BYTES));
    }

    /** The 16 bits at an offset in the data, unsigned. */
    public int getShort(int offset) {
        return memory.getShort(check(offset, Short.BYTES)) & 0xFFFF;
    }

    /** The byte at an offset in the data, unsigned. */
    public int getByte(int offset) {
        return memory.get(check(offset, Byte.BYTES)) & 0xFF;
    }

    /** Writes an int into the data. */
    public Cmsghdr putInt(int offset, int value) {
        memory.putInt(check(offset, Integer.BYTES), value);
        return this;
    }

    /**
     * Writes 16 bits into the data.
     *
     * @throws IllegalArgumentException for a value outside -32768 to 65535
     */
    public Cmsghdr putShort(int offset, int value) {
        memory.putShort(check(offset, Short.BYTES), (short) Bits.require("Cmsghdr: value", value, Short.SIZE));
        return this;
    }

    /**
     * Writes a byte into the data.
     *
     * @throws IllegalArgumentException for a value outside -128 to 255
     */
    public Cmsghdr putByte(int offset, int value) {
        memory.put(check(offset, Byte.BYTES), (byte) Bits.require("Cmsghdr: value", value, Byte.SIZE));
        return this;
    }

    /** A copy of the data. */
    public byte[] bytes() {
        byte[] bytes = new byte[length];
        memory.get(data, bytes);
        return bytes;
    }

    /**
     * Copies the data into a struct: {@code in_pktinfo}, {@code ucred}, {@code timespec} and so on.
     *
     * @throws IllegalStateException when there is less data than the struct needs
     */
    public <T extends Struct> T copyTo(T struct) {
        int size = struct.size;
        if (length < size) {
            throw new IllegalStateException("Cmsghdr: " + length + " bytes of level " + level() + ", type " + type()
                    + " are too few for a " + struct.getClass().getSimpleName() + " of " + size);
        }
        struct.memory.put(0, memory, data, size);
        return struct;
    }

    /** Copies the data from an offset on into an address, such as the one after a {@code sock_extended_err}. */
    public Sockaddr copyTo(Sockaddr address, int offset) {
        Objects.checkIndex(offset, length + 1);
        address.fill(memory, data + offset, length - offset);
        return address;
    }

    /**
     * How many descriptors the message brought, including those already taken: those of {@code SCM_RIGHTS}, or the one
     * of {@code SCM_PIDFD}; 0 for any other message.
     */
    public int rights() {
        return bringsDescriptors() ? length / Integer.BYTES : 0;
    }

    /**
     * Takes a descriptor that the message brought. The caller closes it.
     *
     * @param index 0 to {@link #rights} - 1
     * @throws IllegalStateException when it was already taken
     */
    public long takeRight(int index) {
        int offset = data + Objects.checkIndex(index, rights()) * Integer.BYTES;
        int descriptor = memory.getInt(offset);
        if (descriptor == TAKEN) {
            throw new IllegalStateException("Cmsghdr: descriptor " + index + " was already taken");
        }
        memory.putInt(offset, TAKEN);
        return descriptor;
    }

    /** Takes all descriptors, each as {@link #takeRight} does. */
    public long[] takeRights() {
        long[] descriptors = new long[rights()];
        for (int i = 0; i < descriptors.length; i++) {
            descriptors[i] = takeRight(i);
        }
        return descriptors;
    }

    private boolean bringsDescriptors() {
        int type = type();
        return level() == SocketConstants.SOL_SOCKET
                && (type == SocketConstants.SCM_RIGHTS || type == SocketConstants.SCM_PIDFD);
    }

    void closeRights() {
        for (int i = 0; i < rights(); i++) {
            int offset = data + i * Integer.BYTES;
            int descriptor = memory.getInt(offset);
            // Where a pidfd should be there can be an error code.
            if (descriptor >= 0) {
                memory.putInt(offset, TAKEN);
                LibBsock.bs_close(descriptor);
            }
        }
    }

    void put(ByteBuffer bytes) {
        memory.put(data, bytes, 0, length);
    }

    private int check(int offset, int width) {
        return data + Objects.checkFromIndexSize(offset, width, length);
    }
}
