package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SO_EXCLUSIVEADDRUSE;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the sockets of a factory are.
 *
 * @param family {@code AF_UNSPEC} for that of the address, else of the internet
 * @param address what they connect to, or are bound to, wherever they are told to; null for where they are told to
 * @param timeout of each wait, or null
 */
record HandlePlan(int family, int protocol, Sockaddr address, Duration timeout, List<Setting<?>> settings) {
    static final HandlePlan DEFAULT = new HandlePlan(AF_UNSPEC, 0, null, null, List.of());

    /** An option and its value. */
    record Setting<T>(Sockopt<T> option, T value) {
        Setting {
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(value, option.name());
        }

        void set(SocketHandle handle) throws IOException {
            handle.set(option, value);
        }
    }

    HandlePlan withFamily(int other) {
        return new HandlePlan(other, protocol, address, timeout, settings);
    }

    HandlePlan withProtocol(int other) {
        return new HandlePlan(family, other, address, timeout, settings);
    }

    HandlePlan withAddress(Sockaddr other) {
        return new HandlePlan(family, protocol, other.copy(), timeout, settings);
    }

    HandlePlan withTimeout(Duration other) {
        return new HandlePlan(family, protocol, address, other, settings);
    }

    HandlePlan with(Setting<?> setting) {
        List<Setting<?>> more = new ArrayList<>(settings);
        more.add(setting);
        return new HandlePlan(family, protocol, address, timeout, List.copyOf(more));
    }

    // ---- Sockets

    HandleSocket socket() throws IOException {
        return new HandleSocket(new HandleSocketImpl(open()), address);
    }

    /** As the JDK's, it may take a port over from connections of one that was closed; on Windows that is so anyway. */
    HandleServerSocket serverSocket() throws IOException {
        HandlePlan first = SocketConstants.isDefined(SO_EXCLUSIVEADDRUSE) ? this : reusing();
        return new HandleServerSocket(new HandleSocketImpl(first.open()), address);
    }

    /** Before the other settings, which may say otherwise. */
    private HandlePlan reusing() {
        List<Setting<?>> more = new ArrayList<>(settings);
        more.add(0, new Setting<>(Sockopts.SO_REUSEADDR, true));
        return new HandlePlan(family, protocol, address, timeout, more);
    }

    private int chosenFamily() {
        return family != AF_UNSPEC || address == null ? family : address.family();
    }

    private SocketHandle open() throws IOException {
        int chosen = chosenFamily();
        SocketHandle handle =
                chosen == AF_UNSPEC ? ofTheInternet() : SocketHandle.socket(chosen, SOCK_STREAM, protocol);
        try {
            handle.timeout(timeout);
            for (Setting<?> each : settings) {
                each.set(handle);
            }
            return handle;
        } catch (IOException | RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /** For IPv4 and IPv6 in one, as the JDK's; where the system has no such sockets, for IPv4. */
    private SocketHandle ofTheInternet() throws IOException {
        try {
            return ofBoth();
        } catch (ErrnoException e) {
            return SocketHandle.socket(AF_INET, SOCK_STREAM, protocol);
        }
    }

    private SocketHandle ofBoth() throws IOException {
        SocketHandle both = SocketHandle.socket(AF_INET6, SOCK_STREAM, protocol);
        try {
            both.set(Sockopts.IPV6_V6ONLY, false);
            return both;
        } catch (IOException e) {
            both.close();
            throw e;
        }
    }
}
