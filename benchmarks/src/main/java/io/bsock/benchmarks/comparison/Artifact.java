package io.bsock.benchmarks.comparison;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What jars on the class path say of themselves. */
final class Artifact {
    private Artifact() {}

    /** The version that Maven left in the artifact's jar. */
    static String version(String group, String artifact) {
        Properties properties = new Properties();
        try (InputStream in = open("META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            properties.load(in);
        } catch (FileNotFoundException e) {
            return "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws FileNotFoundException {
        InputStream in = Artifact.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException("no " + resource + " on the class path");
        }
        return in;
    }
}
