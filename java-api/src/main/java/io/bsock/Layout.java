package io.bsock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A C struct as this system's compiler laid it out: for a program that reads or writes one as bytes.
 *
 * @param struct C's name, without the word {@code struct}
 * @param size in bytes
 * @param fields those that bsock knows by name; others may stand between them
 */
public record Layout(String struct, int size, List<Field> fields) {
    /**
     * A field of a struct.
     *
     * @param name C's name
     * @param offset in bytes, from the start of the struct
     * @param size in bytes
     */
    public record Field(String name, int offset, int size) {}

    /** What only bsock's own calls have. */
    private static final String OWN = "bs_";

    /** Copies the fields. */
    public Layout {
        fields = List.copyOf(fields);
    }

    /** Every struct that bsock knows and this system has. */
    public static List<Layout> all() {
        Map<String, List<Field>> structs = new LinkedHashMap<>();
        Table.kinds().forEach((name, kind) -> {
            if (kind == Table.SIZE && isStruct(name)) {
                structs.put(name, new ArrayList<>());
            } else if (kind == Table.FIELD) {
                int dot = name.indexOf('.');
                List<Field> fields = structs.get(name.substring(0, dot));
                if (fields != null) {
                    fields.add(field(name, dot));
                }
            }
        });
        return structs.entrySet().stream()
                .map(struct -> new Layout(struct.getKey(), Table.size(struct.getKey()), struct.getValue()))
                .toList();
    }

    /** The table has other sizes too, which are written as expressions. */
    private static boolean isStruct(String name) {
        return !name.startsWith(OWN) && name.indexOf('(') < 0;
    }

    private static Field field(String name, int dot) {
        Table.Field place = Table.field(name);
        return new Field(name.substring(dot + 1), place.offset(), place.width());
    }
}
