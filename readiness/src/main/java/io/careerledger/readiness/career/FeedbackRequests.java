package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.FeedbackRequested;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever was asked for feedback on a person. */
public final class FeedbackRequests {

    static final FeedbackRequests NONE = new FeedbackRequests(FactList.empty());

    private final FactList<FeedbackRequest> all;

    private FeedbackRequests(FactList<FeedbackRequest> all) {
        this.all = all;
    }

    /** Every request ever made, expired and withdrawn ones included, in stream order. */
    public List<FeedbackRequest> all() {
        return all;
    }

    /** Null when there is no request of that id. */
    public @Nullable FeedbackRequest withId(UUID requestId) {
        return all.last(request -> request.requestId().equals(requestId));
    }

    /** The requests that may be answered on the day, in stream order. */
    public List<FeedbackRequest> openOn(LocalDate day) {
        return all.stream().filter(request -> request.isOpenOn(day)).toList();
    }

    FeedbackRequests requested(FeedbackRequested event, int sequence) {
        return new FeedbackRequests(all.with(FeedbackRequest.of(event, sequence)));
    }

    FeedbackRequests withdrawn(UUID requestId, LocalDate day) {
        return new FeedbackRequests(all.withLastChanged(
                request -> request.requestId().equals(requestId), request -> request.withdrawn(day)));
    }
}
