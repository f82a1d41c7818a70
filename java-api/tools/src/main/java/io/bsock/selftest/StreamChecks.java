package io.bsock.selftest;

import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Connections of each family, from socket to close. */
final class StreamChecks {
    private static final int BULK = 1024 * 1024;

    private StreamChecks() {}

    static void run(Report report) {
        for (Family family : Family.ALL) {
            report.check(family.name() + " connect, accept", sandbox -> connect(sandbox, family));
            report.check(family.name() + " names", sandbox -> names(sandbox, family));
            report.check(family.name() + " send, recv", sandbox -> transfer(sandbox, family));
            report.check(family.name() + " 1 MiB", sandbox -> bulk(sandbox, family));
            report.check(family.name() + " shutdown", sandbox -> shutdown(sandbox, family));
            report.check(family.name() + " close", sandbox -> close(sandbox, family));
        }
    }

    private static String connect(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        long listener = sandbox.listener(family.address(sandbox));
        long client = sandbox.socket(family.domain(), SOCK_STREAM);
        int connected = Syscalls.connect(client, Sandbox.name(listener));
        Expect.isTrue(connected == 0, "connect gave " + Expect.code(connected));
        Sandbox.await(listener, POLLIN);
        long accepted = Syscalls.accept(listener, new Sockaddr());
        Expect.isTrue(accepted >= 0, "accept gave " + Expect.code(accepted));
        return connected + ", socket " + sandbox.keep(accepted);
    }

    private static String names(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(family);
        Sockaddr peer = new Sockaddr();
        Sockets.getpeername(pair.client(), peer);
        Expect.equal(Sandbox.name(pair.server()).toString(), peer.toString(), "the client's peer");
        Sockets.getpeername(pair.server(), peer);
        Expect.equal(Sandbox.name(pair.client()).toString(), peer.toString(), "the server's peer");
        return peer + " to " + Sandbox.name(pair.server());
    }

    private static String transfer(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(family);
        byte[] sent = {1, 2, 3, 4};
        byte[] received = new byte[sent.length];
        Expect.equal(4, Sockets.send(pair.client(), sent, 0, 4, 0), "send's result");
        Sandbox.await(pair.server(), POLLIN);
        Expect.equal(4, Sockets.recv(pair.server(), ByteBuffer.wrap(received), MSG_PEEK), "recv's result");
        Expect.isTrue(Arrays.equals(sent, received), "MSG_PEEK gave " + Arrays.toString(received));
        ByteBuffer direct = ByteBuffer.allocateDirect(8);
        Expect.equal(4, Sockets.recv(pair.server(), direct, 0), "recv's result");
        Expect.equal(ByteBuffer.wrap(sent), direct.flip(), "what recv gave");
        sandbox.close(pair.client());
        Sandbox.await(pair.server(), POLLIN);
        return "4, 4, at the end " + end(pair.server());
    }

    private static int end(long s) throws ErrnoException {
        int result = Sockets.recv(s, new byte[1], 0, 1, 0);
        Expect.equal(0, result, "recv's result at the end");
        return result;
    }

    /** As much at a time as passes without waiting. */
    private static String bulk(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(family);
        Sandbox.nonBlocking(pair.client());
        ByteBuffer out = ByteBuffer.allocateDirect(BULK);
        ByteBuffer in = ByteBuffer.allocate(BULK);
        for (int i = 0; i < BULK; i++) {
            out.put(i, (byte) (i * 31 >> 8));
        }
        int calls = 0;
        for (; in.hasRemaining(); calls++) {
            int sent = Syscalls.send(pair.client(), out, 0);
            if (sent < 0) {
                Expect.fails(sent, Errno.EWOULDBLOCK);
            }
            Sandbox.await(pair.server(), POLLIN);
            Expect.isTrue(Sockets.recv(pair.server(), in, 0) > 0, "recv came to an end");
        }
        Expect.equal(out.flip(), in.flip(), "what arrived");
        return "in " + calls + " calls of recv";
    }

    private static String shutdown(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(family);
        Sockets.shutdown(pair.client(), SHUT_WR);
        Sandbox.await(pair.server(), POLLIN);
        end(pair.server());
        Expect.equal(1, Sockets.send(pair.server(), new byte[1], 0, 1, 0), "send's result the other way");
        int after = Syscalls.send(pair.client(), new byte[1], 0, 1, 0);
        return "0, send after it " + Expect.fails(after, Errno.EPIPE, Errno.ESHUTDOWN);
    }

    /** Another thread of the JVM may have been given the number since. */
    private static String close(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_STREAM, family.address(sandbox));
        sandbox.close(s);
        int after = Syscalls.getsockname(s, new Sockaddr());
        return "0, getsockname after it " + Expect.fails(after, Errno.EBADF, Errno.ENOTSOCK);
    }
}
