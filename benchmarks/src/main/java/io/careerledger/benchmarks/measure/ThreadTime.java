package io.careerledger.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Processor time of threads of this JVM, which says what work costs however loaded the machine is. */
public final class ThreadTime {

    private ThreadTime() {}

    /** Of all live threads whose names begin so, since each of them was started. */
    public static Duration ofThoseNamed(String beginning) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Duration.ofNanos(Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(beginning))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum());
    }
}
