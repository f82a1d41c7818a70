package io.bsock.cli;

import io.bsock.Errno;
import io.bsock.Sockopt;
import io.bsock.TcpInfo;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options of one socket; or the code that making it gave. */
record SocketReport(String socket, int errno, List<OptionReading> options) {
    static SocketReport of(String socket, long s, List<Sockopt<?>> wanted) {
        return new SocketReport(
                socket,
                0,
                wanted.stream().map(option -> OptionReading.of(option, s)).toList());
    }

    static SocketReport failed(String socket, int errno) {
        return new SocketReport(socket, errno, List.of());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("socket", socket);
        if (errno == 0) {
            json.put("options", options.stream().map(OptionReading::json).toList());
        } else {
            json.put("errno", errno);
            json.put("symbol", Errno.name(errno));
        }
        return json;
    }

    void print(PrintStream out) {
        if (errno != 0) {
            out.println(socket + " = " + Errno.name(errno) + " (" + errno + ")");
            return;
        }
        out.println(socket);
        Map<String, List<String>> foreign = new LinkedHashMap<>();
        levels().forEach((level, readings) -> {
            String code = onlyCode(readings);
            if (code == null) {
                print(level, readings, out);
            } else {
                foreign.computeIfAbsent(code, levels -> new ArrayList<>()).add(level);
            }
        });
        Columns columns = new Columns("  ");
        foreign.forEach((code, levels) -> columns.row(code, "every option of " + String.join(", ", levels)));
        columns.print(out);
    }

    private Map<String, List<OptionReading>> levels() {
        return options.stream()
                .collect(Collectors.groupingBy(OptionReading::level, LinkedHashMap::new, Collectors.toList()));
    }

    /** A level that the socket does not have answers with one code to all that can be read; null for another. */
    private static String onlyCode(List<OptionReading> readings) {
        List<String> texts = readings.stream()
                .filter(reading -> reading.reason() == null)
                .map(OptionReading::text)
                .distinct()
                .toList();
        boolean foreign = texts.size() == 1 && readings.stream().allMatch(reading -> reading.value() == null);
        return foreign ? texts.get(0) : null;
    }

    private static void print(String level, List<OptionReading> readings, PrintStream out) {
        out.println("  " + level);
        Columns columns = new Columns("    ");
        readings.forEach(reading -> addTo(columns, reading));
        columns.print(out);
    }

    private static void addTo(Columns columns, OptionReading reading) {
        columns.row(reading.name(), reading.text());
        if (reading.value() instanceof TcpInfo info) {
            OptionValue.fields(info)
                    .forEach((field, value) ->
                            columns.row("  " + field, OptionValue.text(value, OptionFacts.unit(field))));
        }
    }
}
