package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Report report = Samples.report();

    @Test
    void aTerminalHasTheTablesOfTheWholeInColumns() {
        String summary = MarkdownReport.summary(report);
        assertTrue(MarkdownReport.of(report).startsWith(summary + "\n## Stream\n"));
        assertTrue(summary.contains("""
                        |                                     |       bsock |           / java.net |                / c |
                        |---|---:|---:|---:|
                        | stream, 64 KiB                      | 2,625 MiB/s |     1.64 (0.39-6.82) |   0.95 (0.23-3.97) |
                        """), summary);
    }

    @Test
    void markdownHasARowForEachWayOfBsock() {
        List<List<String>> tables = tables(MarkdownReport.of(report));
        assertEquals(
                List.of(
                        "| | bsock | / java.net | / c |",
                        "|---|---:|---:|---:|",
                        "| stream, 64 KiB | 2,625 MiB/s | 1.64 (0.39-6.82) | 0.95 (0.23-3.97) |",
                        "| stream, 64 KiB, heap | 1,938 MiB/s | 2.55 (0.61-10.6) | 1.49 (0.36-6.18) |",
                        "| connect, accept, close | 310 ns | **10.0** (9.54-10.5) | *0.95* (0.90-0.99) |",
                        "| idle, Java heap, 19,000 connections | 39.0 bytes | **17.2** (17.2-17.2) | - |"),
                tables.get(0));
    }

    @Test
    void markdownHasATableForEachShape() {
        List<List<String>> tables = tables(MarkdownReport.of(report));
        assertEquals("| | to be shown | found | |", tables.get(1).get(0));
        assertEquals(
                List.of(
                        "| | MiB/s | CPU | heap | system calls |",
                        "|---|---:|---:|---:|---:|",
                        "| 64 KiB, bsock | 2,625 (2,500-2,750) | 12.3 us | 1,735 B | 2.01 |",
                        "| 64 KiB, bsock-heap | 1,938 (1,875-18,750) | 12.3 us | 1,735 B | - |",
                        "| 64 KiB, java.net | 1,313 (1,250-2,500) | 12.3 us | 1,735 B | - |",
                        "| 64 KiB, c | 2,750 (2,750-2,750) | 12.3 us | 1,735 B | 2.00 |"),
                tables.get(2));
        assertEquals("| | ns | CPU | heap | p50 / p99 / p99.9 |", tables.get(3).get(0));
        assertEquals(
                "| bsock | 310 (300-330) | 12.3 us | 1,735 B | 11.0 us / 22.0 us / 33.0 us |",
                tables.get(3).get(2));
        assertEquals("| | bytes |", tables.get(4).get(0));
        for (List<String> table : tables) {
            table.forEach(row -> assertEquals(cells(table.get(0)), cells(row), row));
        }
    }

    @Test
    void threeSentencesAnswer() {
        String answer =
                "bsock is shown to be faster at connect/accept/close (10.0 x java.net; 1 of 2), idle/Java heap (17.2 x java.net)."
                        + " It is shown to be slower at connect/accept/close (0.95 x c; 1 of 2)."
                        + " Undecided are 2 of 5 comparisons, and with them all at stream.";
        assertEquals(answer, Answer.of(report));
        assertTrue(MarkdownReport.of(report).replace("\n", " ").contains("C  " + answer + "  Every "));
    }

    @Test
    void nothingIsUndecidedWhereAllIsDecided() {
        Report decided = Samples.report(Samples.idle());
        assertEquals(
                "bsock is shown to be faster at idle/Java heap (17.2 x java.net). It is shown to be slower at nothing."
                        + " Undecided are 0 of 1 comparisons.",
                Answer.of(decided));
    }

    @Test
    void fiveSentencesSayHowItWasKeptFair() {
        String fairness = Words.fairness(report);
        assertEquals(5, fairness.split("\\.( |$)").length, fairness);
        assertTrue(fairness.contains(" by chance, 0.6 s each in all after 0.8 s of warm-up ("), fairness);
        assertTrue(fairness.contains(
                " over 3 rounds, with an interval that holds with 95 % confidence for all 8 ratios "));
        assertTrue(fairness.endsWith(report.noise().words()), fairness);
    }

    @Test
    void jsonHasEverySample() {
        JsonObject json = JsonParser.parseString(report.toJson()).getAsJsonObject();
        assertEquals(3, json.get("rounds").getAsInt());
        assertEquals(
                200,
                json.getAsJsonObject("noise")
                        .getAsJsonArray("looks")
                        .get(1)
                        .getAsJsonObject()
                        .get("steal")
                        .getAsInt());
        JsonObject stream = json.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("MIB_PER_SECOND", stream.getAsJsonObject("of").get("unit").getAsString());
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
        assertEquals(12.3e-6, line.get("cpu").getAsDouble());
        JsonObject ratio = stream.getAsJsonArray("ratios").get(0).getAsJsonObject();
        assertEquals("UNDECIDED", ratio.get("verdict").getAsString());
    }

    @Test
    void thePageNeedsNothingButItself() throws IOException {
        String page = HtmlReport.of(report);
        assertFalse(Pattern.compile("<(script|link|img|iframe)\\b|@import|url\\((?!#)|\\{\\{")
                .matcher(page)
                .find());
        assertTrue(page.contains("Some &lt;/script&gt; CPU"), "what the machine says is text");
    }

    @Test
    void thePageHasAChartOfWhatMattersAndOneForEachShape() throws IOException {
        String page = HtmlReport.of(report);
        assertEquals(1 + 3, page.split("<figure><svg ", -1).length - 1);
        assertTrue(page.contains("<h2>Stream</h2>\n<figure><svg "), "below its heading");
    }

    @Test
    void theChartIsTheSameEachTimeAndHasTheReadersColours() {
        String chart = Chart.headlines(report).orElseThrow();
        assertEquals(chart, Chart.headlines(report).orElseThrow());
        assertTrue(chart.startsWith("<svg "), "nothing comes before it");
        assertTrue(chart.contains("fill:currentColor"), "letters");
        assertFalse(chart.contains("NaN"), "what is missing is left out");
    }

    @Test
    void whatMattersIsInEveryComparison() {
        Report all = Samples.report(
                Cases.of(false).stream().map(of -> Samples.alike(of, 1)).toArray(Result[]::new));
        assertEquals(Runtime.version().feature() < 21 ? 5 : 6, all.headlines().size());
    }

    @Test
    void whereNothingThatMattersWasMeasuredThereIsNoChartOfIt() throws IOException {
        Report idle = Samples.report(Samples.idle());
        assertEquals(Optional.empty(), Chart.headlines(idle));
        assertFalse(MarkdownReport.of(idle).contains("benchmarks.svg"));
        assertEquals(1, HtmlReport.of(idle).split("<figure>", -1).length - 1);
    }

    @Test
    void whereNothingWasToBeShownNothingIsSaidOfIt() {
        Case of = Samples.memory("other memory", "bsock", "nio");
        assertFalse(MarkdownReport.of(Samples.report(Samples.alike(of, 1))).contains("to be shown"));
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
                .map(block -> block.replaceAll(" +", " ").lines().toList())
                .toList();
    }

    private static int cells(String row) {
        return row.split("\\|", -1).length;
    }
}
