package io.bsock.benchmarks.comparison;

/** How bsock is bound where something is measured. */
final class Bindings {
    /** This implementation is bsock with the binding in its name, whatever the others have. */
    private static final String JNA = "bsock-jna";

    private Bindings() {}

    /** The JVM's argument. */
    static String argument(String impl, String chosen) {
        return "-Dio.bsock.binding=" + (impl.equals(JNA) ? "jna" : chosen);
    }
}
