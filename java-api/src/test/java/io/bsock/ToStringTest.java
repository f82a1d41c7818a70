package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AI_NUMERICHOST;
import static io.bsock.SocketConstants.AI_PASSIVE;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPV6_FL_A_GET;
import static io.bsock.SocketConstants.IPV6_FL_F_CREATE;
import static io.bsock.SocketConstants.IPV6_FL_S_EXCL;
import static io.bsock.SocketConstants.IP_TTL;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.PACKET_MR_MULTICAST;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each public type that holds something shows it; the options, errors and addresses have tests of their own too. */
class ToStringTest {
    private static final int MANY = 1000;

    @RegisterExtension
    final Loopback net = new Loopback();

    /** Records have one that Java made; of an exception the message is shown. */
    @Test
    void everyTypeWithStateDeclaresIt() throws IOException {
        for (Class<?> type : PublicTypes.all()) {
            boolean own = type.isEnum() || Throwable.class.isAssignableFrom(type) || type == Struct.class;
            if (own || !hasState(type)) {
                continue;
            }
            assertTrue(Stream.of(type.getDeclaredMethods()).anyMatch(ToStringTest::isToString), type::getName);
        }
    }

    private static boolean hasState(Class<?> type) {
        return Struct.class.isAssignableFrom(type)
                || Sockaddr.class.isAssignableFrom(type)
                || Stream.of(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static boolean isToString(Method method) {
        return method.getName().equals("toString") && method.getParameterCount() == 0;
    }

    // ---- Arrays for readiness

    @Test
    void pollfds() {
        Pollfds fds = new Pollfds(2).set(0, 5, POLLIN | POLLOUT);
        assertEquals("[{fd=5, events=POLLIN|POLLOUT}, {fd=-1, events=0}]", fds.toString());
        assertEquals("[]", new Pollfds(0).toString());
        assertBounded("{fd=-1, events=0}", new Pollfds(MANY));
    }

    @Test
    void pollfdsAfterACall() throws IOException {
        Loopback.Pair pair = net.connection();
        Pollfds fds = new Pollfds(1).set(0, pair.client(), POLLOUT);
        Sockets.poll(fds, 0);
        assertEquals("[{fd=" + pair.client() + ", events=POLLOUT, revents=POLLOUT}]", fds.toString());
    }

    @Test
    void epollEvents() throws IOException {
        assumeTrue(Table.has("epoll_event"), "this system has no epoll");
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        long s = net.connection().client();
        Sockets.epoll_ctl(epoll, SocketConstants.EPOLL_CTL_ADD, s, SocketConstants.EPOLLOUT, 77);
        EpollEvents events = new EpollEvents(2);
        assertEquals(1, Sockets.epoll_wait(epoll, events, 0));
        assertEquals("[{events=EPOLLOUT, data=77}, {events=0, data=0}]", events.toString());
        assertBounded("{events=0, data=0}", new EpollEvents(MANY));
    }

    @Test
    void kevents() {
        assumeTrue(Table.has("kevent"), "this system has no kqueue");
        Kevents events = new Kevents(1).set(0, 5, SocketConstants.EVFILT_READ, SocketConstants.EV_ADD, 0x10, 3, 7);
        assertEquals("[{ident=5, filter=EVFILT_READ, flags=EV_ADD, fflags=0x10, data=3, udata=7}]", events.toString());
    }

    @Test
    void fdSets() {
        assertEquals("[]", new FdSet().toString());
        assertEquals("[3 5 1023]", new FdSet().set(1023).set(5).set(3).toString());
        FdSet all = new FdSet();
        IntStream.range(0, 64).forEach(all::set);
        assertTrue(all.toString().endsWith(" 30 31 ...]"), all::toString);
    }

    // ---- Messages

    @Test
    void messages() {
        Msghdr message = new Msghdr();
        assertEquals("{msg_name=NULL, msg_iov=NULL, msg_control=NULL, msg_flags=0}", message.toString());
        message.name(new SockaddrIn("127.0.0.1", 80))
                .iov(ByteBuffer.allocate(5), ByteBuffer.allocateDirect(7).position(3), null)
                .control(new Cmsghdrs(64))
                .flags(MSG_TRUNC);
        String text = "{msg_name=127.0.0.1:80, msg_iov=[{iov_len=5}, {iov_len=4}, {iov_len=0}], msg_control=[],"
                + " msg_flags=MSG_TRUNC}";
        assertEquals(text, message.toString());
        assertBounded("{iov_len=0}", new Iovec(MANY));
    }

    @Test
    void batches() {
        assumeTrue(Table.has("mmsghdr"), "this system has no batches");
        String empty = "{msg_hdr={msg_name=NULL, msg_iov=NULL, msg_control=NULL, msg_flags=0}, msg_len=0}";
        assertEquals("[" + empty + "]", new Mmsghdrs(1).toString());
        assertBounded(empty, new Mmsghdrs(MANY));
    }

    @Test
    void controlMessages() {
        Cmsghdrs control = new Cmsghdrs(4 * Cmsghdrs.space(40)).add(IPPROTO_IP, IP_TTL, new byte[] {'a', 0, '"'});
        control.addRights(7);
        int header = Table.size("CMSG_LEN(0)");
        String ttl =
                "{cmsg_len=" + (header + 3) + ", cmsg_level=IPPROTO_IP, cmsg_type=IP_TTL, cmsg_data=\"a\\x00\\\"\"}";
        Cmsghdr first = control.first();
        assertEquals(ttl, first.toString());
        control.add(4711, 4712, new byte[40]);
        assertSame(first, control.first());
        String all = control.toString();
        assertTrue(
                all.startsWith("[" + ttl + ", {cmsg_len=" + (header + 4) + ", cmsg_level=SOL_SOCKET"
                        + ", cmsg_type=SCM_RIGHTS, cmsg_data=\""),
                all);
        assertTrue(all.endsWith("cmsg_level=4711, cmsg_type=4712, cmsg_data=\"" + "\\x00".repeat(32) + "\"...}]"), all);
        assertEquals(ttl, first.toString(), "the text moved the cursor");
    }

    @Test
    void manyControlMessages() {
        Cmsghdrs control = new Cmsghdrs(MANY * Cmsghdrs.space(0));
        for (int i = 0; i < MANY; i++) {
            control.add(4711, 4712, 0);
        }
        assertBounded(control.first().toString(), control);
    }

    /** What a program writes into the bytes is no header any more. */
    @Test
    void controlMessagesOfNonsense() {
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            Cmsghdrs control = new Cmsghdrs(128).add(1, 2, new byte[16]).add(3, 4, new byte[16]);
            Cmsghdr cursor = control.first();
            byte[] bytes = new byte[128];
            random.nextBytes(bytes);
            control.buffer().putInt(random.nextInt(100), random.nextInt(64) - 32);
            assertTrue(control.toString().endsWith("]"));
            control.next();
            assertTrue(cursor.toString().endsWith("}"));
        }
    }

    // ---- Look-ups

    @Test
    void lookups() {
        Addrinfo hints = new Addrinfo(AI_PASSIVE | AI_NUMERICHOST, AF_INET, SOCK_STREAM, IPPROTO_TCP);
        String text = "{ai_flags=AI_NUMERICHOST|AI_PASSIVE, ai_family=AF_INET, ai_socktype=SOCK_STREAM,"
                + " ai_protocol=IPPROTO_TCP}";
        assertEquals(text, hints.toString());
        assertEquals(
                "{ai_flags=0, ai_family=AF_UNSPEC, ai_socktype=0, ai_protocol=0}",
                new Addrinfo(0, AF_UNSPEC, 0, 0).toString());
        Addrinfo answer = new Addrinfo(0, AF_INET6, SOCK_DGRAM, 4711, new SockaddrIn6("::1", 80), "name");
        text = "{ai_flags=0, ai_family=AF_INET6, ai_socktype=SOCK_DGRAM, ai_protocol=4711, ai_addr=[::1]:80,"
                + " ai_canonname=name}";
        assertEquals(text, answer.toString());
        AddrinfoList answers = new AddrinfoList();
        assertEquals("[]", answers.toString());
        answers.set(Collections.nCopies(MANY, hints), new byte[0], 0);
        assertBounded(hints.toString(), answers);
        assertEquals(":", new Nameinfo().toString());
        assertEquals("{if_index=1, if_name=lo}", new IfNameindex(1, "lo").toString());
    }

    // ---- Values of options and control messages

    @Test
    void filters() {
        assumeTrue(Table.has("sock_filter"), "this system has no such filters");
        SockFilter jump = SockFilter.jump(0x15, 0xFFFFF000, 1, 2);
        assertEquals("{code=0x15, jt=1, jf=2, k=0xfffff000}", jump.toString());
        assertEquals("{len=1, filter=[" + jump + "]}", new SockFprog(jump).toString());
        SockFilter[] many = new SockFilter[MANY];
        Arrays.fill(many, SockFilter.stmt(6, 0));
        String shown = "{code=0x6, jt=0, jf=0, k=0}, ".repeat(32);
        assertEquals("{len=1000, filter=[" + shown + "...]}", new SockFprog(many).toString());
    }

    @Test
    void packetInformation() {
        In6Pktinfo six = new In6Pktinfo().addr("::1").ifindex(3);
        assertEquals("{ipi6_addr=::1, ipi6_ifindex=3}", six.toString());
        assumeTrue(Table.has("in_pktinfo"), "this system has no struct in_pktinfo");
        InPktinfo four = new InPktinfo().specDst("127.0.0.1").ifindex(3);
        assertTrue(four.toString().startsWith("{ipi_ifindex=3, ipi_spec_dst=127.0.0.1, ipi_addr="), four::toString);
    }

    @Test
    void requestsOfLinux() {
        assumeTrue(Table.has("packet_mreq"), "this system is not Linux");
        byte[] group = {1, 0, 0x5e, 0, 0, 1};
        assertEquals(
                "{mr_ifindex=2, mr_type=PACKET_MR_MULTICAST, mr_alen=6, mr_address=01:00:5e:00:00:01}",
                new PacketMreq(2, PACKET_MR_MULTICAST, group).toString());
        String label = "{flr_dst=::1, flr_label=0xabcde, flr_action=IPV6_FL_A_GET, flr_share=IPV6_FL_S_EXCL,"
                + " flr_flags=IPV6_FL_F_CREATE}";
        assertEquals(
                label, new In6FlowlabelReq("::1", 0xabcde, IPV6_FL_A_GET, IPV6_FL_S_EXCL, IPV6_FL_F_CREATE).toString());
        ScmTimestamping times = new ScmTimestamping();
        times.buffer().putLong(0, 5);
        String none = "{tv_sec=0, tv_nsec=0}";
        assertEquals("{ts=[{tv_sec=5, tv_nsec=0}, " + none + ", " + none + "]}", times.toString());
        assertEquals(
                "{imr_multiaddr=224.0.0.1, imr_address=127.0.0.1, imr_ifindex=0}",
                new IpMreqn("224.0.0.1", "127.0.0.1", 0).toString());
    }

    @Test
    void groups() {
        SockaddrIn group = new SockaddrIn("224.0.0.1", 0);
        SockaddrIn source = new SockaddrIn("127.0.0.1", 0);
        assertEquals("{gr_interface=3, gr_group=224.0.0.1:0}", new GroupReq(3, group).toString());
        assertEquals(
                "{gsr_interface=3, gsr_group=224.0.0.1:0, gsr_source=127.0.0.1:0}",
                new GroupSourceReq(3, group, source).toString());
        assertEquals("{ipv6mr_multiaddr=ff02::1, ipv6mr_interface=3}", new Ipv6Mreq("ff02::1", 3).toString());
        assertEquals("{imr_multiaddr=224.0.0.1, imr_interface=0.0.0.0}", new IpMreq("224.0.0.1", "0.0.0.0").toString());
    }

    /** A count that is not what the struct has room for. */
    @Test
    void credentialsOfNonsense() {
        assumeTrue(Table.has("xucred"), "this system has no struct xucred");
        Xucred all = new Xucred();
        ByteBuffer bytes = all.buffer();
        while (bytes.hasRemaining()) {
            bytes.put((byte) 0x7F);
        }
        assertTrue(all.toString().startsWith("{cr_uid=2139062143, cr_groups=2139062143 "), all::toString);
    }

    @Test
    void tracing() throws IOException {
        try (CallTrace trace = CallTrace.start(call -> {})) {
            assertTrue(trace.toString().startsWith("CallTrace of " + ToStringTest.class.getName()), trace::toString);
        }
    }

    /** A call that the filter refused, and that is over, has lost its arguments and nothing else. */
    @Test
    void aCallThatIsOver() throws IOException {
        Call[] kept = new Call[1];
        CallTrace trace = CallTrace.start(call -> (kept[0] = call) == null, call -> {});
        Sockets.getsockname(net.connection().client(), new Sockaddr());
        trace.close();
        assertTrue(kept[0].toString().startsWith("getsockname(...) = 0 <0."), kept[0]::toString);
    }

    // ---- Addresses

    /** Whatever a system may give, of any family and length. */
    @ParameterizedTest
    @CsvSource({"AF_INET", "AF_INET6", "AF_UNIX", "AF_PACKET", "AF_NETLINK", "AF_VSOCK", "AF_CAN", "AF_UNSPEC"})
    void addressesOfNonsense(String family) {
        int number = Table.value(family);
        assumeTrue(SocketConstants.isDefined(number), "this system has no " + family);
        byte[] struct = new byte[Sockaddr.CAPACITY];
        new Random(1).nextBytes(struct);
        Sockaddr whole = Sockaddr.of(struct);
        whole.family(number);
        for (int length = 0; length <= Sockaddr.CAPACITY; length++) {
            Sockaddr address = Sockaddr.copyOf(Arrays.copyOf(whole.bytes(), length));
            String text = address.toString();
            assertTrue(!text.isEmpty() && text.length() < 3 * Sockaddr.CAPACITY, text);
        }
    }

    private static void assertBounded(String entry, Object many) {
        String expected = IntStream.range(0, 32).mapToObj(i -> entry).collect(Collectors.joining(", ", "[", ", ...]"));
        assertEquals(expected, many.toString());
    }
}
