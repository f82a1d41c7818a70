package io.bsock.cli;

import io.bsock.ErrnoException;
import io.bsock.Sockaddr;
import io.bsock.SockaddrIn;
import io.bsock.SockaddrIn6;
import io.bsock.SockaddrUn;
import io.bsock.SocketConstants;
import io.bsock.Syscalls;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A script of calls, one on a line. What is wrong with it is an IllegalArgumentException that names the line. */
final class TraceScript {
    private static final int MOST_RECEIVED = 1 << 20;

    private final List<String> lines;
    private final Map<String, Long> results = new HashMap<>();
    private List<String> words;

    TraceScript(List<String> lines) {
        this.lines = lines;
    }

    /** @throws IOException when a call fails that may not */
    void run() throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(lines.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new IOException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    private void line(String line) throws IOException {
        words = Word.of(line);
        if (words.isEmpty()) {
            return;
        }
        boolean mayFail = words.get(0).equals("-");
        words = words.subList(mayFail ? 1 : 0, words.size());
        String name = words.size() > 1 && words.get(1).equals("=") ? words.get(0) : null;
        words = words.subList(name == null ? 0 : 2, words.size());
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a call is missing");
        }
        long result = call();
        if (name != null) {
            results.put(name, result);
        }
        if (result < 0 && !mayFail) {
            throw failure((int) -result);
        }
    }

    private ErrnoException failure(int code) {
        String call = words.get(0);
        if (call.equals("socket")) {
            return new ErrnoException(call, code, null);
        }
        Sockaddr address = call.equals("bind") || call.equals("connect") ? address(2) : null;
        return new ErrnoException(call, code, wide(1), address);
    }

    private long call() {
        String call = words.get(0);
        return switch (call) {
            case "socket" -> with(3) ? Syscalls.socket(number(1), number(2), number(3)) : 0;
            case "bind" -> with(2) ? Syscalls.bind(wide(1), address(2)) : 0;
            case "connect" -> with(2) ? Syscalls.connect(wide(1), address(2)) : 0;
            case "listen" -> with(2) ? Syscalls.listen(wide(1), number(2)) : 0;
            case "accept" -> with(1) ? Syscalls.accept(wide(1), new Sockaddr()) : 0;
            case "send" -> with(3) ? send(wide(1), data(2), number(3)) : 0;
            case "recv" -> with(3) ? receive(wide(1), number(2), number(3)) : 0;
            case "shutdown" -> with(2) ? Syscalls.shutdown(wide(1), number(2)) : 0;
            case "getsockname" -> with(1) ? Syscalls.getsockname(wide(1), new Sockaddr()) : 0;
            case "getpeername" -> with(1) ? Syscalls.getpeername(wide(1), new Sockaddr()) : 0;
            case "getsockopt" -> with(3) ? Syscalls.getsockopt(wide(1), number(2), number(3)) : 0;
            case "setsockopt" -> with(4) ? Syscalls.setsockopt(wide(1), number(2), number(3), number(4)) : 0;
            case "close" -> with(1) ? Syscalls.close(wide(1)) : 0;
            default -> throw new IllegalArgumentException("'" + call + "': no such call");
        };
    }

    /** Whether there are as many arguments, which is required. */
    private boolean with(int count) {
        if (words.size() != count + 1) {
            throw new IllegalArgumentException(
                    "'" + words.get(0) + "' takes " + count + " arguments, not " + (words.size() - 1));
        }
        return true;
    }

    private static int send(long s, byte[] data, int flags) {
        return Syscalls.send(s, data, 0, data.length, flags);
    }

    private static int receive(long s, int length, int flags) {
        if (length < 0 || length > MOST_RECEIVED) {
            throw new IllegalArgumentException("'" + length + "': recv takes a length of 0 to " + MOST_RECEIVED);
        }
        return Syscalls.recv(s, new byte[length], 0, length, flags);
    }

    // ---- Arguments

    private int number(int index) {
        long number = wide(index);
        if (number != (int) number) {
            throw new IllegalArgumentException("'" + words.get(index) + "' has more than 32 bits");
        }
        return (int) number;
    }

    /** A number, the result of an earlier line, or names of constants joined by |. */
    private long wide(int index) {
        String word = words.get(index);
        if (word.startsWith("$")) {
            return result(word.substring(1));
        }
        long number = 0;
        for (String part : word.split("\\|", -1)) {
            number |= part.matches("-?\\d+") ? parsed(part) : constant(part);
        }
        return number;
    }

    private static long parsed(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + number + "' has more than 64 bits", e);
        }
    }

    private long result(String name) {
        Long result = results.get(name);
        if (result == null) {
            throw new IllegalArgumentException("'$" + name + "': no earlier line has '" + name + " ='");
        }
        return result;
    }

    private static int constant(String name) {
        try {
            int value = ((Number) SocketConstants.class.getField(name).get(null)).intValue();
            if (SocketConstants.isDefined(value)) {
                return value;
            }
            throw new IllegalArgumentException("'" + name + "': this system has no such constant");
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("'" + name + "': no such constant", e);
        }
    }

    private byte[] data(int index) {
        String word = words.get(index);
        boolean quoted = word.startsWith("\"");
        return Word.unescaped(quoted ? word.substring(1, word.length() - 1) : word)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@code 127.0.0.1:80}, {@code [::1]:80}, {@code /run/x.sock}. */
    private Sockaddr address(int index) {
        String word = words.get(index);
        if (word.startsWith("/")) {
            return SockaddrUn.of(UnixDomainSocketAddress.of(word));
        }
        int colon = word.lastIndexOf(':');
        if (colon < 0 || !word.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("'" + word + "': give 127.0.0.1:80, [::1]:80 or /a/path");
        }
        int port = Integer.parseInt(word.substring(colon + 1));
        String host = word.substring(0, colon);
        return host.startsWith("[") && host.endsWith("]")
                ? new SockaddrIn6(host.substring(1, host.length() - 1), port)
                : new SockaddrIn(host, port);
    }
}
