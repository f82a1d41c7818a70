package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.peer.Latency;

/**
 * What was measured of an implementation in one JVM.
 *
 * @param score operations per second, seconds per operation, or bytes, as the case's unit has it
 * @param cpu seconds of CPU time per operation, of the whole process and of the system for it
 * @param allocated bytes allocated per operation on the Java heap
 * @param latency of single operations; null where nobody asked
 */
public record Sample(double score, double cpu, double allocated, Latency latency) {
    Sample withLatency(Latency of) {
        return new Sample(score, cpu, allocated, of);
    }
}
