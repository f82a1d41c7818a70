package io.bsock;

import java.util.Arrays;

/**
 * The messages of one {@code sendmsg}, {@code recvmmsg} and so on, from the moment their parts are looked at to the
 * moment the results are handed out. The structs that the system is given are composed here, in memory that no other
 * thread and no caller can reach: they hold addresses.
 */
final class Messages implements AutoCloseable {
    static final int MSGHDR = Table.size("msghdr");
    private static final Table.Field NAME = Table.field("msghdr.msg_name");
    private static final Table.Field NAMELEN = Table.field("msghdr.msg_namelen");
    private static final Table.Field IOV = Table.field("msghdr.msg_iov");
    private static final Table.Field IOVLEN = Table.field("msghdr.msg_iovlen");
    private static final Table.Field CONTROL = Table.field("msghdr.msg_control");
    private static final Table.Field CONTROLLEN = Table.field("msghdr.msg_controllen");
    private static final Table.Field FLAGS = Table.field("msghdr.msg_flags");

    static final int MMSGHDR = Table.size("mmsghdr");
    private static final Table.Field HEADER = Table.field("mmsghdr.msg_hdr");
    private static final Table.Field LEN = Table.field("mmsghdr.msg_len");

    private static final int OWN = -1;
    private static final Pool<Messages> POOL = new Pool<>(1024, Messages::new);

    /** A message as it was when the call began. */
    private static final class Part {
        Msghdr message;
        Sockaddr name;
        Cmsghdrs control;
        int firstBuffer;
        int afterBuffers;
        long firstStaged;
    }

    private final int slot;
    private final MessageBuffers buffers = new MessageBuffers();
    private Part[] parts = {new Part()};
    private int count;

    private String call;
    private boolean receives;
    private boolean bringsControl;
    private long heap;

    private Staging staging;
    private int stride;
    private int header;

    private Messages(int slot) {
        this.slot = slot;
    }

    static Messages toSend(String call) {
        return borrow(call, false);
    }

    static Messages toReceive(String call) {
        return borrow(call, true);
    }

    private static Messages borrow(String call, boolean receives) {
        Messages pooled = POOL.borrow();
        Messages messages = pooled == null ? new Messages(OWN) : pooled;
        messages.call = call;
        messages.receives = receives;
        return messages;
    }

    // ---- Before the call

    Messages add(Mmsghdrs messages, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            add(messages.hdr(i));
        }
        return this;
    }

    /** Looks at each part of a message once. */
    Messages add(Msghdr message) {
        Part part = nextPart();
        part.message = message;
        part.name = message.name();
        part.firstBuffer = buffers.count();
        part.firstStaged = heap;
        heap += buffers.add(message.iov(), receives);
        part.afterBuffers = buffers.count();
        part.control = message.control();
        if (receives && part.control != null) {
            bringsControl = true;
            part.control.receiveInto(this, call);
        }
        return this;
    }

    private Part nextPart() {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
            for (int i = count; i < parts.length; i++) {
                parts[i] = new Part();
            }
        }
        return parts[count++];
    }

    /** The address of a {@code struct msghdr} of the one message. */
    long header(int flags) {
        return compose(MSGHDR, 0, flags);
    }

    /** The address of an array of {@code struct mmsghdr}. */
    long array(int flags) {
        return compose(MMSGHDR, HEADER.offset(), flags);
    }

    /** The headers, then the iovecs, then the bytes of heap buffers. */
    private long compose(int stride, int header, int flags) {
        this.stride = stride;
        this.header = header;
        if (heap > 0 && !receives) {
            Transfer.requireCopy(flags);
        }
        if (bringsControl) {
            StackRoom.require();
        }
        int iovecs = count * stride;
        int staged = heapAt();
        staging = Staging.of(requireRoom(staged + heap));
        zero(iovecs);
        buffers.point(staging.memory, iovecs, staging.address + staged);
        if (!receives || Transfer.mustKeep(flags)) {
            buffers.stage(staging.memory, staged);
        }
        for (int i = 0; i < count; i++) {
            compose(parts[i], i * stride + header, staging.address + iovecs);
        }
        return staging.address;
    }

    private int requireRoom(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(call + ": " + heap
                    + " bytes of the Java heap in one call: give direct buffers for more than 2 GiB");
        }
        return (int) bytes;
    }

    /** C libraries have padding beside fields, which the system may read as part of them. */
    private void zero(int headers) {
        for (int at = 0; at < headers; at += Long.BYTES) {
            staging.memory.putLong(at, 0);
        }
    }

    private void compose(Part part, int at, long iovecs) {
        Sockaddr name = part.name;
        int namelen = name == null ? 0 : receives ? Sockaddr.CAPACITY : name.requireFilled(call);
        NAME.put(staging.memory, at, name == null ? 0 : name.address);
        NAMELEN.put(staging.memory, at, namelen);
        IOV.put(staging.memory, at, iovecs + (long) part.firstBuffer * MessageBuffers.IOVEC);
        IOVLEN.put(staging.memory, at, part.afterBuffers - part.firstBuffer);
        Cmsghdrs control = part.control;
        int controllen = control == null ? 0 : receives ? control.capacity() : control.length();
        CONTROL.put(staging.memory, at, controllen == 0 ? 0 : control.address);
        CONTROLLEN.put(staging.memory, at, controllen);
    }

    // ---- After it

    void sent(long bytes) {
        advance(parts[0], bytes);
    }

    /** The first {@code done} messages were sent. */
    void sent(Mmsghdrs messages, int offset, int done) {
        for (int i = 0; i < done; i++) {
            messages.len(offset + i, length(i));
            advance(parts[i], length(i));
        }
    }

    private void advance(Part part, long bytes) {
        buffers.advance(part.firstBuffer, part.afterBuffers, bytes);
    }

    void received(long result) {
        boolean wasCut = Transfer.wasCut(result);
        if (result >= 0 || wasCut) {
            takeControl(0);
            take(0, wasCut ? Long.MAX_VALUE : result);
        }
        if (result > 0) {
            advance(parts[0], result);
        }
    }

    /**
     * The first {@code done} messages arrived. All control data first: whatever fails then, its descriptors have an
     * owner.
     */
    void received(Mmsghdrs messages, int offset, int done) {
        for (int i = 0; i < done; i++) {
            takeControl(i);
        }
        for (int i = 0; i < done; i++) {
            messages.len(offset + i, length(i));
            take(i, length(i));
            advance(parts[i], length(i));
        }
    }

    private void takeControl(int index) {
        Cmsghdrs control = parts[index].control;
        if (control != null) {
            control.received(CONTROLLEN.get(staging.memory, at(index)));
        }
    }

    /** With MSG_TRUNC, and when it was cut, the bytes are the message's, which may be more than the buffers have room for. */
    private void take(int index, long bytes) {
        Part part = parts[index];
        part.message.flags((int) FLAGS.get(staging.memory, at(index)));
        if (part.name != null) {
            part.name.length((int) NAMELEN.get(staging.memory, at(index)));
        }
        int staged = heapAt() + (int) part.firstStaged;
        buffers.unstage(part.firstBuffer, part.afterBuffers, bytes, staging.memory, staged);
    }

    /** Where the bytes of heap buffers begin. */
    private int heapAt() {
        return count * stride + buffers.count() * MessageBuffers.IOVEC;
    }

    private int at(int index) {
        return index * stride + header;
    }

    private int length(int index) {
        return (int) LEN.get(staging.memory, index * stride);
    }

    @Override
    public void close() {
        for (int i = 0; i < count; i++) {
            clear(parts[i]);
        }
        count = 0;
        heap = 0;
        bringsControl = false;
        buffers.clear();
        if (staging != null) {
            staging.close();
            staging = null;
        }
        if (slot != OWN) {
            POOL.giveBack(slot, this);
        }
    }

    private void clear(Part part) {
        if (receives && part.control != null) {
            part.control.receiver = null;
        }
        part.message = null;
        part.name = null;
        part.control = null;
    }
}
