package io.bsock.selftest;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AI_NUMERICHOST;
import static io.bsock.SocketConstants.EAI_NONAME;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.NI_NUMERICHOST;
import static io.bsock.SocketConstants.NI_NUMERICSERV;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Addrinfo;
import io.bsock.AddrinfoList;
import io.bsock.GaiException;
import io.bsock.IfNameindex;
import io.bsock.Nameinfo;
import io.bsock.SockaddrIn;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names of hosts, services, protocols and interfaces. Nothing is asked of the network. */
final class LookupChecks {
    private static final int ROOM = 256;

    private LookupChecks() {}

    static void run(Report report) {
        report.check("getaddrinfo localhost", sandbox -> localhost());
        report.check("getaddrinfo, no number", sandbox -> noNumber());
        report.check("getnameinfo", sandbox -> getnameinfo());
        report.check("inet_pton, inet_ntop", sandbox -> text());
        report.check("gethostname", sandbox -> gethostname());
        report.check("if_nameindex", sandbox -> interfaces());
        report.check("getservbyname", sandbox -> service());
        report.check("getprotobyname", sandbox -> protocol());
    }

    /** The smallest of systems have no list of hosts either. */
    private static String localhost() throws Exception {
        AddrinfoList answers = new AddrinfoList();
        try {
            Sockets.getaddrinfo("localhost", "80", new Addrinfo(0, AF_UNSPEC, SOCK_STREAM, 0), answers);
        } catch (GaiException e) {
            throw new Check.Skipped("no localhost in this host's list: " + e.symbol());
        }
        List<String> addresses =
                answers.stream().map(answer -> answer.addr().toString()).toList();
        boolean loopback = addresses.contains("127.0.0.1:80") || addresses.contains("[::1]:80");
        Expect.isTrue(loopback, "gave " + addresses);
        return String.join(", ", addresses);
    }

    private static String noNumber() {
        int code = Syscalls.getaddrinfo(
                "no number", null, new Addrinfo(AI_NUMERICHOST, AF_INET, SOCK_STREAM, 0), new AddrinfoList());
        String symbol = new GaiException("getaddrinfo", code, 0, "").symbol();
        Expect.equal(EAI_NONAME, code, "the code (" + symbol + ")");
        return symbol + " (" + code + ")";
    }

    private static String getnameinfo() throws IOException {
        Nameinfo names = new Nameinfo();
        Sockets.getnameinfo(new SockaddrIn("127.0.0.1", 80), names, NI_NUMERICHOST | NI_NUMERICSERV);
        Expect.equal("127.0.0.1:80", names.toString(), "the name");
        return names.toString();
    }

    private static String text() throws IOException {
        byte[] address = new byte[16];
        byte[] text = new byte[ROOM];
        Expect.equal(1, Sockets.inet_pton(AF_INET6, "2001:db8::1", address), "inet_pton's result");
        Expect.equal("2001:db8::1", string(text, Sockets.inet_ntop(AF_INET6, address, text)), "the text");
        int wrong = Syscalls.inet_pton(AF_INET, "1.2.3", address);
        Expect.equal(0, wrong, "inet_pton's result for 1.2.3");
        return "1, of no address " + wrong;
    }

    private static String gethostname() throws IOException {
        byte[] name = new byte[ROOM];
        int length = Sockets.gethostname(name);
        Expect.isTrue(length > 0, "the length is " + length);
        return length + " bytes";
    }

    /** An interface may go while this runs; the first is that of loopback nearly everywhere. */
    private static String interfaces() throws Exception {
        List<IfNameindex> all = new ArrayList<>();
        long count = Expect.has("if_nameindex", Syscalls.if_nameindex(all));
        Expect.isTrue(count > 0, "there are no interfaces");
        IfNameindex first = all.get(0);
        byte[] name = new byte[ROOM];
        Expect.equal(first.index(), Sockets.if_nametoindex(first.name()), "the index of " + first.name());
        Expect.equal(first.name(), string(name, Sockets.if_indextoname(first.index(), name)), "the name");
        return count + ", " + first.name() + " is " + first.index();
    }

    /** A system without a list of services is a small one, not a broken one. */
    private static String service() throws Check.Skipped {
        return found(Syscalls.getservbyname("http", "tcp"), 80, "http");
    }

    private static String protocol() throws Check.Skipped {
        return found(Syscalls.getprotobyname("tcp"), IPPROTO_TCP, "tcp");
    }

    private static String found(int result, int expected, String name) throws Check.Skipped {
        if (result < 0) {
            throw new Check.Skipped("no " + name + " in this host's list: " + Expect.code(result));
        }
        Expect.equal(expected, result, name);
        return name + " is " + result;
    }

    private static String string(byte[] text, int length) {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
