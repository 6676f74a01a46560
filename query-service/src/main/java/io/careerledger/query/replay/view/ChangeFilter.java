package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.export.ExportForm;
import io.careerledger.readiness.replay.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which changes are asked for, and how.
 *
 * @param scenario from 1
 * @param all those too whose score alone differs
 * @param level on the person's own ladder
 * @param manager to whom she reports directly
 * @param from under the baseline
 * @param to under the scenario
 */
record ChangeFilter(
        Question question,
        int scenario,
        boolean all,
        @Nullable String level,
        @Nullable UUID manager,
        @Nullable Verdict from,
        @Nullable Verdict to,
        ResultOrder order,
        ExportForm form,
        @Nullable Cursor after,
        int limit) {

    private static final int KEYS = 2;
    private static final List<ResultOrder> NAMELESS = ResultOrder.without("name", ResultOrder.OF_CHANGES);

    static ChangeFilter read(HttpServletRequest request, Question question) throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = Parameters.of(request);
        boolean named = question.sight().isNamed();
        int scenario = question.scenario(parameters);
        ResultOrder order = Objects.requireNonNullElse(
                parameters.oneOf("sort", named ? ResultOrder.OF_CHANGES : NAMELESS, ResultOrder::word),
                ResultOrder.BY_DIFFERENCE);
        Boolean all = parameters.oneOf("all", List.of(true, false), String::valueOf);
        ChangeFilter filter = new ChangeFilter(
                question,
                scenario,
                all != null && all,
                parameters.text("level"),
                parameters.uuid("manager"),
                parameters.oneOf("from", Verdict.class),
                parameters.oneOf("to", Verdict.class),
                order,
                ExportForm.readPaged(parameters, request),
                parameters.cursor(question.list("changes", scenario, order.word()), KEYS),
                parameters.limit());
        if (filter.manager != null && !named) {
            parameters.fault("manager", "is for those only who see names: with a level it would tell single people");
        }
        parameters.check();
        return filter;
    }

    String list() {
        return question.list("changes", scenario, order.word());
    }

    /** Everything that the filter lets through, whatever page is asked for. */
    ChangeFilter wholly() {
        return new ChangeFilter(
                question, scenario, all, level, manager, from, to, order, form, null, Integer.MAX_VALUE - 1);
    }
}
