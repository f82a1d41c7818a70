package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names and their answers on their way between Java and the system. */
final class Lookups {
    private static final Table.Field FLAGS = Table.field("bs_addrinfo.flags");
    private static final Table.Field FAMILY = Table.field("bs_addrinfo.family");
    private static final Table.Field SOCKTYPE = Table.field("bs_addrinfo.socktype");
    private static final Table.Field PROTOCOL = Table.field("bs_addrinfo.protocol");
    private static final Table.Field ADDRLEN = Table.field("bs_addrinfo.addrlen");
    private static final Table.Field ADDR = Table.field("bs_addrinfo.addr");
    private static final Table.Field CANONNAME = Table.field("bs_addrinfo.canonname");
    static final int ADDRINFO = Table.size("bs_addrinfo");

    private static final Table.Field LIST = Table.field("bs_addrinfo_list.list");
    private static final Table.Field LIST_ERROR = Table.field("bs_addrinfo_list.error");
    static final int ADDRINFO_LIST = Table.size("bs_addrinfo_list");

    private static final Table.Field HOST = Table.field("bs_nameinfo.host");
    private static final Table.Field SERVICE = Table.field("bs_nameinfo.service");
    private static final Table.Field NAME_ERROR = Table.field("bs_nameinfo.error");
    static final int NAMEINFO = Table.size("bs_nameinfo");

    private static final Table.Field INDEX = Table.field("bs_interface.index");
    private static final Table.Field NAME = Table.field("bs_interface.name");
    private static final int INTERFACE = Table.size("bs_interface");
    private static final int MANY_INTERFACES = 64;

    /** Far longer than any name, and short enough for C libraries that copy names to the stack. */
    private static final int NAME_LIMIT = 16 * 1024;

    private static final int TEXT_ROOM = 512;
    private static final byte[] NONE = {};

    private Lookups() {}

    static int getaddrinfo(byte[] node, byte[] service, Addrinfo hints, AddrinfoList result) {
        byte[] nodeText = terminated("getaddrinfo", node);
        byte[] serviceText = terminated("getaddrinfo", service);
        int nodeAt = ADDRINFO_LIST + ADDRINFO;
        int serviceAt = nodeAt + nodeText.length;
        try (Staging staging = Staging.of(serviceAt + serviceText.length)) {
            staging.memory.put(nodeAt, nodeText).put(serviceAt, serviceText);
            if (hints != null) {
                putHints(staging.memory, hints);
            }
            int code = LibBsock.bs_getaddrinfo(
                    node == null ? 0 : staging.address + nodeAt,
                    service == null ? 0 : staging.address + serviceAt,
                    hints == null ? 0 : staging.address + ADDRINFO_LIST,
                    staging.address);
            take(list(staging.memory), (int) LIST_ERROR.get(staging.memory, 0), result);
            return code;
        }
    }

    private static void putHints(ByteBuffer memory, Addrinfo hints) {
        FLAGS.put(memory, ADDRINFO_LIST, hints.flags());
        FAMILY.put(memory, ADDRINFO_LIST, hints.family());
        SOCKTYPE.put(memory, ADDRINFO_LIST, hints.socktype());
        PROTOCOL.put(memory, ADDRINFO_LIST, hints.protocol());
    }

    static Addrinfo hints(ByteBuffer memory) {
        return new Addrinfo(
                (int) FLAGS.get(memory, 0), (int) FAMILY.get(memory, 0), (int) SOCKTYPE.get(memory, 0), (int)
                        PROTOCOL.get(memory, 0));
    }

    static long list(ByteBuffer memory) {
        return LIST.get(memory, 0);
    }

    /** Copies the answers, and frees the list whatever happens. */
    private static void take(long list, int errno, AddrinfoList result) {
        try {
            result.set(copies(list), canonname(list), errno);
        } finally {
            if (list != 0) {
                LibBsock.bs_freeaddrinfo(list);
            }
        }
    }

    /** Copies of the answers in a list, of which there may be none. */
    static List<Addrinfo> copies(long list) {
        List<Addrinfo> answers = new ArrayList<>();
        try (Staging staging = Staging.of(ADDRINFO)) {
            for (long entry = list; entry != 0; ) {
                entry = LibBsock.bs_addrinfo(entry, staging.address);
                answers.add(answer(staging.memory));
            }
        }
        return List.copyOf(answers);
    }

    /** The bytes of the official name, which only the first answer has; none where it was not asked for. */
    private static byte[] canonname(long list) {
        try (Staging staging = Staging.of(ADDRINFO)) {
            if (list != 0) {
                LibBsock.bs_addrinfo(list, staging.address);
            }
            return list == 0 ? new byte[0] : bytes(staging.memory, 0, CANONNAME);
        }
    }

    private static Addrinfo answer(ByteBuffer memory) {
        byte[] address = new byte[(int) ADDRLEN.get(memory, 0)];
        memory.get(ADDR.offset(), address);
        byte[] canonname = bytes(memory, 0, CANONNAME);
        return new Addrinfo(
                (int) FLAGS.get(memory, 0),
                (int) FAMILY.get(memory, 0),
                (int) SOCKTYPE.get(memory, 0),
                (int) PROTOCOL.get(memory, 0),
                Sockaddr.of(address),
                canonname.length == 0 ? null : NativeText.HOST.text(canonname));
    }

    static int getnameinfo(Sockaddr address, Nameinfo result, int flags) {
        int length = address.requireFilled("getnameinfo");
        try (Staging staging = Staging.of(NAMEINFO)) {
            staging.memory.put(HOST.offset(), (byte) 0).put(SERVICE.offset(), (byte) 0);
            int code = LibBsock.bs_getnameinfo(address.address, length, staging.address, flags);
            int errno = (int) NAME_ERROR.get(staging.memory, 0);
            boolean found = code == 0;
            result.set(found ? host(staging.memory) : NONE, found ? service(staging.memory) : NONE, errno);
            return code;
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    static byte[] host(ByteBuffer nameinfo) {
        return bytes(nameinfo, 0, HOST);
    }

    static byte[] service(ByteBuffer nameinfo) {
        return bytes(nameinfo, 0, SERVICE);
    }

    static String gai_strerror(int code) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            int length = LibBsock.bs_gai_strerror(code, staging.address, TEXT_ROOM);
            return NativeText.MESSAGE.text(staging.bytes(length));
        }
    }

    static int if_nametoindex(byte[] name) {
        try (Staging staging = stage(terminated("if_nametoindex", name))) {
            return LibBsock.bs_if_nametoindex(staging.address);
        }
    }

    static int if_indextoname(int index, byte[] name) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            int length = LibBsock.bs_if_indextoname(index, staging.address);
            if (length > name.length) {
                throw new IllegalArgumentException("if_indextoname: name has "
                        + name.length
                        + " bytes: give "
                        + SocketConstants.IF_NAMESIZE
                        + " (IF_NAMESIZE), which are always enough");
            }
            if (length > 0) {
                staging.memory.get(0, name, 0, length);
            }
            return length;
        }
    }

    static int if_nameindex(List<IfNameindex> result) {
        int room = MANY_INTERFACES;
        while (true) {
            try (Staging staging = Staging.of(room * INTERFACE)) {
                int found = LibBsock.bs_if_nameindex(staging.address, room);
                if (found <= room) {
                    interfaces(staging.memory, found, result);
                    return found;
                }
                room = found;
            }
        }
    }

    private static void interfaces(ByteBuffer memory, int found, List<IfNameindex> result) {
        if (found >= 0) {
            result.clear();
            for (int at = 0; at < found * INTERFACE; at += INTERFACE) {
                result.add(new IfNameindex((int) INDEX.get(memory, at), NativeText.NAME.text(bytes(memory, at, NAME))));
            }
        }
    }

    /** One at a time: C libraries keep the answer of either call in one place. */
    static synchronized int getservbyname(byte[] name, byte[] protocol) {
        byte[] nameText = terminated("getservbyname", name);
        byte[] protocolText = terminated("getservbyname", protocol);
        try (Staging staging = Staging.of(nameText.length + protocolText.length)) {
            staging.memory.put(0, nameText).put(nameText.length, protocolText);
            return LibBsock.bs_getservbyname(staging.address, protocol == null ? 0 : staging.address + nameText.length);
        }
    }

    /** One at a time, as {@link #getservbyname}. */
    static synchronized int getprotobyname(byte[] name) {
        try (Staging staging = stage(terminated("getprotobyname", name))) {
            return LibBsock.bs_getprotobyname(staging.address);
        }
    }

    private static Staging stage(byte[] text) {
        Staging staging = Staging.of(text.length);
        staging.memory.put(0, text);
        return staging;
    }

    /** A name and a NUL; nothing of null. */
    private static byte[] terminated(String call, byte[] name) {
        if (name == null) {
            return NONE;
        }
        byte[] bytes = Arrays.copyOf(name, name.length + 1);
        if (NativeText.untilNul(bytes).length < name.length || bytes.length > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    call + ": a name must not contain a NUL or more than " + (NAME_LIMIT - 1) + " bytes");
        }
        return bytes;
    }

    /** The bytes of a field up to its NUL. */
    private static byte[] bytes(ByteBuffer memory, int struct, Table.Field field) {
        byte[] bytes = new byte[field.width()];
        memory.get(struct + field.offset(), bytes);
        return NativeText.untilNul(bytes);
    }
}
