package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Report report = Samples.report();

    @Test
    void theTableFitsATerminal() {
        String text = TextReport.of(report);
        text.lines().forEach(line -> assertTrue(line.length() <= TextReport.WIDTH, line));
        assertTrue(text.contains("  bsock      2.00 (1.10-2.00) faster"), text);
        assertTrue(text.contains("  bsock      0.97 (0.91-0.97) slower"), text);
        assertTrue(text.contains("  bsock-heap 0.70 (0.68-6.82) same within noise"), text);
        assertTrue(text.contains("2,625   12.3 us  1,735 B"), text);
    }

    @Test
    void markdownHasARowForEachCaseInBothTables() {
        List<String> rows = MarkdownReport.of(report)
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertEquals(2 * (2 + 2), rows.size());
        List<String> speed = rows.subList(0, 4);
        speed.forEach(row -> assertEquals(cells(speed.get(0)), cells(row), row));
        assertTrue(rows.get(2).startsWith("| stream, 64 KiB | MiB/s | 2,625 | 1,938 | 1,313 | 2,750 | "), rows.get(2));
        assertTrue(rows.get(3).startsWith("| connect, accept, close | ns | 310 | - | 3,100 | 300 | "), rows.get(3));
        assertTrue(rows.get(2).contains("| 2.00 (1.10-2.00) faster |"), rows.get(2));
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
        JsonObject ratio = stream.getAsJsonArray("ratios").get(0).getAsJsonObject();
        assertEquals("faster", ratio.get("verdict").getAsString());
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

    private static int cells(String row) {
        return row.split("\\|", -1).length;
    }
}
