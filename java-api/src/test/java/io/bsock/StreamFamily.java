package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_VSOCK;
import static io.bsock.SocketConstants.IPPROTO_MPTCP;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.VMADDR_CID_LOCAL;
import static io.bsock.SocketConstants.VMADDR_PORT_ANY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A family of stream sockets, and an address in it to listen at. */
record StreamFamily(String name, int domain, int protocol, Sockaddr address) {
    /** Those that this system has, of which TCP over IPv4 and, but for Wine, unix sockets are two. */
    static List<StreamFamily> all(Path path) throws IOException {
        List<StreamFamily> all = new ArrayList<>();
        all.add(new StreamFamily("IPv4", AF_INET, 0, Loopback.anyPort()));
        if (!Windows.IS_WINE) {
            all.add(new StreamFamily("unix", AF_UNIX, 0, SockaddrUn.path(path)));
        }
        addIfThere(all, new StreamFamily("IPv6", AF_INET6, 0, new SockaddrIn6("::1", 0)));
        addIfThere(all, new StreamFamily("MPTCP", AF_INET, IPPROTO_MPTCP, Loopback.anyPort()));
        if (SocketConstants.isDefined(VMADDR_CID_LOCAL)) {
            addIfThere(all, new StreamFamily("abstract", AF_UNIX, 0, SockaddrUn.abstractName(path.toString())));
            addIfThere(all, new StreamFamily("vsock", AF_VSOCK, 0, new SockaddrVm(VMADDR_CID_LOCAL, VMADDR_PORT_ANY)));
        }
        return all;
    }

    private static void addIfThere(List<StreamFamily> all, StreamFamily family) {
        try (SocketHandle probe = family.listener()) {
            probe.getsockname(new Sockaddr());
            all.add(family);
        } catch (IOException e) {
            System.out.println("left out: " + family.name + ": " + e.getMessage());
        }
    }

    SocketHandle socket() throws IOException {
        return SocketHandle.socket(domain, SOCK_STREAM, protocol);
    }

    SocketHandle listener() throws IOException {
        SocketHandle listener = socket();
        try {
            listener.bind(address);
            listener.listen(16);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }
}
