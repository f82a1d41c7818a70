package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/summary}, the last line of {@code ./verify}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script of the shell")
class SummaryTest {
    private static final String SUMMARY =
            Path.of("..", "..", ".ci", "summary").toAbsolutePath().normalize().toString();

    @TempDir
    Path directory;

    private Path checkout;
    private Path since;

    @BeforeEach
    void someReports() throws Exception {
        checkout = Files.createDirectory(directory.resolve("checkout"));
        since = Files.createFile(directory.resolve("since"));
        Files.setLastModifiedTime(since, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private Path report(String name, String... lines) throws Exception {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines));
    }

    private String summary() throws Exception {
        return Jar.all(directory)
                .start(List.of(SUMMARY, since.toString(), checkout.toString()))
                .assertDone()
                .text();
    }

    @Test
    void eachRunIsCounted() throws Exception {
        report(
                "native/target/build/Testing/Temporary/LastTest.log",
                "1/3 Test: name.one",
                "name.c:119: skipped: the system has no list of services",
                "Test Passed.",
                "2/3 Test: name.two",
                "Test Passed.",
                "3/3 Test: name.three",
                "Test Failed.");
        report("native/target/sanitized/Testing/Temporary/LastTest.log", "1/1 Test: name.one", "Test Passed.");
        report(
                "java-api/target/surefire-reports/jni/TEST-io.bsock.OneTest.xml",
                "<testsuite name=\"io.bsock.OneTest\" tests=\"40\" errors=\"1\" skipped=\"2\" failures=\"1\" flakes=\"0\">",
                "    <skipped message=\"Assumption failed: &apos;ss&apos; &lt; &amp;\" type=\"X\"/>",
                "    <skipped type=\"org.opentest4j.TestAbortedException\"><![CDATA[org.opentest4j.TestAbortedException:"
                        + " Assumption failed: the system has no list of services");
        report(
                "java-api/target/surefire-reports/jni/TEST-io.bsock.TwoTest.xml",
                "<testsuite name=\"x\" tests=\"2\" errors=\"0\">");
        report(
                "java-api/tools/target/surefire-reports/TEST-io.bsock.jars.ATest.xml",
                "<testsuite name=\"x\" tests=\"5\">");
        assertEquals(
                "bsock: tests in C: 3, 1 sanitized; in Java: 42 java-api jni, 5 tools; failed: 3;"
                        + " skipped: 3 (2: the system has no list of services; 1: 'ss' < &)",
                summary());
    }

    @Test
    void reportsOfOtherRunsAreNot() throws Exception {
        Path report = report("benchmarks/target/surefire-reports/TEST-a.xml", "<testsuite name=\"x\" tests=\"5\">");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().minusSeconds(120)));
        assertEquals("bsock: no tests were run", summary());
    }

    @Test
    void ofManyReasonsTheUsualAreTold() throws Exception {
        report(
                "benchmarks/target/surefire-reports/jna/TEST-a.xml",
                "<testsuite name=\"x\" tests=\"9\">",
                "<skipped message=\"f\"/>",
                "<skipped message=\"f\"/>",
                "<skipped message=\"a\"/>",
                "<skipped message=\"b\"/>",
                "<skipped message=\"c\"/>",
                "<skipped message=\"d\"/>",
                "<skipped message=\"e\"/>",
                "<skipped message=\"g\"/>",
                "<skipped message=\"h\"/>");
        assertEquals(
                "bsock: tests in C: none; in Java: 9 benchmarks jna; failed: 0;"
                        + " skipped: 9 (2: f; 1: a; 1: b; 1: c; 1: d; 1: e; 2: others)",
                summary());
    }
}
