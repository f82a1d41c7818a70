package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names and their answers on their way between Java and the system. */
final class Names {
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

    private Names() {}

    static int getaddrinfo(String node, String service, Addrinfo hints, AddrinfoList result) {
        byte[] nodeText = text("getaddrinfo", node);
        byte[] serviceText = text("getaddrinfo", service);
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
            int errno = (int) LIST_ERROR.get(staging.memory, 0);
            result.set(answers(list(staging.memory)), errno);
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
    private static List<Addrinfo> answers(long list) {
        if (list == 0) {
            return List.of();
        }
        try {
            return copies(list);
        } finally {
            LibBsock.bs_freeaddrinfo(list);
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

    private static Addrinfo answer(ByteBuffer memory) {
        byte[] address = new byte[(int) ADDRLEN.get(memory, 0)];
        memory.get(ADDR.offset(), address);
        String canonname = text(memory, CANONNAME);
        return new Addrinfo(
                (int) FLAGS.get(memory, 0),
                (int) FAMILY.get(memory, 0),
                (int) SOCKTYPE.get(memory, 0),
                (int) PROTOCOL.get(memory, 0),
                Sockaddr.of(address),
                canonname.isEmpty() ? null : canonname);
    }

    static int getnameinfo(Sockaddr address, Nameinfo result, int flags) {
        int length = address.requireFilled("getnameinfo");
        try (Staging staging = Staging.of(NAMEINFO)) {
            staging.memory.put(HOST.offset(), (byte) 0).put(SERVICE.offset(), (byte) 0);
            int code = LibBsock.bs_getnameinfo(address.address, length, staging.address, flags);
            int errno = (int) NAME_ERROR.get(staging.memory, 0);
            boolean found = code == 0;
            result.set(found ? host(staging.memory) : "", found ? service(staging.memory) : "", errno);
            return code;
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    static String host(ByteBuffer nameinfo) {
        return text(nameinfo, HOST);
    }

    static String service(ByteBuffer nameinfo) {
        return text(nameinfo, SERVICE);
    }

    static String gai_strerror(int code) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            return staging.text(LibBsock.bs_gai_strerror(code, staging.address, TEXT_ROOM));
        }
    }

    static int if_nametoindex(String name) {
        try (Staging staging = stage(text("if_nametoindex", name))) {
            return LibBsock.bs_if_nametoindex(staging.address);
        }
    }

    static int if_indextoname(int index, byte[] name) {
        try (Staging staging = Staging.of(TEXT_ROOM)) {
            int length = LibBsock.bs_if_indextoname(index, staging.address);
            if (length > name.length) {
                throw new IllegalArgumentException("if_indextoname: name has "
                        + name.length
                        + " bytes: IF_NAMESIZE, "
                        + SocketConstants.IF_NAMESIZE
                        + ", are always enough");
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
                result.add(new IfNameindex((int) INDEX.get(memory, at), text(memory, at, NAME)));
            }
        }
    }

    /** One at a time: C libraries keep the answer of either call in one place. */
    static synchronized int getservbyname(String name, String protocol) {
        byte[] nameText = text("getservbyname", name);
        byte[] protocolText = text("getservbyname", protocol);
        try (Staging staging = Staging.of(nameText.length + protocolText.length)) {
            staging.memory.put(0, nameText).put(nameText.length, protocolText);
            return LibBsock.bs_getservbyname(staging.address, protocol == null ? 0 : staging.address + nameText.length);
        }
    }

    /** One at a time, as {@link #getservbyname}. */
    static synchronized int getprotobyname(String name) {
        try (Staging staging = stage(text("getprotobyname", name))) {
            return LibBsock.bs_getprotobyname(staging.address);
        }
    }

    private static Staging stage(byte[] text) {
        Staging staging = Staging.of(text.length);
        staging.memory.put(0, text);
        return staging;
    }

    /** The bytes of a name and a NUL; none of null. */
    private static byte[] text(String call, String name) {
        if (name == null) {
            return new byte[0];
        }
        byte[] bytes = (name + '\0').getBytes(StandardCharsets.UTF_8);
        if (name.indexOf('\0') >= 0 || bytes.length > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    call + ": a name must not hold a NUL or more than " + (NAME_LIMIT - 1) + " bytes");
        }
        return bytes;
    }

    private static String text(ByteBuffer memory, Table.Field field) {
        return text(memory, 0, field);
    }

    private static String text(ByteBuffer memory, int struct, Table.Field field) {
        byte[] bytes = new byte[field.width()];
        memory.get(struct + field.offset(), bytes);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
