package io.bsock.benchmarks.peer;

/**
 * How long single operations took.
 *
 * @param p50 seconds, the median operation
 * @param p99 seconds, what 99 of 100 did not exceed
 * @param p999 seconds, what 999 of 1,000 did not exceed
 */
public record Latency(double p50, double p99, double p999) {}
