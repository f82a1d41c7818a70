package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AI_IDN;
import static io.bsock.SocketConstants.EAI_NONAME;
import static io.bsock.SocketConstants.O_CREAT;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says in ASCII what bsock gives in the locale of its JVM. */
final class LocaleProbe {
    private static final String ZE_TEST = "\u0437.test";
    private static final int DNS = 53;
    private static final int LIMIT_MILLIS = 30_000;

    private LocaleProbe() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "texts" -> texts();
            case "host" -> host();
            case "unknown-host" -> say(refusal(() -> Syscalls.getaddrinfo(ZE_TEST, null, null, new AddrinfoList())));
            case "unknown-path" -> {
                say(refusal(() -> SockaddrUn.path("caf\u00e9")));
                say(refusal(() -> Syscalls.open("caf\u00e9", O_RDONLY, 0)));
            }
            case "folders" -> folders(Path.of(arguments[1]));
            default -> asked(arguments[0].replace("asked-", ""));
        }
    }

    private static void say(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(c -> ascii.append(c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        System.out.println(ascii);
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "not refused";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static void texts() {
        say(Errno.text(Errno.ECONNREFUSED));
        say(Syscalls.gai_strerror(EAI_NONAME));
        say(new ErrnoException("connect", Errno.ECONNREFUSED, null).getMessage());
        say(new GaiException("getaddrinfo", EAI_NONAME, 0, "host").getMessage());
    }

    private static void host() {
        AddrinfoList answers = new AddrinfoList();
        Addrinfo hints = new Addrinfo(AI_IDN, AF_INET, SOCK_STREAM, 0);
        int code = Syscalls.getaddrinfo("\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54", null, hints, answers);
        say(code == 0 ? answers.get(0).addr().toString() : Table.symbol("EAI_", code));
    }

    /** The name server that stands at the address is asked for a Cyrillic host as IDNA writes it. */
    private static void asked(String server) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(server, DNS))) {
            socket.setSoTimeout(LIMIT_MILLIS);
            Thread asker = new Thread(() -> Syscalls.getaddrinfo(
                    ZE_TEST, null, new Addrinfo(AI_IDN, AF_INET, SOCK_STREAM, 0), new AddrinfoList()));
            asker.setDaemon(true);
            asker.start();
            DatagramPacket query = new DatagramPacket(new byte[512], 512);
            socket.receive(query);
            String text = new String(query.getData(), 0, query.getLength(), StandardCharsets.ISO_8859_1);
            if (!text.contains("\7xn--g1a\4test\0")) {
                throw new IOException("asked for " + text);
            }
        }
    }

    /** Names each folder in which java.net and bsock meet, and bsock opens a file, by the bytes of its name. */
    private static void folders(Path top) throws IOException {
        try (Stream<Path> folders = Files.list(top)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                meet(UnixDomainSocketAddress.of(folder.resolve("s")));
                file(folder.resolve("f"));
                say(folder.getFileName().toUri().getRawPath().replaceAll(".*/", ""));
            }
        }
    }

    /** Only bsock can listen: the JDK reads its own address back as a text. */
    private static void meet(UnixDomainSocketAddress address) throws IOException {
        long listener = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        long s = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        try {
            Sockets.bind(listener, SockaddrUn.of(address));
            Sockets.listen(listener, 3);
            Sockets.connect(s, SockaddrUn.of(address));
            Sockaddr peer = new Sockaddr();
            Sockets.getpeername(s, peer);
            if (!address.equals(peer.toSocketAddress())) {
                throw new IOException(peer + " is not " + address);
            }
            SocketChannel.open(address).close();
            SocketChannel.open(peer.toSocketAddress()).close();
        } finally {
            Sockets.close(listener);
            Sockets.close(s);
        }
    }

    private static void file(Path path) throws IOException {
        Sockets.close(Sockets.open(SockaddrUn.path(path).pathBytes(), O_CREAT | O_WRONLY, 0600));
        if (!Files.exists(path)) {
            throw new IOException(path + " was not made");
        }
    }
}
