package io.bsock;

import static io.bsock.Calls.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that have more bits than C has for them: none is cut. */
class BitsTest {
    @ParameterizedTest
    @CsvSource({
        "1, -128, 255",
        "2, -32768, 65535",
        "4, -2147483648, 4294967295",
        "8, -9223372036854775808, 9223372036854775807"
    })
    void aFieldTakesWhatFitsWithASignOrWithout(int width, long least, long most) {
        Table.Field field = new Table.Field("example.field", 0, width);
        ByteBuffer memory = ByteBuffer.allocate(Long.BYTES);
        field.put(memory, 0, least);
        field.put(memory, 0, most);
        if (width < Long.BYTES) {
            for (long value : new long[] {least - 1, most + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
                refused(
                        "example.field is " + value + ": give " + least + " to " + most,
                        () -> put(field, memory, value));
            }
        }
    }

    private static Object put(Table.Field field, ByteBuffer memory, long value) {
        field.put(memory, 0, value);
        return memory;
    }

    private static void refused(String message, Supplier<?> maker) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, maker::get);
        assertEquals(message, e.getMessage());
    }

    @Test
    void eventsOfPollHave16Bits() {
        Pollfds fds = new Pollfds(1).set(0, 1, 0x7FFF);
        refused("pollfd.events is 70000: give -32768 to 65535", () -> fds.set(0, 1, 70_000));
        assertEquals(0x7FFF, fds.events(0));
    }

    @Test
    void controlDataHasTheBitsOfItsWidth() {
        Cmsghdrs control = new Cmsghdrs(256);
        refused("Cmsghdrs: value is 70000: give -32768 to 65535", () -> control.addShort(1, 2, 70_000));
        assertNull(control.first(), "nothing was added");
        Cmsghdr message = control.add(1, 2, 4);
        refused("Cmsghdr: value is -32769: give -32768 to 65535", () -> message.putShort(0, -32_769));
        refused("Cmsghdr: value is 256: give -128 to 255", () -> message.putByte(0, 256));
        assertEquals(0xFFFE, message.putShort(0, 0xFFFE).getShort(0));
        assertEquals(0xFFFE, message.putShort(0, -2).getShort(0));
        assertEquals(0xFE, message.putByte(3, 0xFE).getByte(3));
    }

    @Test
    void eventsOfEpollHave32Bits() {
        assumeTrue(Table.has("epoll_event"), "the system has no epoll");
        for (long events : new long[] {1L << 32, -1L << 32}) {
            IllegalArgumentException e =
                    assertRefused(IllegalArgumentException.class, "epoll_ctl", -1L, 1, -1L, events, 0L);
            assertEquals("epoll_ctl: events is " + events + ": give -2147483648 to 4294967295", e.getMessage());
        }
    }

    @Test
    void structsOfLinux() {
        assumeTrue(Table.has("packet_mreq") && Table.has("sockaddr_can"), "the system lacks the structs");
        refused("packet_mreq.mr_type is 65536: give -32768 to 65535", () -> new PacketMreq(1, 65_536));
        refused("sockaddr_can.can_addr.j1939.addr is 256: give -128 to 255", () -> SockaddrCan.j1939(1, 2, 3, 256));
        refused(
                "in6_flowlabel_req.flr_action is 256: give -128 to 255",
                () -> new In6FlowlabelReq("::1", 0, 256, 0, 0));
        refused(
                "in6_flowlabel_req.flr_flags is 65536: give -32768 to 65535",
                () -> new In6FlowlabelReq("::1", 0, 0, 0, 65_536));
        refused("SockaddrLl: protocol is 65536: give 0 to 65535", () -> new SockaddrLl(1, 65_536));
    }

    @Test
    void optionsWithoutASign() {
        assumeTrue(Sockopts.SO_MARK.isSupported(), "the system has no SO_MARK");
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Sockopts.SO_MARK.set(-1, 1L << 32));
        assertEquals("setsockopt: value is 4294967296: give 0 to 4294967295", e.getMessage());
    }
}
