package io.bsock.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the comparison shows a benchmark. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reported {
    /** What is measured, in a few words. */
    String title();

    Unit unit();

    /** The sizes that the comparison measures when it is not asked for all; empty where there are no sizes. */
    int[] quick() default {};
}
