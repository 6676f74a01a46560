package io.careerledger.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/** The aggregates used last, as many of a kind as the heap has room for, as Axon wants to be given them. */
final class AggregateCache implements org.axonframework.common.caching.Cache {

    /** A career of a hundred facts takes about ten kilobytes: all of them about a tenth of the heap. */
    private static final long HEAP_BYTES_EACH = 100 * 1024;

    private final Cache<Object, Object> entries = Caffeine.newBuilder()
            .maximumSize(Runtime.getRuntime().maxMemory() / HEAP_BYTES_EACH)
            .build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon asks for the type that it put there
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody is told of anything: there is nobody who listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
