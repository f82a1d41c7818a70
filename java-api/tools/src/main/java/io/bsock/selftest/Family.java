package io.bsock.selftest;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;

import io.bsock.Sockaddr;
import io.bsock.SockaddrIn;
import io.bsock.SockaddrIn6;
import io.bsock.SockaddrUn;
import io.bsock.SocketConstants;
import java.io.IOException;
import java.util.List;

/** A family of addresses and where a socket of it can be bound on any host. */
record Family(String name, int domain, Place place) {
    interface Place {
        Sockaddr in(Sandbox sandbox) throws IOException;
    }

    static final Family IPV4 = new Family("IPv4", AF_INET, sandbox -> new SockaddrIn("127.0.0.1", 0));
    static final Family IPV6 = new Family("IPv6", AF_INET6, sandbox -> new SockaddrIn6("::1", 0));
    static final Family UNIX = new Family("unix", AF_UNIX, sandbox -> SockaddrUn.path(sandbox.path()));
    static final List<Family> ALL = List.of(IPV4, IPV6, UNIX);

    Sockaddr address(Sandbox sandbox) throws IOException, Check.Skipped {
        if (!SocketConstants.isDefined(domain)) {
            throw new Check.Skipped("this system has no such address family");
        }
        return place.in(sandbox);
    }
}
