package io.careerledger.query.replay.view;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.export.ExportForm;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which re-judged decisions are asked for, and how.
 *
 * @param scenario that findings and orders go by, from 0
 * @param level that the case was about
 * @param manager to whom the person reports directly on the replay's day
 */
record DecisionFilter(
        Question question,
        int scenario,
        @Nullable Finding finding,
        @Nullable DecisionOutcome outcome,
        @Nullable String level,
        @Nullable UUID manager,
        @Nullable LocalDate decidedFrom,
        @Nullable LocalDate decidedTo,
        ResultOrder order,
        ExportForm form,
        @Nullable Cursor after,
        int limit) {

    private static final int KEYS = 2;

    /** Without names nothing tells when something was decided, nor how the scores of two people lie to each other. */
    private static final List<ResultOrder> NAMELESS =
            ResultOrder.only(ResultOrder.BY_CASE.name(), ResultOrder.OF_DECISIONS);

    /** What is remarkable about a decision; who has no place on a ladder is neither ready nor not. */
    enum Finding {
        APPROVED_NOT_READY(
                "approvedNotReady", "d.outcome = 'APPROVED' and d.statuses[%d] not in ('READY', 'UNPLACED')"),
        DECLINED_READY("declinedReady", "d.outcome = 'DECLINED' and d.statuses[%d] = 'READY'");

        private final String word;
        private final String condition;

        Finding(String word, String condition) {
            this.word = word;
            this.condition = condition;
        }

        String word() {
            return word;
        }

        String under(int scenario) {
            return condition.replace("%d", String.valueOf(scenario + 1));
        }
    }

    static DecisionFilter read(HttpServletRequest request, Question question)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = Parameters.of(request);
        boolean named = question.sight().isNamed();
        int scenario = question.scenarioOrBaseline(parameters);
        ResultOrder order = Objects.requireNonNullElse(
                parameters.oneOf("sort", named ? ResultOrder.OF_DECISIONS : NAMELESS, ResultOrder::word),
                named ? ResultOrder.BY_DAY : ResultOrder.BY_CASE);
        DecisionFilter filter = new DecisionFilter(
                question,
                scenario,
                parameters.oneOf("finding", List.of(Finding.values()), Finding::word),
                parameters.oneOf("outcome", DecisionOutcome.class),
                parameters.text("level"),
                parameters.uuid("manager"),
                parameters.date("decidedFrom"),
                parameters.date("decidedTo"),
                order,
                ExportForm.readPaged(parameters, request),
                parameters.cursor(question.list("decisions", scenario, order.word()), KEYS),
                parameters.limit());
        filter.judge(parameters, named);
        parameters.check();
        return filter;
    }

    private void judge(Parameters parameters, boolean named) {
        if (decidedFrom != null && decidedTo != null && decidedFrom.isAfter(decidedTo)) {
            parameters.fault("decidedFrom", "must not be after decidedTo");
        }
        if (named) {
            return;
        }
        String why = "is for those only who see names: it would tell single people";
        if (manager != null) {
            parameters.fault("manager", why);
        }
        if (decidedFrom != null) {
            parameters.fault("decidedFrom", why);
        }
        if (decidedTo != null) {
            parameters.fault("decidedTo", why);
        }
    }

    String list() {
        return question.list("decisions", scenario, order.word());
    }

    /** Everything that the filter lets through, whatever page is asked for. */
    DecisionFilter wholly() {
        return new DecisionFilter(
                question,
                scenario,
                finding,
                outcome,
                level,
                manager,
                decidedFrom,
                decidedTo,
                order,
                form,
                null,
                Integer.MAX_VALUE - 1);
    }
}
