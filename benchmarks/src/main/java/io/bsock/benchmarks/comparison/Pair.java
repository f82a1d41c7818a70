package io.bsock.benchmarks.comparison;

/** A way of bsock, and what it is compared with. */
record Pair(String subject, String reference) {}
