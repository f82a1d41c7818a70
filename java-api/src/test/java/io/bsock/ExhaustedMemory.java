package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Uses bsock first when all direct memory is taken, in a JVM of its own for {@link ExhaustedMemoryTest}. */
final class ExhaustedMemory {
    private ExhaustedMemory() {}

    public static void main(String[] arguments) throws Exception {
        List<ByteBuffer> all = takeAll();
        long[] pair = new long[2];
        System.out.println("socketpair " + Syscalls.socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
        System.out.println("send " + Syscalls.send(pair[0], new byte[5000], 0, 5000, 0));
        System.out.println("recv " + Syscalls.recv(pair[1], new byte[9000], 0, 9000, 0));
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(7));
        System.out.println("sendmsg " + Syscalls.sendmsg(pair[0], message, 0));
        System.out.println("recvmsg " + Syscalls.recvmsg(pair[1], new Msghdr().iov(ByteBuffer.allocate(9)), 0));
        System.out.println(Errno.name(Errno.EAGAIN));
        try {
            // A struct's memory is the caller's.
            System.out.println(new SockaddrIn("127.0.0.1", 80));
        } catch (OutOfMemoryError e) {
            System.out.println("OutOfMemoryError");
        }
        int taken = all.size();
        all.clear();
        freed(taken);
        System.out.println(new SockaddrIn("127.0.0.1", 80));
    }

    private static List<ByteBuffer> takeAll() {
        List<ByteBuffer> all = new ArrayList<>();
        for (int size : new int[] {1 << 20, 1 << 10, 1}) {
            try {
                while (true) {
                    all.add(ByteBuffer.allocateDirect(size));
                }
            } catch (OutOfMemoryError e) {
                // Smaller ones next.
            }
        }
        return all;
    }

    /** The JDK's own collection may take a few tries. */
    private static void freed(int taken) throws InterruptedException {
        for (int i = 0; i < 100 && taken > 0; i++) {
            System.gc();
            try {
                ByteBuffer.allocateDirect(1 << 20);
                return;
            } catch (OutOfMemoryError e) {
                Thread.sleep(10);
            }
        }
    }
}
