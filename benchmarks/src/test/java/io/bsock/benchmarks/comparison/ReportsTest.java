package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Report report = Samples.report();

    @Test
    void theTableFitsATerminal() {
        String text = TextReport.of(report);
        text.lines().forEach(line -> assertTrue(line.length() <= TextReport.WIDTH, line));
        assertTrue(text.contains("  bsock         10.0 (10.0-10.0)  faster"), text);
        assertTrue(text.contains("  bsock         0.95 (0.87-1.04)  undecided"), text);
        assertTrue(text.contains("  bsock-heap    1.49 (0.06-39.4)  undecided"), text);
        assertTrue(text.contains("2,625  12.3 us  2.30 us 1,735 B  2.01"), text);
        assertTrue(text.contains("    each: 11.0 us / 22.0 us / 33.0 us (p50, p99, p99.9)"), text);
        assertTrue(text.contains("stream, 64 KiB\n  undecided    bsock at least 0.95 x c: 0.95 (0.85-1.07)\n"), text);
    }

    @Test
    void markdownHasARowForEachWayOfBsock() {
        List<List<String>> tables = tables(MarkdownReport.of(report));
        assertEquals(
                List.of(
                        "|  | bsock | / java.net | / c |",
                        "|---|---:|---:|---:|",
                        "| stream, 64 KiB | 2,625 MiB/s | 1.64 (0.70-3.86) | 0.95 (0.85-1.07) |",
                        "| stream, 64 KiB, heap | 1,938 MiB/s | 2.55 (0.06-116) | 1.49 (0.06-39.4) |",
                        "| connect, accept, close | 310 ns | **10.0** (10.0-10.0) | 0.95 (0.87-1.04) |",
                        "| idle, Java heap, 19,000 connections | 39.0 bytes | **17.2** (17.2-17.2) | - |"),
                tables.get(0));
    }

    @Test
    void markdownHasWhatOperationsCost() {
        List<List<String>> tables = tables(MarkdownReport.of(report));
        assertEquals(
                List.of(
                        "| CPU time, and heap where it allocates | bsock | java.net | c |",
                        "|---|---:|---:|---:|",
                        "| stream, 64 KiB | 12.3 us, 1,735 B | 12.3 us, 1,735 B | 12.3 us, 1,735 B |",
                        "| stream, 64 KiB, heap | 12.3 us, 1,735 B | - | - |",
                        "| connect, accept, close | 12.3 us, 1,735 B | 12.3 us, 1,735 B | 12.3 us, 1,735 B |"),
                tables.get(1));
        assertEquals(
                "| p50 / p99 / p99.9 | bsock | java.net | c |", tables.get(2).get(0));
        assertEquals(
                "| system calls per operation | bsock | java.net | c |",
                tables.get(3).get(0));
        assertEquals("| stream, 64 KiB | 2.01 | - | 2.00 |", tables.get(3).get(2));
        for (List<String> table : tables) {
            table.forEach(row -> assertEquals(cells(table.get(0)), cells(row), row));
        }
    }

    @Test
    void jsonHasEverySample() {
        JsonObject json = JsonParser.parseString(JsonReport.of(report)).getAsJsonObject();
        assertEquals(3, json.get("rounds").getAsInt());
        JsonObject stream = json.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("MiB/s", stream.getAsJsonObject("of").get("unit").getAsString());
        JsonObject line = stream.getAsJsonArray("lines").get(0).getAsJsonObject();
        assertEquals(3, line.getAsJsonArray("rounds").size());
        assertEquals(
                44_000,
                line.getAsJsonArray("rounds")
                        .get(0)
                        .getAsJsonObject()
                        .get("score")
                        .getAsDouble());
        assertEquals(2.01, line.get("calls").getAsDouble());
        assertEquals(2.3e-6, line.get("user").getAsDouble());
        JsonObject ratio = stream.getAsJsonArray("ratios").get(0).getAsJsonObject();
        assertEquals("undecided", ratio.get("verdict").getAsString());
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = HtmlReport.of(report);
        assertFalse(Pattern.compile("\\{\\{[a-z.]+}}").matcher(page).find(), "a placeholder is left");
        assertFalse(Pattern.compile("<(link|img|iframe)\\b|<script[^>]* src=|@import|url\\(")
                .matcher(page)
                .find());
        assertTrue(page.contains("Chart.js v4"), "the library is in the page");
        assertEquals(3, page.split("</script>", -1).length - 1, "nothing ends a script but its end");
    }

    @Test
    void thePageHasTheReportsData() {
        Matcher data = Pattern.compile("(?s)id=\"data\">(.*?)</script>").matcher(HtmlReport.of(report));
        assertTrue(data.find());
        assertEquals(JsonParser.parseString(JsonReport.of(report)), JsonParser.parseString(data.group(1)));
    }

    @Test
    void numbersHaveThreeDigits() {
        assertEquals("1.05", Figures.number(1.0523));
        assertEquals("12.3", Figures.number(12.34));
        assertEquals("2,210", Figures.number(2210.4));
        assertEquals("459 ns", Figures.time(459e-9));
        assertEquals("12.3 us", Figures.time(12.34e-6));
        assertEquals("1.20 ms", Figures.time(1.2e-3));
        assertEquals("2.00 s", Figures.time(2));
        assertEquals("1 MiB", Figures.bytes(1 << 20));
        assertEquals("1,400 B", Figures.bytes(1400));
    }

    private static List<List<String>> tables(String markdown) {
        return Stream.of(markdown.split("\n\n"))
                .filter(block -> block.startsWith("|"))
                .map(block -> block.lines().toList())
                .toList();
    }

    private static int cells(String row) {
        return row.split("\\|", -1).length;
    }
}
