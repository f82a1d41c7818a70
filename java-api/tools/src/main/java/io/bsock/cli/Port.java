package io.bsock.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port to connect to: a number, which C libraries do not check, or a service that getaddrinfo knows. */
final class Port implements ITypeConverter<String> {
    private static final int HIGHEST = 65_535;

    @Override
    public String convert(String given) {
        boolean number = given.matches("[-+]?\\d+");
        if (given.isBlank() || number && !isPort(given)) {
            throw new TypeConversionException("'" + given + "' is no port: give 1 to " + HIGHEST + ", or a service");
        }
        return given;
    }

    private static boolean isPort(String digits) {
        try {
            int port = Integer.parseInt(digits);
            return port >= 1 && port <= HIGHEST;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
