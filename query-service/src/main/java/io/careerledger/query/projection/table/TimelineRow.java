package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a fact is about a person.
 *
 * @param subjectId whom the fact is about: the stream's person, or the mentee of a mentor's fact
 * @param streamId in whose stream the fact stands
 * @param type wire name
 */
public record TimelineRow(
        UUID subjectId,
        LocalDate effectiveOn,
        Instant recordedAt,
        UUID streamId,
        long sequence,
        String type,
        UUID actorId) {}
