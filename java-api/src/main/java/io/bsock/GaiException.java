package io.bsock;

import java.net.UnknownHostException;

/**
 * A look-up failed. The exception has the {@code EAI_} code that {@code getaddrinfo} or
 * {@code getnameinfo} returned, which is not an error code of {@link Errno}.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/getaddrinfo.3.html">getaddrinfo(3)</a>
 */
public class GaiException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final int code;
    private final int errno;
    private final String asked;

    /**
     * A failed look-up.
     *
     * @param call the C name of the call that failed
     * @param code its result, positive or negative as the system has it
     * @param errno the system's error code, used only with {@code EAI_SYSTEM}
     * @param asked what was looked up
     */
    public GaiException(String call, int code, int errno, String asked) {
        this.call = call;
        this.code = code;
        this.errno = errno;
        this.asked = asked;
    }

    /** A host and a service as people write them: {@code host:http}, {@code host}, {@code :http}. */
    static String asked(String node, String service) {
        return (node == null ? "" : node) + (service == null ? "" : ":" + service);
    }

    /** The same of names that are bytes. */
    static String asked(byte[] node, byte[] service) {
        return asked(
                node == null ? null : NativeText.HOST.shown(node),
                service == null ? null : NativeText.NAME.shown(service));
    }

    /** The C name of the call that failed: {@code getaddrinfo}. */
    public String call() {
        return call;
    }

    /** The code, to be compared with {@link SocketConstants#EAI_NONAME} and so on. */
    public int code() {
        return code;
    }

    /** The name of the code: {@code EAI_NONAME}; {@code UNKNOWN} for a code that has none. */
    public String symbol() {
        String symbol = Table.symbol("EAI_", code);
        return symbol == null ? "UNKNOWN" : symbol;
    }

    /** The system's error code, one of {@link Errno}, when the code is {@code EAI_SYSTEM}; else 0. */
    public int errno() {
        return code == SocketConstants.EAI_SYSTEM ? errno : 0;
    }

    /** As in {@code getaddrinfo host.invalid:80: EAI_NONAME (-2): Name or service not known}. */
    @Override
    public String getMessage() {
        String system = errno() == 0 ? "" : ": " + Errno.name(errno) + " (" + errno + "): " + Errno.text(errno);
        return call + " " + asked + ": " + symbol() + " (" + code + "): " + Lookups.gai_strerror(code) + system;
    }
}
