package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OptionNamesTest {
    /** Of names that share a number any does, as long as it is an option's. */
    @Test
    void everyTypedOptionHasItsName() throws Exception {
        List<Sockopt<?>> options = new ArrayList<>();
        for (Field field : Sockopts.class.getFields()) {
            options.add((Sockopt<?>) field.get(null));
        }
        options.removeIf(option -> !option.isSupported());
        for (Sockopt<?> option : options) {
            Set<String> names = options.stream()
                    .filter(other -> other.level() == option.level() && other.optname() == option.optname())
                    .map(Sockopt::name)
                    .collect(Collectors.toSet());
            String name = OptionNames.name(option.level(), option.optname());
            assertTrue(names.contains(name), () -> option + " is called " + name);
        }
    }

    @Test
    void whatHasNoNameIsANumber() {
        assertEquals("4711", OptionNames.name(SocketConstants.SOL_SOCKET, 4711));
        assertEquals("1", OptionNames.name(4711, 1));
    }
}
