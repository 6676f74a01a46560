package io.careerledger.query.projection.fold;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.query.projection.table.StoredEvent;
import io.careerledger.query.projection.table.TimelineRow;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom a fact is about: the person of the stream, and the mentee of a mentor's fact. */
final class TimelineRows {

    private TimelineRows() {}

    static Stream<TimelineRow> of(StoredEvent stored) {
        UUID streamId = stored.event().personId();
        return subjects(stored.event())
                .map(subject -> new TimelineRow(
                        subject,
                        stored.event().effectiveOn(),
                        stored.headers().recordedAt(),
                        streamId,
                        stored.sequence(),
                        stored.headers().type(),
                        stored.headers().actorId()));
    }

    /** The person of the stream first. */
    static Stream<UUID> subjects(CareerEvent event) {
        return Stream.concat(Stream.of(event.personId()), mentee(event)).distinct();
    }

    private static Stream<UUID> mentee(CareerEvent event) {
        return switch (event) {
            case MentorshipStarted e -> Stream.of(e.menteeId());
            case MentoringSessionHeld e -> Stream.of(e.menteeId());
            case MentoringSessionWithdrawn e -> Stream.of(e.menteeId());
            case MentorshipEnded e -> Stream.of(e.menteeId());
            case MentorshipWithdrawn e -> Stream.of(e.menteeId());
            default -> Stream.empty();
        };
    }
}
