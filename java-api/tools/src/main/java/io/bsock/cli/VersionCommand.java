package io.bsock.cli;

import io.bsock.selftest.Environment;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = {
            "Says what runs here.",
            "The library with its ABI, the system, the JVM, the binding, JNA, and where the library was loaded from."
        },
        footer = {"", "Example:", "  bsock version"})
final class VersionCommand extends Tool implements Runnable {
    @Override
    public void run() {
        Environment.print(System.out);
    }
}
