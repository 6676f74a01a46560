package io.careerledger.command.api;

import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Seen;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule of the domain looks like over HTTP. */
public final class Refusals {

    private Refusals() {}

    public static Problem problemOf(Refused refused) {
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault(fault.pointer(), fault.detail()))
                .toList();
        Rule rule = refused.rule();
        if (rule == Rule.VALIDATION) {
            return Problems.validation(faults);
        }
        return Problem.of(rule.slug(), status(rule.kind()), rule.sentence(), refused.detail())
                .withFaults(faults)
                .withExtensions(lostTo(refused));
    }

    /** What the stream had come to, where that stands against the command. */
    private static Map<String, Object> lostTo(Refused refused) {
        Rule.Kind kind = refused.rule().kind();
        Seen seen = refused.seen();
        if (seen == null || (kind != Rule.Kind.CONFLICT && kind != Rule.Kind.STALE)) {
            return Map.of();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", seen.version());
        if (seen.caseId() != null && seen.state() != null) {
            members.put("caseId", seen.caseId());
            members.put("state", seen.state());
        }
        return members;
    }

    private static int status(Rule.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
        };
    }
}
