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

    /**
     * The sizes, or numbers of connections, that the comparison measures when it is not asked for all; empty where there
     * are none.
     */
    int[] quick() default {};

    /** How long one is measured while the others wait: no shorter than an invocation takes most of them. */
    int turnMillis() default 20;

    /** The oldest JDK that it can be measured on. */
    int jdk() default 17;

    /** Whether the comparison measures it when it is not asked for all. */
    boolean always() default true;

    /** The benchmark of the same class whose invocation is one operation, where the time of each is of interest. */
    String latency() default "";
}
