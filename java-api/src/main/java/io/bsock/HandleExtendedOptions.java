package io.bsock;

import java.net.SocketOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.net.ExtendedSocketOptions;

/** The options of {@code jdk.net} for TCP, which HTTP clients set. By name, as a JVM may lack that module. */
final class HandleExtendedOptions {
    /** Where macOS has the time that a connection may be idle. */
    private static final Sockopt<Integer> IDLE =
            Sockopts.TCP_KEEPIDLE.isSupported() ? Sockopts.TCP_KEEPIDLE : Sockopts.TCP_KEEPALIVE;

    private static final Map<String, Sockopt<?>> OPTIONS = Map.of(
            "TCP_KEEPCOUNT", Sockopts.TCP_KEEPCNT,
            "TCP_KEEPIDLE", IDLE,
            "TCP_KEEPINTERVAL", Sockopts.TCP_KEEPINTVL,
            "TCP_QUICKACK", Sockopts.TCP_QUICKACK);

    private HandleExtendedOptions() {}

    /** Null for another option, and where the system has none. */
    static Sockopt<?> find(SocketOption<?> option) {
        Sockopt<?> found = OPTIONS.get(option.name());
        return found != null && found.isSupported() ? found : null;
    }

    static Set<SocketOption<?>> supported() {
        try {
            return known().stream().filter(option -> find(option) != null).collect(Collectors.toSet());
        } catch (LinkageError e) {
            return Set.of();
        }
    }

    private static List<SocketOption<?>> known() {
        return List.of(
                ExtendedSocketOptions.TCP_KEEPCOUNT,
                ExtendedSocketOptions.TCP_KEEPIDLE,
                ExtendedSocketOptions.TCP_KEEPINTERVAL,
                ExtendedSocketOptions.TCP_QUICKACK);
    }
}
