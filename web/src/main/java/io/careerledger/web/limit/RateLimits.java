package io.careerledger.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A bucket for everyone who asks, of as many requests as the settings allow in a minute, refilled evenly. A bucket not used
 * for a minute is full, and is forgotten; at most {@value #MOST_BUCKETS} are kept, so that names nobody has cost nothing.
 */
public final class RateLimits {

    static final int MOST_BUCKETS = 50_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RateSettings settings;
    private final TimeMeter time;
    private final LoadingCache<Key, Bucket> buckets;

    private record Key(Rate rate, String who) {}

    RateLimits(RateSettings settings, Clock clock) {
        this.settings = settings;
        this.time = meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(WINDOW.plusSeconds(1))
                .ticker(time::currentTimeNanos)
                .build(key -> bucket(key.rate()));
    }

    /**
     * Counts one request and says in the headers of the answer how many are left.
     *
     * @throws ProblemException {@code rate-limited} (429) when there were none left
     */
    public void take(Rate rate, String who, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(new Key(rate, who)).tryConsumeAndReturnRemaining(1);
        int limit = settings.of(rate);
        response.addHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(rate.label(), limit, WINDOW.toSeconds()));
        response.addHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(rate.label(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw new ProblemException(exhausted(rate, limit, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket(Rate rate) {
        int limit = settings.of(rate);
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit)
                        .refillGreedy(limit, WINDOW)
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }

    private static Problem exhausted(Rate rate, int limit, long seconds) {
        return Problem.of(
                        "rate-limited",
                        429,
                        "Too many requests",
                        "The limit is " + limit + " " + rate.label() + " a minute; try again in " + seconds + " s.")
                .retryAfter(Duration.ofSeconds(seconds));
    }

    /** Rounded up: whoever waits that long is not refused again. */
    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
