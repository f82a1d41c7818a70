package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/**
 * How bytes get from Java's buffers to the calls that move them, and back. The calls are made right here, so that few
 * methods stand between them and the caller in a stack trace.
 *
 * <p>Ranges of arrays have been checked. A buffer's position and limit are read once: whatever another thread does to
 * them, the memory between is the buffer's own.
 */
final class Transfer {
    /** The calls that send bytes. */
    enum Out {
        SEND,
        SENDTO,
        WRITE;

        /** A null peer makes {@code sendto} the {@code send} that it is in C. */
        static Out to(Sockaddr peer) {
            return peer == null ? SEND : SENDTO;
        }
    }

    /** The calls that receive bytes. */
    enum In {
        RECV,
        RECVFROM,
        READ;

        static In from(Sockaddr peer) {
            return peer == null ? RECV : RECVFROM;
        }
    }

    /** The longest message that passes whole from or to the heap; sockets cannot be made to take one as long. */
    static final int MESSAGE_LIMIT = 16 * 1024 * 1024;

    private static final int WAITALL = flag(SocketConstants.MSG_WAITALL);
    private static final int TRUNC = flag(SocketConstants.MSG_TRUNC);
    private static final int ZEROCOPY = flag(SocketConstants.MSG_ZEROCOPY);

    /** Windows tells with an error that a datagram was longer than the buffer, and has received what there was room for. */
    private static final int CUT = Table.size("code(cut)");

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocateDirect(0);

    private Transfer() {}

    private static int flag(int constant) {
        return SocketConstants.isDefined(constant) ? constant : 0;
    }

    static int out(Out call, long s, ByteBuffer data, int flags, Sockaddr peer) {
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        try (Staging staging = data.isDirect() ? null : staging(s, length)) {
            if (staging != null) {
                requireCopy(flags);
                length = Math.min(length, staging.size());
                staging.memory.put(0, data, position, length);
            }
            long address = staging == null ? address(data, position, length) : staging.address;
            long sent =
                    switch (call) {
                        case SEND -> LibBsock.bs_send(s, address, length, flags);
                        case SENDTO ->
                            LibBsock.bs_sendto(s, address, length, flags, peer.address, peer.requireFilled("sendto"));
                        case WRITE -> LibBsock.bs_write(s, address, length);
                    };
            if (sent > 0) {
                data.position(position + (int) sent);
            }
            return (int) sent;
        } finally {
            Reference.reachabilityFence(data);
            Reference.reachabilityFence(peer);
        }
    }

    static int out(Out call, long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        requireCopy(flags);
        try (Staging staging = staging(s, length)) {
            int staged = Math.min(length, staging.size());
            staging.memory.put(0, data, offset, staged);
            long address = staging.address;
            return (int)
                    switch (call) {
                        case SEND -> LibBsock.bs_send(s, address, staged, flags);
                        case SENDTO ->
                            LibBsock.bs_sendto(s, address, staged, flags, peer.address, peer.requireFilled("sendto"));
                        case WRITE -> LibBsock.bs_write(s, address, staged);
                    };
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    /**
     * Memory for one transfer of up to {@code length} bytes on a socket. A stream may be moved in
     * part; a message may not, so where the socket is no stream a long one gets memory for all of it.
     */
    private static Staging staging(long s, int length) {
        if (length > Staging.LIMIT) {
            return Staging.of(keepsMessages(s) ? Math.min(length, MESSAGE_LIMIT) : Staging.LIMIT);
        }
        return Staging.of(length);
    }

    /** A transfer that waits for all bytes must not be given room for fewer. */
    private static Staging stagingToReceive(long s, int length, int flags) {
        return (flags & WAITALL) != 0 ? Staging.of(length) : staging(s, length);
    }

    /** The type of SCTP's one-to-one sockets is that of streams. */
    private static boolean keepsMessages(long s) {
        long type = option(s, SocketConstants.SO_TYPE);
        return type == SocketConstants.SOCK_STREAM
                ? option(s, SocketConstants.SO_PROTOCOL) == SocketConstants.IPPROTO_SCTP
                : type >= 0;
    }

    private static long option(long s, int name) {
        return LibBsock.bs_getsockopt_int(s, SocketConstants.SOL_SOCKET, name);
    }

    static long address(ByteBuffer direct, int position, int length) {
        if (length > 0) {
            requireMemory(direct, position);
        }
        return BufferAddress.of(direct, position);
    }

    /**
     * The memory of an arena may be freed, of which a copy of no bytes tells by an exception. Not a read: a file may
     * have been cut behind its mapping, which is for the system to see.
     */
    static void requireMemory(ByteBuffer direct, int position) {
        NO_BYTES.put(0, direct, position, 0);
    }

    /** Whether a call may count bytes that it did not write. */
    static boolean mayWriteLess(int flags) {
        return (flags & TRUNC) != 0;
    }

    /**
     * Whether the result does not tell how many bytes a call has written: what the buffer holds then must pass through the
     * borrowed memory too, or the buffer would get what an earlier call left there.
     */
    static boolean mustKeep(int flags) {
        return mayWriteLess(flags) || CUT != 0;
    }

    /** Whether the call failed and has received the beginning of a message all the same. */
    static boolean wasCut(long result) {
        return result < 0 && result == -CUT;
    }

    /** The sender of a message that was cut is there too. */
    private static long filled(Sockaddr peer, long result, int before) {
        peer.filled(wasCut(result) ? 0 : result, before);
        return result;
    }

    /** The bytes of a buffer that a call may have written. With MSG_TRUNC the result may be more than there was room for. */
    private static int written(long result, int room) {
        return wasCut(result) ? room : (int) Math.min(result, room);
    }

    /** Borrowed memory is written again by the next call, when the system may not have sent it yet. */
    static void requireCopy(int flags) {
        if ((flags & ZEROCOPY) != 0) {
            throw new IllegalArgumentException("send: MSG_ZEROCOPY needs memory that does not change until the"
                    + " completion arrives: give a direct buffer");
        }
    }

    static long sendto(long s, long address, long length, int flags, Sockaddr peer) {
        if (peer == null) {
            return LibBsock.bs_send(s, address, length, flags);
        }
        int peerLength = peer.requireFilled("sendto");
        try {
            return LibBsock.bs_sendto(s, address, length, flags, peer.address, peerLength);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    static int in(In call, long s, ByteBuffer data, int flags, Sockaddr peer) {
        if (data.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        try (Staging staging = data.isDirect() ? null : stagingToReceive(s, length, flags)) {
            length = staging == null ? length : Math.min(length, staging.size());
            if (staging != null && mustKeep(flags)) {
                staging.memory.put(0, data, position, length);
            }
            long address = staging == null ? address(data, position, length) : staging.address;
            int before = peer == null ? 0 : peer.makeRoom();
            long received =
                    switch (call) {
                        case RECV -> LibBsock.bs_recv(s, address, length, flags);
                        case RECVFROM ->
                            LibBsock.bs_recvfrom(s, address, length, flags, peer.address, peer.lengthAddress);
                        case READ -> LibBsock.bs_read(s, address, length);
                    };
            if (peer != null) {
                filled(peer, received, before);
            }
            int filled = written(received, length);
            if (staging != null && filled > 0) {
                data.put(position, staging.memory, 0, filled);
            }
            if (received > 0) {
                data.position(position + filled);
            }
            return (int) received;
        } finally {
            Reference.reachabilityFence(data);
            Reference.reachabilityFence(peer);
        }
    }

    static int in(In call, long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        try (Staging staging = stagingToReceive(s, length, flags)) {
            int room = Math.min(length, staging.size());
            if (mustKeep(flags)) {
                staging.memory.put(0, data, offset, room);
            }
            int before = peer == null ? 0 : peer.makeRoom();
            long received =
                    switch (call) {
                        case RECV -> LibBsock.bs_recv(s, staging.address, room, flags);
                        case RECVFROM ->
                            LibBsock.bs_recvfrom(s, staging.address, room, flags, peer.address, peer.lengthAddress);
                        case READ -> LibBsock.bs_read(s, staging.address, room);
                    };
            if (peer != null) {
                filled(peer, received, before);
            }
            int filled = written(received, room);
            if (filled > 0) {
                staging.memory.get(0, data, offset, filled);
            }
            return (int) received;
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    static long recvfrom(long s, long address, long length, int flags, Sockaddr peer) {
        if (peer == null) {
            return LibBsock.bs_recv(s, address, length, flags);
        }
        int before = peer.makeRoom();
        try {
            return filled(
                    peer, LibBsock.bs_recvfrom(s, address, length, flags, peer.address, peer.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }
}
