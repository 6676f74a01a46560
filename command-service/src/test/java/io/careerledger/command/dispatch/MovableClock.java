package io.careerledger.command.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only where a test sets it. */
public final class MovableClock extends Clock {

    public static final Instant START = Instant.parse("2026-03-02T09:30:00.123456789Z");

    private volatile Instant now = START;

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
