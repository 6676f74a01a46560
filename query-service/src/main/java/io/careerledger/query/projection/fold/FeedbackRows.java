package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.FeedbackRequestRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.FeedbackRequest;
import io.careerledger.readiness.career.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Requests for feedback that a person's new facts make, withdraw or answer. */
final class FeedbackRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Competency(String id, boolean rated) {}

    private record OutcomeAsked(UUID id, int sequence, boolean attested) {}

    private FeedbackRows() {}

    /** The rows that are new, or are other than before these facts. */
    static List<FeedbackRequestRow> of(StreamFold fold, int partition) {
        if (fold.history().feedbackRequests().all().isEmpty()) {
            return List.of();
        }
        List<FeedbackRequestRow> before = rows(fold.before(), partition).toList();
        return rows(fold.history(), partition)
                .filter(row -> !before.contains(row))
                .toList();
    }

    private static Stream<FeedbackRequestRow> rows(CareerHistory history, int partition) {
        return history.feedbackRequests().all().stream().map(request -> row(request, history, partition));
    }

    private static FeedbackRequestRow row(FeedbackRequest request, CareerHistory history, int partition) {
        return new FeedbackRequestRow(
                history.personId(),
                request.requestId(),
                partition,
                request.sequence(),
                request.requesterId(),
                request.fromId(),
                JSON.writeValueAsString(competencies(request, history)),
                JSON.writeValueAsString(outcomes(request, history)),
                request.askedOn(),
                request.expiresOn(),
                request.withdrawnOn());
    }

    private static List<Competency> competencies(FeedbackRequest request, CareerHistory history) {
        return request.competencies().stream()
                .map(id -> new Competency(id, request.isRated(id, history.ratings())))
                .toList();
    }

    private static List<OutcomeAsked> outcomes(FeedbackRequest request, CareerHistory history) {
        return request.outcomeIds().stream()
                .flatMap(id -> Stream.ofNullable(history.outcomes().withId(id)))
                .filter(outcome -> !outcome.isRetracted())
                .map(outcome -> asked(outcome, request))
                .toList();
    }

    private static OutcomeAsked asked(Outcome outcome, FeedbackRequest request) {
        return new OutcomeAsked(outcome.outcomeId(), outcome.sequence(), request.isAttested(outcome));
    }
}
