package io.bsock;

import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_SETFD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The sockets that systemd, or what does as it does, opened before it started this program: {@code sd_listen_fds(3)}.
 *
 * <pre>{@code
 * for (ListenFd fd : ListenFds.get().all()) {
 *     if (fd.isSocket(AF_UNSPEC, SOCK_STREAM, 1)) {
 *         serve(Descriptors.serverSocketChannel(fd.descriptor()));
 *     }
 * }
 * }</pre>
 *
 * <p>The environment says which they are: {@code LISTEN_PID}, {@code LISTEN_FDS} and {@code LISTEN_FDNAMES}. They are
 * passed to one process: a script that starts Java must do so with {@code exec}. Java cannot remove the variables, but
 * programs that it starts see that they are not the ones meant.
 *
 * <p>A unit with {@code ListenStream=8080} or a path passes what {@link Descriptors#serverSocketChannel} takes. With an
 * IPv4 address it passes a socket of {@code AF_INET}, which the JDK has no listeners for: {@code [::ffff:127.0.0.1]:8080}
 * is the same address in the JDK's family.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/sd_listen_fds.3.html">sd_listen_fds(3)</a>
 */
public final class ListenFds {
    /** {@code SD_LISTEN_FDS_START}: the first of them. */
    private static final int START = 3;

    private final List<ListenFd> all;
    private final String none;

    private ListenFds(List<ListenFd> all, String none) {
        this.all = List.copyOf(all);
        this.none = none;
    }

    /**
     * Those of this process, with {@code FD_CLOEXEC} set on each. They belong to the program from now on. Call it once:
     * the environment stays, and the numbers of those that were closed meanwhile may be others'.
     *
     * @throws IllegalStateException when the variables are for this process but make no sense, or a descriptor is not
     *     open; the message names the variable
     */
    public static ListenFds get() {
        return of(System.getenv(), ProcessHandle.current().pid());
    }

    static ListenFds of(Map<String, String> environment, long process) {
        String pid = environment.get("LISTEN_PID");
        String count = environment.get("LISTEN_FDS");
        if (pid == null || count == null) {
            return new ListenFds(List.of(), (pid == null ? "LISTEN_PID" : "LISTEN_FDS") + " is not set");
        }
        if (number("LISTEN_PID", pid, Long.MAX_VALUE) != process) {
            return new ListenFds(
                    List.of(),
                    "LISTEN_PID is " + pid + " and this process is " + process
                            + ": a script that starts Java must do so with exec");
        }
        int fds = (int) number("LISTEN_FDS", count, Integer.MAX_VALUE - START);
        List<String> names = names(environment.get("LISTEN_FDNAMES"), fds);
        List<ListenFd> all = new ArrayList<>();
        for (int i = 0; i < fds; i++) {
            closeOnExec(START + i, count);
            all.add(new ListenFd(START + i, names.get(i)));
        }
        return new ListenFds(all, null);
    }

    private static long number(String variable, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told of below.
        }
        throw new IllegalStateException(
                "ListenFds: " + variable + " is \"" + text + "\", which is no number from 1 to " + most);
    }

    private static List<String> names(String names, int fds) {
        if (names == null) {
            return Collections.nCopies(fds, "unknown");
        }
        List<String> list = List.of(names.split(":", -1));
        if (list.size() != fds) {
            throw new IllegalStateException("ListenFds: LISTEN_FDNAMES is \"" + names + "\", " + list.size()
                    + " names, and LISTEN_FDS is " + fds);
        }
        return list;
    }

    private static void closeOnExec(int fd, String count) {
        int flags = Syscalls.fcntl(fd, F_GETFD, 0);
        int result = flags < 0 ? flags : Syscalls.fcntl(fd, F_SETFD, flags | FD_CLOEXEC);
        if (result < 0) {
            throw new IllegalStateException(
                    "ListenFds: LISTEN_FDS is " + count + ", but descriptor " + fd + " is not open",
                    new ErrnoException("fcntl", -result, fd, null));
        }
    }

    /** All of them, in their order. */
    public List<ListenFd> all() {
        return all;
    }

    /** Those of that name, in their order. */
    public List<ListenFd> named(String name) {
        return all.stream().filter(fd -> fd.name().equals(name)).toList();
    }

    /** Why there are none, for a message or a log; null when there are some. */
    public String whyNone() {
        return none;
    }

    /** As in {@code [3 web, 4 admin]}; or why there are none. */
    @Override
    public String toString() {
        return none == null
                ? all.stream()
                        .map(fd -> fd.descriptor() + " " + fd.name())
                        .toList()
                        .toString()
                : none;
    }
}
