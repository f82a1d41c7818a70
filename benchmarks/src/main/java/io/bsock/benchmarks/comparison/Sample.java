package io.bsock.benchmarks.comparison;

import com.google.gson.Gson;
import io.bsock.benchmarks.peer.Latency;

/**
 * What was measured of an implementation in one JVM.
 *
 * @param score operations per second, seconds per operation, or bytes, as the case's unit has it
 * @param user seconds of CPU time per operation that the whole process spent in itself
 * @param system seconds of CPU time per operation that the system spent for it
 * @param allocated bytes allocated per operation on the Java heap
 * @param latency of single operations; null where nobody asked
 */
public record Sample(double score, double user, double system, double allocated, Latency latency) {
    private static final Gson GSON = new Gson();

    public static Sample ofJson(String json) {
        return GSON.fromJson(json, Sample.class);
    }

    /** One line. */
    public String toJson() {
        return GSON.toJson(this);
    }

    /** Seconds of CPU time per operation. */
    public double cpu() {
        return user + system;
    }

    Sample withLatency(Latency of) {
        return new Sample(score, user, system, allocated, of);
    }
}
