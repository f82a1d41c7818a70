package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that are started inherit no handle, nor what waiting takes. */
class HandleInheritTest {
    private static final long CLOEXEC = 02000000;

    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @EnumSource
    void everythingIsClosedInOtherPrograms(Threads threads) throws Exception {
        threads.assume();
        assumeTrue(Platform.isLinux(), "open descriptors are listed in /proc/self/fd alone");
        Set<String> before = OpenDescriptors.all();
        List<SocketHandle> handles = new ArrayList<>(List.of(SocketHandle.socketpair(AF_UNIX, SOCK_STREAM, 0)));
        handles.add(handles.get(0).dup());
        handles.add(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0));
        try (BlockedHandle listener = BlockingCall.ACCEPT.open()) {
            CompletableFuture<SocketHandle> accepting = threads.call(() -> listener.handle.accept(null));
            threads.awaitWaiting();
            listener.connect();
            handles.add(accepting.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
            CompletableFuture<Integer> waiting =
                    threads.call(() -> handles.get(1).recv(new byte[8], 0, 8, 0));
            threads.awaitWaiting();
            Set<String> opened = OpenDescriptors.since(before);
            opened.removeIf(descriptor -> descriptor.contains(" is /"));
            // Of these the two of the test's own are not handles: the listener, which was taken over, and its client.
            assertEquals(
                    2, opened.stream().filter(HandleInheritTest::isInherited).count(), opened::toString);
            assertTrue(opened.size() >= handles.size() + 2, opened::toString);
            handles.get(0).send(new byte[1], 0, 1, 0);
            waiting.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        for (SocketHandle handle : handles) {
            handle.close();
        }
    }

    private static boolean isInherited(String descriptor) {
        Path info = Path.of(
                "/proc/self/fdinfo",
                Path.of(descriptor.split(" is ")[0]).getFileName().toString());
        try {
            String flags = Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .findFirst()
                    .orElseThrow();
            return (Long.parseLong(flags.substring(6).strip(), 8) & CLOEXEC) == 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
