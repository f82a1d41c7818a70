package io.bsock.selftest;

import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SOCK_DGRAM;

import io.bsock.Errno;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.util.Arrays;

/** Datagrams of each family: UDP, and unix datagrams where there are any. */
final class DatagramChecks {
    private static final byte[] TEXT = {5, 6, 7, 8, 9};

    private DatagramChecks() {}

    static void run(Report report) {
        for (Family family : Family.ALL) {
            report.check(family.name() + " sendto, recvfrom", sandbox -> exchange(sandbox, family));
            report.check(family.name() + " connected datagrams", sandbox -> connected(sandbox, family));
        }
        report.check("datagram cut", DatagramChecks::cut);
        report.check("datagram refused", DatagramChecks::refused);
    }

    private static Sandbox.Pair pair(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        return new Sandbox.Pair(
                sandbox.bound(SOCK_DGRAM, family.address(sandbox)), sandbox.bound(SOCK_DGRAM, family.address(sandbox)));
    }

    private static String exchange(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = pair(sandbox, family);
        Sockaddr from = new Sockaddr();
        byte[] data = new byte[TEXT.length + 1];
        int sent = Sockets.sendto(pair.client(), TEXT, 0, TEXT.length, 0, Sandbox.name(pair.server()));
        Sandbox.await(pair.server(), POLLIN);
        int received = Sockets.recvfrom(pair.server(), data, 0, data.length, 0, from);
        Expect.isTrue(Arrays.equals(TEXT, Arrays.copyOf(data, received)), "arrived: " + Arrays.toString(data));
        Expect.equal(Sandbox.name(pair.client()).toString(), from.toString(), "the sender");
        return sent + ", " + received + " from " + from;
    }

    private static String connected(Sandbox sandbox, Family family) throws IOException, Check.Skipped {
        Sandbox.Pair pair = pair(sandbox, family);
        Sockets.connect(pair.client(), Sandbox.name(pair.server()));
        int sent = Sockets.send(pair.client(), TEXT, 0, TEXT.length, 0);
        int nothing = Sockets.send(pair.client(), TEXT, 0, 0, 0);
        byte[] data = new byte[TEXT.length + 1];
        Sandbox.await(pair.server(), POLLIN);
        Expect.equal(TEXT.length, Sockets.recv(pair.server(), data, 0, data.length, 0), "the first datagram's length");
        Sandbox.await(pair.server(), POLLIN);
        Expect.equal(0, Sockets.recv(pair.server(), data, 0, data.length, 0), "the second datagram's length");
        return sent + ", " + nothing;
    }

    /** Winsock alone calls it an error that the rest of a datagram is lost. */
    private static String cut(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = pair(sandbox, Family.IPV4);
        Sockets.sendto(pair.client(), TEXT, 0, TEXT.length, 0, Sandbox.name(pair.server()));
        Sandbox.await(pair.server(), POLLIN);
        int received = Syscalls.recv(pair.server(), new byte[2], 0, 2, 0);
        return received == 2 ? "2 of " + TEXT.length : Expect.fails(received, Errno.EMSGSIZE);
    }

    private static String refused(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        long gone = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        Sockets.connect(s, Sandbox.name(gone));
        sandbox.close(gone);
        Sockets.send(s, TEXT, 0, TEXT.length, 0);
        Sandbox.await(s, POLLIN);
        int result = Syscalls.recv(s, new byte[1], 0, 1, 0);
        return Expect.fails(result, Errno.ECONNREFUSED, Errno.ECONNRESET);
    }
}
