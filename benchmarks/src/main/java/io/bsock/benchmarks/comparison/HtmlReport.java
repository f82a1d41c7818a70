package io.bsock.benchmarks.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown, as a page that needs nothing but itself: the charts are in it, and each shape of work has one. */
public final class HtmlReport {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    private HtmlReport() {}

    public static String of(Report report) throws IOException {
        String page =
                html(MarkdownReport.of(report)).replace(html(MarkdownReport.CHART), figure(Chart.headlines(report)));
        for (Map.Entry<String, List<Row>> shape : report.byTitle(Row::ofBsock).entrySet()) {
            String heading = html(MarkdownReport.heading(shape.getKey()));
            page = page.replace(heading, heading + figure(Chart.of(report, shape.getValue(), Row::shortLabel)));
        }
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{report}}", page);
        }
    }

    private static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static String figure(Optional<String> svg) {
        return svg.map(chart -> "<figure>" + chart + "</figure>\n").orElse("");
    }
}
