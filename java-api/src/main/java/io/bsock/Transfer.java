package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/**
 * How bytes get from Java's buffers to the calls that move them, and back. A null peer makes {@code
 * sendto} the {@code send} that it is in C.
 *
 * <p>A buffer's position and limit are read once: whatever another thread does to them, the memory
 * between is the buffer's own.
 */
final class Transfer {
    /** The calls that move bytes of memory. */
    private enum Calls {
        SOCKET {
            @Override
            long out(long s, long address, long length, int flags, Sockaddr peer) {
                return sendto(s, address, length, flags, peer);
            }

            @Override
            long in(long s, long address, long length, int flags, Sockaddr peer) {
                return recvfrom(s, address, length, flags, peer);
            }
        },
        FILE {
            @Override
            long out(long fd, long address, long length, int flags, Sockaddr peer) {
                return LibBsock.bs_write(fd, address, length);
            }

            @Override
            long in(long fd, long address, long length, int flags, Sockaddr peer) {
                return LibBsock.bs_read(fd, address, length);
            }
        };

        abstract long out(long s, long address, long length, int flags, Sockaddr peer);

        abstract long in(long s, long address, long length, int flags, Sockaddr peer);
    }

    /** The longest message that passes whole; sockets cannot be made to take one as long. */
    private static final int MESSAGE_LIMIT = 16 * 1024 * 1024;

    private static final int WAITALL = flag(SocketConstants.MSG_WAITALL);
    private static final int TRUNC = flag(SocketConstants.MSG_TRUNC);
    private static final int ZEROCOPY = flag(SocketConstants.MSG_ZEROCOPY);

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocateDirect(0);

    private Transfer() {}

    private static int flag(int constant) {
        return SocketConstants.isDefined(constant) ? constant : 0;
    }

    static int send(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return out(Calls.SOCKET, s, data, flags, peer);
    }

    static int send(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return out(Calls.SOCKET, s, data, offset, length, flags, peer);
    }

    static int write(long fd, ByteBuffer data) {
        return out(Calls.FILE, fd, data, 0, null);
    }

    static int write(long fd, byte[] data, int offset, int length) {
        return out(Calls.FILE, fd, data, offset, length, 0, null);
    }

    static int receive(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return in(Calls.SOCKET, s, data, flags, peer);
    }

    static int receive(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return in(Calls.SOCKET, s, data, offset, length, flags, peer);
    }

    static int read(long fd, ByteBuffer data) {
        return in(Calls.FILE, fd, data, 0, null);
    }

    static int read(long fd, byte[] data, int offset, int length) {
        return in(Calls.FILE, fd, data, offset, length, 0, null);
    }

    private static int out(Calls calls, long s, ByteBuffer data, int flags, Sockaddr peer) {
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        int sent;
        if (data.isDirect()) {
            try {
                sent = (int) calls.out(s, address(data, position, length), length, flags, peer);
            } finally {
                Reference.reachabilityFence(data);
            }
        } else {
            requireCopy(flags);
            try (Staging staging = staging(s, length)) {
                int staged = Math.min(length, staging.size());
                staging.memory.put(0, data, position, staged);
                sent = (int) calls.out(s, staging.address, staged, flags, peer);
            }
        }
        if (sent > 0) {
            data.position(position + sent);
        }
        return sent;
    }

    private static int out(Calls calls, long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Objects.checkFromIndexSize(offset, length, data.length);
        requireCopy(flags);
        try (Staging staging = staging(s, length)) {
            int staged = Math.min(length, staging.size());
            staging.memory.put(0, data, offset, staged);
            return (int) calls.out(s, staging.address, staged, flags, peer);
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

    /**
     * The memory of an arena may be freed, of which a copy of no bytes tells by an exception. Not a read: a file may have
     * been cut behind its mapping, which is for the system to see.
     */
    static long address(ByteBuffer direct, int position, int length) {
        if (length > 0) {
            NO_BYTES.put(0, direct, position, 0);
        }
        return LibBsock.address(direct) + position;
    }

    /**
     * Whether a call may count bytes that it did not write: what the buffer holds then must pass through
     * the thread's memory too, or the buffer would get what an earlier call left there.
     */
    static boolean mayWriteLess(int flags) {
        return (flags & TRUNC) != 0;
    }

    /** The thread's memory is written again by its next call, when the system may not have sent it yet. */
    static void requireCopy(int flags) {
        if ((flags & ZEROCOPY) != 0) {
            throw new IllegalArgumentException("send: MSG_ZEROCOPY needs memory that stays as it is until the"
                    + " completion comes: give a direct buffer");
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

    private static int in(Calls calls, long s, ByteBuffer data, int flags, Sockaddr peer) {
        if (data.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        int received;
        if (data.isDirect()) {
            try {
                received = (int) calls.in(s, address(data, position, length), length, flags, peer);
            } finally {
                Reference.reachabilityFence(data);
            }
        } else {
            try (Staging staging = stagingToReceive(s, length, flags)) {
                length = Math.min(length, staging.size());
                if (mayWriteLess(flags)) {
                    staging.memory.put(0, data, position, length);
                }
                received = (int) calls.in(s, staging.address, length, flags, peer);
                if (received > 0) {
                    data.put(position, staging.memory, 0, Math.min(received, length));
                }
            }
        }
        if (received > 0) {
            // With MSG_TRUNC the result may be more than the buffer had room for.
            data.position(position + Math.min(received, length));
        }
        return received;
    }

    private static int in(Calls calls, long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Objects.checkFromIndexSize(offset, length, data.length);
        try (Staging staging = stagingToReceive(s, length, flags)) {
            int room = Math.min(length, staging.size());
            if (mayWriteLess(flags)) {
                staging.memory.put(0, data, offset, room);
            }
            int received = (int) calls.in(s, staging.address, room, flags, peer);
            if (received > 0) {
                staging.memory.get(0, data, offset, Math.min(received, room));
            }
            return received;
        }
    }

    static long recvfrom(long s, long address, long length, int flags, Sockaddr peer) {
        if (peer == null) {
            return LibBsock.bs_recv(s, address, length, flags);
        }
        int before = peer.makeRoom();
        try {
            return peer.filled(
                    LibBsock.bs_recvfrom(s, address, length, flags, peer.address, peer.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }
}
