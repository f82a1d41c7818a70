package io.bsock;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Skips on Windows what cannot pass there: the tests that {@code windows.txt} names, each with its reason (of its cases those
 * with the text in brackets), and those that come to a call, struct or option that Windows lacks. JUnit finds this class by its name in
 * {@code META-INF/services} when it is told to look there, as it is on Windows alone.
 */
@SuppressWarnings("exports")
public final class WindowsSkips implements ExecutionCondition, InvocationInterceptor {
    private static final Path LIST = Windows.BASE.resolve("src/test/resources/windows.txt");

    /** Some cases of a test, or with an empty part all, and why they are skipped. */
    private record Skip(String partOfName, String reason) {}

    private final Map<String, List<Skip>> skips = new HashMap<>();

    /** Reads the list, and refuses a line that names no test. */
    public WindowsSkips() throws IOException {
        for (String line : Files.readAllLines(LIST)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\\s+", 3));
            }
        }
    }

    /** Where, the test, and why. */
    private void add(String... line) {
        String[] test = line[1].split("[\\[\\]]");
        requireTest(test[0]);
        if (line[0].equals("windows") || Windows.IS_WINE) {
            String reason = (line[0].equals("windows") ? "on Windows: " : "under Wine: ") + line[2];
            skips.computeIfAbsent(test[0], first -> new ArrayList<>())
                    .add(new Skip(test.length > 1 ? test[1] : "", reason));
        }
    }

    private static void requireTest(String name) {
        String[] parts = name.split("\\.");
        try {
            Class<?> type = Class.forName(WindowsSkips.class.getPackageName() + "." + parts[0]);
            if (Stream.of(type.getDeclaredMethods())
                    .noneMatch(method -> method.getName().equals(parts[1]))) {
                throw new IllegalArgumentException(LIST + " names a test that is not there: " + name);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(LIST + " names a class that is not there: " + name, e);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = context.getTestMethod()
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .flatMap(test -> skips.getOrDefault(test, List.of()).stream()
                        .filter(skip -> context.getDisplayName().contains(skip.partOfName()))
                        .findFirst())
                .map(Skip::reason)
                .orElse(null);
        if (reason == null) {
            return enabled("it can pass on Windows");
        }
        System.out.println("skipped: " + reason);
        return disabled(reason);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> call, ReflectiveInvocationContext<Constructor<T>> made, ExtensionContext context)
            throws Throwable {
        return tolerate(call);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> made, ExtensionContext context)
            throws Throwable {
        tolerate(call);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> made, ExtensionContext context)
            throws Throwable {
        tolerate(call);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> call, ReflectiveInvocationContext<Method> made, ExtensionContext context)
            throws Throwable {
        tolerate(call);
    }

    private static <T> T tolerate(Invocation<T> call) throws Throwable {
        try {
            return call.proceed();
        } catch (UnsupportedOperationException e) {
            if (String.valueOf(e.getMessage()).matches(".*: this system (has no|lacks) .*")) {
                Windows.skip(e.getMessage());
            }
            throw e;
        } catch (ErrnoException e) {
            Windows.assumeCall(e.call(), -e.errno());
            throw e;
        }
    }
}
