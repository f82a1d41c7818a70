package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;

/** Makes descriptors where the stack ends, in a JVM of its own for {@link DeepStackTest}, and prints how many were lost. */
final class DeepStack {
    private static final int STACK = 256 * 1024;
    private static final long NONE = -1;

    /** Frames that a try is away from the end of the stack at most: more than any call here needs. */
    private static final int NEAR = 100;

    private interface Maker {
        /** What the call needs, while there is stack. */
        default void prepare() throws ErrnoException {}

        /** Makes descriptors and puts them into the array. */
        void make(long[] made) throws ErrnoException;

        /** Closes what is left of the preparation. */
        default void clear() throws ErrnoException {}
    }

    /** Takes a connection, if the stack does not end before. */
    private static final class Accept implements Maker {
        private final long listener = Sockets.socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
        private final Sockaddr address = new Sockaddr();
        private final Sockaddr peer = new Sockaddr();
        private long client;

        Accept() throws ErrnoException {
            Sockets.bind(listener, SockaddrUn.unnamed());
            Sockets.getsockname(listener, address);
            Sockets.listen(listener, 1);
        }

        @Override
        public void prepare() throws ErrnoException {
            client = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
            Sockets.connect(client, address);
        }

        @Override
        public void make(long[] made) {
            made[0] = Syscalls.accept(listener, peer);
        }

        @Override
        public void clear() throws ErrnoException {
            Sockets.close(client);
            long left = Syscalls.accept(listener, null);
            if (left >= 0) {
                Sockets.close(left);
            }
        }
    }

    private final Random random = new Random(7);
    private final long[] made = new long[2];
    private int depth;
    private int overflows;

    /** How many tries, in one thread: the first call of a thread may need more stack than the others. */
    public static void main(String[] arguments) throws Exception {
        FutureTask<Void> all = new FutureTask<>(() -> {
            new DeepStack().report(Integer.parseInt(arguments[0]));
            return null;
        });
        new Thread(null, all, "deep", STACK).start();
        all.get();
    }

    private void report(int tries) throws Exception {
        for (Map.Entry<String, Maker> maker : makers().entrySet()) {
            int lost = lost(maker.getValue(), tries);
            System.out.println(maker.getKey() + " lost " + lost + (overflows < tries / 10 ? ", hardly tried" : ""));
        }
    }

    private static Map<String, Maker> makers() throws ErrnoException {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("socket", made -> made[0] = Syscalls.socket(AF_UNIX, SOCK_STREAM, 0));
        makers.put("socketpair", made -> Syscalls.socketpair(AF_UNIX, SOCK_STREAM, 0, made));
        makers.put("Sockets.socketpair", made -> Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, made));
        makers.put("pipe2", made -> Syscalls.pipe2(made, 0));
        makers.put("accept", new Accept());
        makers.put("recvmsg", rights(Sockets.socket(AF_UNIX, SOCK_STREAM, 0)));
        return makers;
    }

    /** Receives a descriptor, which belongs to the control data whatever happens. */
    private static Maker rights(long sent) throws ErrnoException {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
        Msghdr out = new Msghdr().iov(ByteBuffer.allocateDirect(1)).control(new Cmsghdrs(64).addRights(sent));
        Cmsghdrs control = new Cmsghdrs(64);
        Msghdr in = new Msghdr().iov(ByteBuffer.allocateDirect(1)).control(control);
        return new Maker() {
            @Override
            public void prepare() throws ErrnoException {
                out.iov().get(0).clear();
                Sockets.sendmsg(pair[0], out, 0);
            }

            @Override
            public void make(long[] made) {
                in.iov().get(0).clear();
                Syscalls.recvmsg(pair[1], in, MSG_DONTWAIT);
            }

            @Override
            public void clear() {
                make(null);
                control.clear();
            }
        };
    }

    private int lost(Maker maker, int tries) throws Exception {
        overflows = 0;
        attempt(maker, 0);
        attempt(maker, Integer.MAX_VALUE);
        int deepest = depth;
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < tries; i++) {
            attempt(maker, deepest - random.nextInt(NEAR));
        }
        return OpenDescriptors.since(before).size();
    }

    private void attempt(Maker maker, int frames) throws ErrnoException {
        Arrays.fill(made, NONE);
        maker.prepare();
        depth = 0;
        try {
            descend(maker, frames);
        } catch (StackOverflowError e) {
            overflows++;
        }
        for (long descriptor : made) {
            if (descriptor >= 0) {
                Sockets.close(descriptor);
            }
        }
        maker.clear();
    }

    private void descend(Maker maker, int frames) throws ErrnoException {
        depth++;
        if (frames > 0) {
            descend(maker, frames - 1);
        } else {
            maker.make(made);
        }
    }
}
