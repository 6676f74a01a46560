package io.careerledger.query.replay.run;

import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.run.ReplayRunner.Piece;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which pieces this instance lets rest for a while, because somebody else has them or they did not succeed. */
final class Pauses {

    private static final Duration ELSEWHERE = Duration.ofSeconds(2);
    private static final Duration UNSETTLED = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final ReplaySettings settings;
    private final Map<Piece, Pause> pauses = new ConcurrentHashMap<>();

    /**
     * A piece at rest.
     *
     * @param since the first time that it did not succeed, in nanoseconds of this process
     * @param until when it is tried again
     * @param failures one after the other
     */
    private record Pause(long since, long until, int failures) {}

    Pauses(ReplaySettings settings) {
        this.settings = settings;
    }

    boolean rests(Piece piece) {
        Pause pause = pauses.get(piece);
        return pause != null && pause.until() - System.nanoTime() > 0;
    }

    void succeeded(Piece piece) {
        pauses.remove(piece);
    }

    void isElsewhere(Piece piece) {
        long now = System.nanoTime();
        Pause before = pauses.getOrDefault(piece, new Pause(now, now, 0));
        pauses.put(piece, new Pause(before.since(), now + ELSEWHERE.toNanos(), before.failures()));
    }

    /** @throws ReplayFault when it has waited for the limit */
    void waits(Piece piece) {
        long now = System.nanoTime();
        Pause before = pauses.getOrDefault(piece, new Pause(now, now, 0));
        if (now - before.since() > settings.settleLimit().toNanos()) {
            throw ReplayFault.notSettled();
        }
        pauses.put(piece, new Pause(before.since(), now + UNSETTLED.toNanos(), 0));
    }

    /** Rests ever longer; answers a fault when it has failed often enough. */
    Optional<ReplayFault> failed(Piece piece) {
        long now = System.nanoTime();
        Pause before = pauses.getOrDefault(piece, new Pause(now, now, 0));
        int failures = before.failures() + 1;
        if (failures > settings.attempts()) {
            return Optional.of(ReplayFault.givenUp(failures));
        }
        long pause = Math.min(LONGEST.toNanos(), UNSETTLED.toNanos() << failures);
        pauses.put(piece, new Pause(before.since(), now + pause, failures));
        return Optional.empty();
    }

    void forgetAllBut(Set<UUID> running) {
        pauses.keySet().removeIf(piece -> !running.contains(piece.replayId()));
    }
}
