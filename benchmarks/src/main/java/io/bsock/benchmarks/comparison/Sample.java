package io.bsock.benchmarks.comparison;

/**
 * What one fork measured.
 *
 * @param score operations per second, or seconds per operation, as the case's unit has it
 * @param cpu seconds of CPU time per operation, user and system, of the whole process
 * @param allocated bytes allocated per operation on the Java heap
 */
public record Sample(double score, double cpu, double allocated) {}
