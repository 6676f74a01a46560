package io.careerledger.benchmarks.topic;

import java.util.UUID;

/** Chance without memory: what it gives for a question follows from the question alone. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /** A whole number from 0 to below the bound. */
    static int below(int bound, long person, long event, int question) {
        return (int) Long.remainderUnsigned(bits(person, event, question), bound);
    }

    static UUID id(long person, long event, int question) {
        long high = bits(person, event, question);
        long low = mixed(high);
        return new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static long bits(long person, long event, int question) {
        return mixed(mixed(mixed(person + GOLDEN) + event + GOLDEN) + question + GOLDEN);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
