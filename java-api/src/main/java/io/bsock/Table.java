package io.bsock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the C compiler knows by name: constants, error codes, sizes of structs, places of their
 * fields.
 */
final class Table {
    /** A field, as in {@code pollfd.events}: its offset in the struct and its size, in bytes. */
    record Field(String name, int offset, int width) {
        boolean exists() {
            return width > 0;
        }

        long get(ByteBuffer memory, int struct) {
            int at = struct + offset;
            return switch (width) {
                case Byte.BYTES -> memory.get(at) & 0xFF;
                case Short.BYTES -> memory.getShort(at) & 0xFFFF;
                case Integer.BYTES -> memory.getInt(at);
                default -> memory.getLong(at);
            };
        }

        /** Whether the first {@code length} bytes of the struct hold all of the field. */
        boolean isWithin(int length) {
            return exists() && offset + width <= length;
        }

        /** The number in the field, without a sign. */
        long unsigned(ByteBuffer memory, int struct) {
            long value = get(memory, struct);
            return width == Integer.BYTES ? Integer.toUnsignedLong((int) value) : value;
        }

        /** What a field with a sign holds that is nearest to the value. */
        long nearest(long value) {
            int shift = Long.SIZE - Byte.SIZE * width;
            return Math.max(Long.MIN_VALUE >> shift, Math.min(value, Long.MAX_VALUE >> shift));
        }

        /** A value of more bits than the field has is refused. */
        void put(ByteBuffer memory, int struct, long value) {
            int at = struct + offset;
            switch (width) {
                case Byte.BYTES -> memory.put(at, (byte) Bits.require(name, value, Byte.SIZE));
                case Short.BYTES -> memory.putShort(at, (short) Bits.require(name, value, Short.SIZE));
                case Integer.BYTES -> memory.putInt(at, (int) Bits.require(name, value, Integer.SIZE));
                default -> memory.putLong(at, value);
            }
        }
    }

    private record Entry(int kind, long value, int width) {}

    // struct bs_entry of bsock.h
    private static final int VALUE = 0;
    private static final int WIDTH = 8;
    private static final int KIND = 16;
    private static final int NAME = 20;
    private static final int ENTRY_SIZE = 64;

    /** The value of a name that the system has none for; never 0. */
    static final int NO_VALUE = Integer.MIN_VALUE;

    // BS_KIND_* of bsock.h
    static final int UNDEFINED = 0;
    static final int CONSTANT = 1;
    static final int ERROR = 2;
    static final int SIZE = 3;
    static final int FIELD = 4;

    private static final Entry NONE = new Entry(UNDEFINED, 0, 0);
    private static final Map<String, Entry> ENTRIES = read();

    private Table() {}

    /**
     * The value of a constant or an error code; {@link SocketConstants#UNDEFINED} where the system
     * has none.
     */
    static int value(String name) {
        Entry entry = entry(name);
        return entry.kind == UNDEFINED ? NO_VALUE : (int) entry.value;
    }

    /** The value of a constant that fills 32 bits, without a sign. */
    static long unsigned(String name) {
        Entry entry = entry(name);
        return entry.kind == UNDEFINED ? NO_VALUE : Integer.toUnsignedLong((int) entry.value);
    }

    /** The size of a struct, or another size that C gives; 0 where the system has no such struct. */
    static int size(String struct) {
        return (int) ENTRIES.getOrDefault(struct, NONE).value;
    }

    /** The place of a field; one that does not {@link Field#exists} where the system's struct lacks it. */
    static Field field(String name) {
        Entry entry = ENTRIES.getOrDefault(name, NONE);
        return new Field(name, (int) entry.value, entry.width);
    }

    /** A field that not every system's struct has, or the one that does its work there. */
    static Field fieldOr(String name, Field other) {
        Field field = field(name);
        return field.exists() ? field : other;
    }

    /** Whether the system has the struct, or its struct the field. */
    static boolean has(String name) {
        Entry entry = ENTRIES.get(name);
        return entry != null && (entry.kind == SIZE || entry.kind == FIELD);
    }

    /** The first constant in the order of the table that has the prefix and the value; null where none has. */
    static String symbol(String prefix, int value) {
        for (Map.Entry<String, Entry> named : ENTRIES.entrySet()) {
            Entry entry = named.getValue();
            if (entry.kind == CONSTANT && entry.value == value && named.getKey().startsWith(prefix)) {
                return named.getKey();
            }
        }
        return null;
    }

    /** The constants of these names that the system has, in the order of the table. */
    static Map<String, Integer> constants(Predicate<String> names) {
        Map<String, Integer> constants = new LinkedHashMap<>();
        ENTRIES.forEach((name, entry) -> {
            if (entry.kind == CONSTANT && names.test(name)) {
                constants.put(name, (int) entry.value);
            }
        });
        return constants;
    }

    /** The kind of each name, in the order of the table. */
    static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        ENTRIES.forEach((name, entry) -> kinds.put(name, entry.kind));
        return kinds;
    }

    private static Entry entry(String name) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new LinkageError("bsock: the native library is of another version: it has no entry '" + name + "'");
        }
        return entry;
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>(2048);
        try (Staging staging = Staging.of(ENTRY_SIZE)) {
            ByteBuffer memory = staging.memory;
            for (int i = 0; LibBsock.bs_table(i, staging.address) == 1; i++) {
                Entry entry = new Entry(memory.getInt(KIND), memory.getLong(VALUE), (int) memory.getLong(WIDTH));
                entries.put(name(memory), entry);
            }
        }
        return entries;
    }

    private static String name(ByteBuffer memory) {
        int end = NAME;
        while (memory.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - NAME];
        memory.get(NAME, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
