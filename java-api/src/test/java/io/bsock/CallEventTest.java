package io.bsock;

import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_KEEPALIVE;
import static io.bsock.SocketConstants.SO_LINGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bsock.caller.Outside;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jdk.jfr.EventSettings;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The events of flight recordings. */
@SuppressWarnings("try") // A trace is closed, not used.
class CallEventTest {
    private static final String EVENT = "io.bsock.Call";
    private static final int WAIT_MILLIS = 30;

    @RegisterExtension
    final Loopback loopback = new Loopback();

    @TempDir
    Path directory;

    @BeforeEach
    void assumeRecorder() {
        assumeTrue(FlightRecorder.isAvailable(), "this JVM has no flight recorder");
    }

    private interface Calls {
        void make() throws IOException;
    }

    private List<RecordedEvent> events(Consumer<EventSettings> settings, Calls calls) throws IOException {
        Path file = directory.resolve("calls.jfr");
        try (Recording recording = new Recording()) {
            settings.accept(recording.enable(EVENT));
            recording.start();
            calls.make();
            recording.stop();
            recording.dump(file);
        }
        String thread = Thread.currentThread().getName();
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(EVENT))
                .filter(event -> event.getThread().getJavaName().equals(thread))
                .toList();
    }

    @Test
    void anEventHasTheCallAndWhoMadeIt() throws Exception {
        Sockaddr address = loopback.refusing();
        long s = loopback.socket(address.family(), SOCK_STREAM);
        List<RecordedEvent> events = events(EventSettings::withoutThreshold, () -> Syscalls.connect(s, address));
        assertEquals(1, events.size());
        RecordedEvent event = events.get(0);
        assertEquals("connect", event.getString("call"));
        assertEquals(s, event.getLong("descriptor"));
        assertEquals(s + ", {AF_INET, " + address + "}, 16", event.getString("arguments"));
        assertEquals(-1, event.getLong("result"));
        assertEquals(Errno.ECONNREFUSED, event.getInt("errno"));
        assertEquals(Errno.name(Errno.ECONNREFUSED), event.getString("symbol"));
    }

    /** As many as {@code jfr print} shows, which leaves hidden frames out. */
    @Test
    void theCallerIsInTheFirstFrames() throws Exception {
        Loopback.Pair pair = loopback.pair(SOCK_STREAM);
        long s = pair.client();
        byte[] array = new byte[1];
        ByteBuffer direct = ByteBuffer.allocateDirect(1);
        List<RecordedEvent> events = events(EventSettings::withoutThreshold, () -> {
            Sockets.send(s, array, 0, 1, 0);
            Sockets.recv(pair.server(), array, 0, 1, 0);
            Sockets.send(s, direct, 0);
            Sockets.recvfrom(pair.server(), direct.clear(), 0, new Sockaddr());
            Sockets.sendmsg(s, new Msghdr().iov(direct.clear()), 0);
            Sockets.getpeername(s, new Sockaddr());
            Sockets.setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, 1);
            Sockets.getsockopt(s, SOL_SOCKET, SO_KEEPALIVE, ByteBuffer.allocate(4));
            Sockets.setsockopt(s, SOL_SOCKET, SO_LINGER, new Linger(false, 0));
            Sockets.poll(new Pollfds(0), 0);
            Sockets.getaddrinfo("127.0.0.1", "80", null, new AddrinfoList());
        });
        for (RecordedEvent event : events) {
            assertTrue(
                    event.getStackTrace().getFrames().stream()
                            .filter(frame -> !frame.getMethod().isHidden())
                            .limit(5)
                            .anyMatch(CallEventTest::isHere),
                    () -> event.toString());
        }
        assertEquals(11, events.size());
    }

    @Test
    void theCallerIsNamedHoweverDeepTheCallIs() throws Exception {
        long s = loopback.tcp();
        List<RecordedEvent> events =
                events(settings -> settings.withoutThreshold().withoutStackTrace(), () -> Outside.keepAlive(s));
        String caller = events.get(0).getString("caller");
        assertTrue(caller.matches("(.*/)?io\\.bsock\\.caller\\.Outside\\.keepAlive\\(Outside\\.java:\\d+\\)"), caller);
    }

    private static boolean isHere(RecordedFrame frame) {
        return frame.getMethod().getType().getName().equals(CallEventTest.class.getName());
    }

    @Test
    void theDurationIsTheCalls() throws Exception {
        List<RecordedEvent> events =
                events(EventSettings::withoutThreshold, () -> Sockets.poll(new Pollfds(1), WAIT_MILLIS));
        assertEquals(1, events.size());
        assertTrue(events.get(0).getDuration().toMillis() >= WAIT_MILLIS, () -> events.toString());
    }

    @Test
    void theThresholdHolds() throws Exception {
        List<RecordedEvent> events =
                events(settings -> settings.withThreshold(Duration.ofMillis(WAIT_MILLIS / 2)), () -> {
                    Syscalls.close(-1);
                    Sockets.poll(new Pollfds(1), WAIT_MILLIS);
                });
        assertEquals("poll", events.get(0).getString("call"));
    }

    @Test
    void stackTracesCanBeLeftOut() throws Exception {
        List<RecordedEvent> events =
                events(settings -> settings.withoutThreshold().withoutStackTrace(), () -> Syscalls.close(-1));
        assertEquals(1, events.size());
        assertNull(events.get(0).getStackTrace());
    }

    @Test
    void aRecordingThatDoesNotAskHasNone() throws Exception {
        Path file = directory.resolve("others.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            Syscalls.close(-1);
            recording.stop();
            recording.dump(file);
        }
        assertTrue(RecordingFile.readAllEvents(file).stream()
                .noneMatch(event -> event.getEventType().getName().equals(EVENT)));
    }

    @Test
    void listenersAndRecordingsComeAndGo() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (CallTrace trace = CallTrace.start(call -> call.descriptor() == -4711, call -> told.incrementAndGet())) {
            assertEquals(
                    1,
                    events(EventSettings::withoutThreshold, () -> Syscalls.close(-4711))
                            .size());
            Syscalls.close(-4711);
        }
        Syscalls.close(-4711);
        assertEquals(2, told.get());
        assertEquals(
                1,
                events(EventSettings::withoutThreshold, () -> Syscalls.close(-1))
                        .size());
    }
}
