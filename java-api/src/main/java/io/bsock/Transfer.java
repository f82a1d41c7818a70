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
    private Transfer() {}

    static int send(long s, ByteBuffer data, int flags, Sockaddr peer) {
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        int sent;
        if (data.isDirect()) {
            try {
                sent = (int) sendto(s, address(data, position, length), length, flags, peer);
            } finally {
                Reference.reachabilityFence(data);
            }
        } else {
            Staging staging = Staging.of(s, length);
            int staged = Math.min(length, staging.size());
            staging.memory.put(0, data, position, staged);
            sent = send(s, staging, staged, flags, peer);
        }
        if (sent > 0) {
            data.position(position + sent);
        }
        return sent;
    }

    static int send(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Objects.checkFromIndexSize(offset, length, data.length);
        Staging staging = Staging.of(s, length);
        int staged = Math.min(length, staging.size());
        staging.memory.put(0, data, offset, staged);
        return send(s, staging, staged, flags, peer);
    }

    /** The memory of a long message is not the thread's: nobody else holds it. */
    private static int send(long s, Staging staging, int staged, int flags, Sockaddr peer) {
        try {
            return (int) sendto(s, staging.address, staged, flags, peer);
        } finally {
            Reference.reachabilityFence(staging);
        }
    }

    /** Looks at the memory first: that of an arena may be freed, which the buffer tells by an exception. */
    private static long address(ByteBuffer direct, int position, int length) {
        if (length > 0) {
            direct.get(position);
        }
        return LibBsock.address(direct) + position;
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

    static int receive(long s, ByteBuffer data, int flags, Sockaddr peer) {
        if (data.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = data.position();
        int length = Math.max(0, data.limit() - position);
        int received;
        if (data.isDirect()) {
            try {
                received = (int) recvfrom(s, address(data, position, length), length, flags, peer);
            } finally {
                Reference.reachabilityFence(data);
            }
        } else {
            Staging staging = Staging.of(s, length);
            length = Math.min(length, staging.size());
            received = (int) recvfrom(s, staging.address, length, flags, peer);
            if (received > 0) {
                data.put(position, staging.memory, 0, Math.min(received, length));
            }
        }
        if (received > 0) {
            // With MSG_TRUNC the result is the datagram's length, of which no more than the buffer's was
            // received.
            data.position(position + Math.min(received, length));
        }
        return received;
    }

    static int receive(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Objects.checkFromIndexSize(offset, length, data.length);
        Staging staging = Staging.of(s, length);
        int room = Math.min(length, staging.size());
        int received = (int) recvfrom(s, staging.address, room, flags, peer);
        if (received > 0) {
            staging.memory.get(0, data, offset, Math.min(received, room));
        }
        return received;
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
