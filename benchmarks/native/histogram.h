/* Counts of times, in buckets that are a 32nd of their power of two wide: a percentile is at most 3 % too long. */
#ifndef HISTOGRAM_H
#define HISTOGRAM_H

#include <stdint.h>
#include <string.h>

enum { HISTOGRAM_BITS = 5, HISTOGRAM_WIDTH = 1 << HISTOGRAM_BITS, HISTOGRAM_SIZE = 64 * HISTOGRAM_WIDTH };

struct histogram {
    uint64_t total;
    uint64_t counts[HISTOGRAM_SIZE];
};

static inline void histogram_clear(struct histogram *h) {
    memset(h, 0, sizeof *h);
}

static inline void histogram_add(struct histogram *h, uint64_t value) {
    int shift = value < HISTOGRAM_WIDTH ? 0 : 63 - __builtin_clzll(value) - HISTOGRAM_BITS;
    h->counts[(uint64_t)shift * HISTOGRAM_WIDTH + (value >> shift)]++;
    h->total++;
}

/* The longest value of the bucket in which that part of the values ends. */
static inline uint64_t histogram_at(const struct histogram *h, double part) {
    uint64_t seen = 0;
    for (uint64_t i = 0; i < HISTOGRAM_SIZE; i++) {
        seen += h->counts[i];
        if ((double)seen >= part * (double)h->total && seen > 0) {
            uint64_t shift = i < 2 * HISTOGRAM_WIDTH ? 0 : i / HISTOGRAM_WIDTH - 1;
            return ((i - shift * HISTOGRAM_WIDTH + 1) << shift) - 1;
        }
    }
    return 0;
}

#endif
