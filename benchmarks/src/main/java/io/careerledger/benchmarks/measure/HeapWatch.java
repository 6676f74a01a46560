package io.careerledger.benchmarks.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches the heap of this JVM: its peak before collections, and what was left after them. */
public final class HeapWatch implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final AtomicLong mostLeft = new AtomicLong();
    private final NotificationListener listener = (notification, handback) -> collected(notification);
    private final List<NotificationEmitter> collectors = new ArrayList<>();

    private HeapWatch() {}

    public static HeapWatch begun() {
        HeapWatch watch = new HeapWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(watch.listener, null, null);
                watch.collectors.add(emitter);
            }
        }
        return watch;
    }

    private void collected(Notification notification) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            most.accumulateAndGet(used(info.getMemoryUsageBeforeGc()), Math::max);
            mostLeft.accumulateAndGet(used(info.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static boolean isHeap(String pool) {
        return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Old") || pool.contains("Tenured");
    }

    /** Most bytes in use when a collection began, or now. */
    public long mostBytes() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(now, most.get());
    }

    /** Most bytes in use after a collection; 0 when there was none. */
    public long mostBytesLeft() {
        return mostLeft.get();
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("it was added at the beginning", e);
            }
        }
    }
}
