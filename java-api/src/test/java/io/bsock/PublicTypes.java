package io.bsock;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The public types of the package, those inside others too, found by their class files. */
final class PublicTypes {
    private PublicTypes() {}

    static List<Class<?>> all() throws IOException {
        Path folder = OtherJvm.CLASSES.resolve(Path.of("io", "bsock"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(PublicTypes::isPublic)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("io.bsock." + name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
