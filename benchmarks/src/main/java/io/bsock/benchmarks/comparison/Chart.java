package io.bsock.benchmarks.comparison;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.colors.GGPlot2SeriesColors;

/**
 * How many times as fast bsock is, as SVG: for each row a bar for each library, from 1 up or down, with the interval as a
 * whisker. The axis is logarithmic, so that twice and half as fast are as far from 1; XChart is given the logarithms.
 */
public final class Chart {
    private static final String STYLE =
            "<style>svg { color: #1f2328 } @media (prefers-color-scheme: dark) { svg { color: #e6edf3 } }</style>";
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final Color[] COLOURS = new GGPlot2SeriesColors().getSeriesColors();

    private static final Interval MISSING = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private Chart() {}

    /** Of the rows that matter most; nothing where none was measured. */
    public static Optional<String> headlines(Report report) {
        return of(report, report.headlines(), Row::label);
    }

    /** Nothing where it would have no bars. */
    static Optional<String> of(Report report, List<Row> all, Function<Row, String> label) {
        List<Row> rows = all.stream().filter(Row::isCompared).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = rows.stream().map(label).toList();
        CategoryChart chart = new CategoryChart(Math.min(900, 240 + 120 * rows.size()), 360);
        chart.setTitle("How many times as fast bsock is");
        style(chart.getStyler());
        Impl.libraries(rows.stream().flatMap(Row::ratios).map(Ratio::reference)).forEach(library -> {
            List<Interval> speeds = rows.stream()
                    .map(row -> row.ratio(library)
                            .map(Ratio::speed)
                            .filter(Interval::isTelling)
                            .orElse(MISSING))
                    .toList();
            // A library has its colour in every chart.
            chart.addSeries("/ " + library, labels, logs(speeds, Interval::mean), logs(speeds, Interval::reach))
                    .setFillColor(COLOURS[report.libraries().indexOf(library) % COLOURS.length]);
        });
        return Optional.of(svg(chart));
    }

    private static List<Double> logs(List<Interval> intervals, ToDoubleFunction<Interval> of) {
        return intervals.stream()
                .map(interval -> Math.log(of.applyAsDouble(interval)) / Math.log(2))
                .toList();
    }

    private static void style(CategoryStyler style) {
        style.setChartTitleFont(FONT)
                .setLegendFont(FONT)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setPlotBorderVisible(false);
        style.setAxisTickLabelsFont(FONT)
                .setXAxisLabelRotation(15)
                .setPlotGridLinesColor(Color.GRAY)
                .setPlotGridVerticalLinesVisible(false)
                .setyAxisTickLabelsFormattingFunction(
                        log -> Figures.number(Math.pow(2, log)).replaceFirst("\\.0+$", ""));
    }

    private static String svg(CategoryChart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The reader's colours, on nothing; no bar that is missing; letters are outlines, of more digits than anybody
        // sees.
        return out.toString(StandardCharsets.UTF_8)
                .replaceFirst("(?s)^.*?(<svg[^>]*>)", "$1" + STYLE)
                .replace("rgb(0,0,0)", "currentColor")
                .replaceAll("rgb\\((255,255,255|210,210,210)\\)", "none")
                .replaceAll("<(path|line)[^>]*NaN[^>]*>", "")
                .replaceAll("(\\.\\d)\\d+", "$1");
    }
}
