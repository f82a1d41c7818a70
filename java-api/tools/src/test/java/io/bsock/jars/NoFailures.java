package io.bsock.jars;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** On a test that wants the self-test to pass all its checks. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "io.bsock.wine",
        matches = "true",
        disabledReason =
                "under Wine: it loses the errors of datagrams and resets, which two checks of the self-test want;"
                        + " .ci/windows-tests looks at the others")
@interface NoFailures {}
