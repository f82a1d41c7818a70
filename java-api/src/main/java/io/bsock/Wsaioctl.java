package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** The buffers of {@code WSAIoctl}: both pass through borrowed memory, for they are small. */
final class Wsaioctl {
    private Wsaioctl() {}

    static int call(long s, long code, ByteBuffer in, ByteBuffer out) {
        StructRequests.requireKnownCode(code);
        if (out != null && out.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int given = length(in);
        int room = length(out);
        int at = given + Long.BYTES & -Long.BYTES;
        // Wine writes SIO_BASE_HANDLE's handle wherever it is told to, without a look at the length.
        try (Staging staging = Staging.of(at + Math.max(room, Long.BYTES))) {
            if (given > 0) {
                staging.memory.put(0, in, in.position(), given);
            }
            int result =
                    LibBsock.bs_wsaioctl(s, code, given > 0 ? staging.address : 0, given, staging.address + at, room);
            take(staging, at, out, Math.min(result, room));
            return result;
        }
    }

    private static void take(Staging staging, int at, ByteBuffer out, int length) {
        if (length > 0) {
            out.put(out.position(), staging.memory, at, length);
            out.position(out.position() + length);
        }
    }

    private static int length(ByteBuffer buffer) {
        return buffer == null ? 0 : Math.min(buffer.remaining(), Staging.LIMIT / 2);
    }
}
