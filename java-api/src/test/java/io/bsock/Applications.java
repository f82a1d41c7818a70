package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.SOCK_DGRAM;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;

/** What {@link Unloading} deploys: each uses some of bsock, or JNA alone, and leaves nothing open. */
final class Applications {
    private Applications() {}

    static final class JnaFunction implements Runnable {
        @Override
        public void run() {
            NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                    .getFunction("abs")
                    .invokeInt(new Object[] {-1});
        }
    }

    static final class JnaDirectMapping implements Runnable {
        static native int abs(int number);

        @Override
        public void run() {
            Native.register(JnaDirectMapping.class, NativeLibrary.getInstance(Platform.C_LIBRARY_NAME));
            abs(-1);
        }
    }

    private abstract static class Application implements Runnable {
        abstract void run(long s) throws IOException;

        @Override
        public void run() {
            try {
                long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
                try {
                    Sockets.ioctl(s, FIONBIO, 1);
                    run(s);
                } finally {
                    Sockets.close(s);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class Calls extends Application {
        @Override
        void run(long s) throws IOException {
            Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
            Syscalls.recv(s, new byte[200_000], 0, 200_000, 0);
            Sockopts.SO_RCVBUF.get(s);
        }
    }

    static final class Messages extends Application {
        @Override
        void run(long s) {
            Syscalls.recvmsg(s, new Msghdr().iov(new Iovec(1)).control(new Cmsghdrs(64)), 0);
        }
    }

    static final class Watched extends Application {
        @Override
        void run(long s) {
            CallTrace trace = CallTrace.start(Call::toString);
            Syscalls.listen(s, 1);
            trace.close();
        }
    }

    static final class Lent extends Application {
        @Override
        void run(long s) throws IOException {
            try (DatagramChannel channel = DatagramChannel.open()) {
                Descriptors.of(channel);
            }
            Descriptors.adopt(Sockets.dup(s)).close();
        }
    }

    static final class Texts extends Application {
        @Override
        void run(long s) throws IOException {
            Errno.text(Errno.EAGAIN);
            Errno.name(Errno.EAGAIN);
            Sockets.getaddrinfo("127.0.0.1", "80", null, new AddrinfoList());
            Sockets.gethostname(new byte[64]);
        }
    }

    /** Waits in threads of both kinds, which are over when it is. */
    static final class Handles extends Application {
        @Override
        void run(long s) throws IOException {
            BlockedHandle blocked = BlockingCall.RECV.open();
            Thread platform = new Thread(() -> receive(blocked));
            platform.start();
            Thread virtual = startVirtual(() -> receive(blocked));
            blocked.send();
            try (BlockedHandle timed = BlockingCall.RECVFROM.open()) {
                timed.handle.timeout(Duration.ofMillis(1));
                timed.handle.recv(new byte[8], 0, 8, 0);
                throw new AssertionError("there is nothing to receive");
            } catch (SocketTimeoutException e) {
                // As it should be.
            }
            blocked.close();
            join(platform);
            join(virtual);
        }

        private static void receive(BlockedHandle blocked) {
            try {
                while (blocked.handle.recv(new byte[8], 0, 8, 0) > 0) {
                    // Until it is closed.
                }
            } catch (IOException e) {
                // It was closed.
            }
        }

        private static Thread startVirtual(Runnable task) {
            try {
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, task);
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }

        private static void join(Thread thread) {
            try {
                if (thread != null) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
