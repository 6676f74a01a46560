package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.export.ExportForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which groups are asked for, and how.
 *
 * @param scenario that judges them, 0 for the baseline
 */
record GroupFilter(
        Question question,
        int scenario,
        GroupKind kind,
        ResultOrder order,
        ExportForm form,
        @Nullable Cursor after,
        int limit) {

    private static final int KEYS = 2;

    static GroupFilter read(HttpServletRequest request, Question question) throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = Parameters.of(request);
        int scenario = question.scenarioOrBaseline(parameters);
        GroupKind kind = Objects.requireNonNullElse(
                parameters.oneOf("by", List.of(GroupKind.values()), GroupKind::word), GroupKind.MANAGER);
        ResultOrder order = Objects.requireNonNullElse(
                parameters.oneOf("sort", ResultOrder.OF_GROUPS, ResultOrder::word), ResultOrder.BY_PEOPLE);
        GroupFilter filter = new GroupFilter(
                question,
                scenario,
                kind,
                order,
                ExportForm.readPaged(parameters, request),
                parameters.cursor(list(question, scenario, kind, order), KEYS),
                parameters.limit());
        parameters.check();
        return filter;
    }

    String list() {
        return list(question, scenario, kind, order);
    }

    private static String list(Question question, int scenario, GroupKind kind, ResultOrder order) {
        return question.list("groups by " + kind.word(), scenario, order.word());
    }

    /** All groups, whatever page is asked for. */
    GroupFilter wholly() {
        return new GroupFilter(question, scenario, kind, order, form, null, Integer.MAX_VALUE - 1);
    }
}
