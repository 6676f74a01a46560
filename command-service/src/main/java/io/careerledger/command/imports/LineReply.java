package io.careerledger.command.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.careerledger.command.api.WrittenReply;
import io.careerledger.web.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param written what an accepted line left behind; its members stand beside those of the reply
 * @param replayed true when the line's key was used before and this is the reply it got then
 * @param problem of a line that was not accepted
 * @param tellsOfOutage whether a backing service is away: further lines would fare no better
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineReply(
        long line,
        int status,
        @JsonUnwrapped @Nullable WrittenReply written,
        @Nullable Boolean replayed,
        @Nullable Map<String, Object> problem,
        @JsonIgnore boolean tellsOfOutage) {

    static LineReply written(long line, int status, WrittenReply reply) {
        return new LineReply(line, status, reply, null, null, false);
    }

    static LineReply replayed(long line, int status, WrittenReply reply) {
        return new LineReply(line, status, reply, true, null, false);
    }

    static LineReply refused(long line, Problem problem) {
        return new LineReply(line, problem.status(), null, null, problem.members(null), problem.tellsOfOutage());
    }
}
