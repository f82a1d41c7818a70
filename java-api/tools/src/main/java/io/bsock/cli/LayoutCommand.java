package io.bsock.cli;

import io.bsock.Layout;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "layout",
        description = {
            "Prints the sizes of C structs and the offsets of their fields on this system.",
            "All numbers are in bytes."
        },
        footer = {
            "",
            "Examples:",
            "  bsock layout                     all structs",
            "  bsock layout sockaddr_in         one struct",
            "  bsock layout --json tcp_info     output for programs"
        })
final class LayoutCommand extends Listing<List<Layout>> {
    @Parameters(paramLabel = "STRUCT", arity = "0..1", description = "The name of a struct in C.")
    private String struct;

    @Override
    List<Layout> find() {
        List<Layout> all = Layout.all();
        if (struct == null) {
            return all;
        }
        List<Layout> found =
                all.stream().filter(layout -> layout.struct().equals(struct)).toList();
        if (found.isEmpty()) {
            throw badArgument("no struct is named '" + struct + "' on this system");
        }
        return found;
    }

    @Override
    void print(List<Layout> found, PrintStream out) {
        for (Layout layout : found) {
            out.println("struct " + layout.struct() + ", " + layout.size() + " bytes");
            Columns columns = new Columns("  ");
            if (!layout.fields().isEmpty()) {
                columns.row("offset", "size", "field");
            }
            for (Layout.Field field : layout.fields()) {
                columns.row(field.offset(), field.size(), field.name());
            }
            columns.print(out);
        }
    }
}
