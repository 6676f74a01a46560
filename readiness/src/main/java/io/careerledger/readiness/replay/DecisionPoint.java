package io.careerledger.readiness.replay;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.readiness.career.CareerHistory;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A promotion decision, and what the stream held before it.
 *
 * @param before everything that precedes the decision; shares what it can with the whole history
 */
public record DecisionPoint(
        UUID caseId, String targetLevel, LocalDate decidedOn, DecisionOutcome outcome, CareerHistory before) {}
