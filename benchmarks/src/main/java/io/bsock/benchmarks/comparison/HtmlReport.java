package io.bsock.benchmarks.comparison;

/** A page that needs nothing but itself: the data, Chart.js and the script that draws are in it. */
public final class HtmlReport {
    private static final String HERE = "io/bsock/benchmarks/comparison/";
    private static final String CHART_JS_GROUP = "org.webjars.npm";
    private static final String CHART_JS = "chart.js";

    private HtmlReport() {}

    public static String of(Report report) {
        return Artifact.text(HERE + "report.html")
                .replace("{{style}}", Artifact.text(HERE + "report.css"))
                .replace("{{words}}", Words.verdicts(report))
                // Nothing in a script element may look like its end.
                .replace("{{data}}", JsonReport.of(report).replace("</", "<\\/"))
                .replace("{{script}}", Artifact.text(HERE + "report.js"))
                .replace("{{chart.js}}", chartJs());
    }

    private static String chartJs() {
        String version = Artifact.version(CHART_JS_GROUP, CHART_JS);
        return Artifact.text("META-INF/resources/webjars/" + CHART_JS + "/" + version + "/dist/chart.umd.min.js");
    }
}
