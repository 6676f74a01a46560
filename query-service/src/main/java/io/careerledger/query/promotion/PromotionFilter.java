package io.careerledger.query.promotion;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for.
 *
 * @param states any of these
 * @param level the target
 * @param manager in whose line at the cut the person is
 */
record PromotionFilter(
        Cut cut,
        List<String> states,
        @Nullable String level,
        @Nullable UUID person,
        @Nullable UUID manager,
        boolean wholeLine,
        @Nullable LocalDate decidedFrom,
        @Nullable LocalDate decidedTo,
        @Nullable Cursor after,
        int limit) {

    private static final int KEYS = 3;

    /** A state, or several of them under one word. */
    enum States {
        OPEN,
        DECIDED,
        PROPOSED,
        IN_REVIEW,
        APPROVED,
        DECLINED,
        DEFERRED,
        WITHDRAWN;

        private List<String> states() {
            return switch (this) {
                case OPEN -> List.of(PROPOSED.name(), IN_REVIEW.name());
                case DECIDED -> List.of(APPROVED.name(), DECLINED.name(), DEFERRED.name());
                case PROPOSED, IN_REVIEW, APPROVED, DECLINED, DEFERRED, WITHDRAWN -> List.of(name());
            };
        }
    }

    static PromotionFilter read(Parameters parameters, Instant now) {
        Cut cut = CutParameters.read(parameters, now);
        States states = parameters.oneOf("state", States.class);
        PromotionFilter filter = new PromotionFilter(
                cut,
                states == null ? List.of() : states.states(),
                parameters.text("level"),
                parameters.uuid("person"),
                parameters.uuid("manager"),
                parameters.wholeLine(),
                parameters.date("decidedFrom"),
                parameters.date("decidedTo"),
                parameters.cursor(list(cut), KEYS),
                parameters.limit());
        if (filter.wholeLine && filter.manager == null) {
            parameters.fault("depth", "goes with manager");
        }
        if (filter.decidedFrom != null && filter.decidedTo != null && filter.decidedFrom.isAfter(filter.decidedTo)) {
            parameters.fault("decidedFrom", "must not be after decidedTo");
        }
        parameters.check();
        return filter;
    }

    static String list(Cut cut) {
        return "promotions " + cut.key();
    }
}
