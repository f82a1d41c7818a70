package io.bsock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A C struct as the compiler laid it out: its size in bytes, and the fields that bsock knows by name, in the order of
 * the table.
 */
public record Layout(String struct, int size, List<Field> fields) {
    /** Both numbers are bytes. */
    public record Field(String name, int offset, int size) {}

    /** What only bsock's own calls have. */
    private static final String OWN = "bs_";

    /** Of every struct that this system has. */
    public static List<Layout> all() {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        Table.kinds().forEach((name, kind) -> {
            if (kind == Table.SIZE && isStruct(name)) {
                layouts.put(name, new Layout(name, Table.size(name), new ArrayList<>()));
            } else if (kind == Table.FIELD) {
                int dot = name.indexOf('.');
                Layout of = layouts.get(name.substring(0, dot));
                if (of != null) {
                    of.fields.add(field(name, dot));
                }
            }
        });
        return List.copyOf(layouts.values());
    }

    /** Whether bsock knows the field on this system. */
    public static boolean has(String struct, String field) {
        return Table.has(struct + "." + field);
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
