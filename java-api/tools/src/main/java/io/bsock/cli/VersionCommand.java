package io.bsock.cli;

import io.bsock.selftest.Environment;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = {
            "Prints the versions of bsock, the system, Java and JNA.",
            "Also the binding in use, the file of the native library, and its ABI."
        },
        footer = {"", "Example:", "  bsock version"})
final class VersionCommand extends Tool implements Runnable {
    @Override
    public void run() {
        Environment.print(System.out);
    }
}
