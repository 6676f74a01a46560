package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.RetractOutcome;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.Metric;
import io.careerledger.readiness.career.Attestation;
import io.careerledger.readiness.career.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of results, and what stakeholders say of it. */
final class OutcomeRules {

    private OutcomeRules() {}

    static List<CareerEvent> record(RecordOutcome c, Career career, Circumstances given) {
        Faults faults = new Faults(given.today()).observed("/occurredOn", c.occurredOn());
        Competencies.judge(faults, "/competencies", c.competencies(), given.ladderOf(career, c.occurredOn()));
        Amounts.judge(faults, c.benefit());
        Amounts.judgePercent(faults, c.percent());
        Amounts.judgeAttribution(faults, c.attribution());
        judge(faults, c.metric());
        faults.refuseIfAny();
        Presence.notAfterLeaving(career, c.occurredOn());
        if (career.history().outcomes().withId(c.outcomeId()) != null) {
            throw Refused.because(Rule.ID_TAKEN, "an outcome with the id " + c.outcomeId() + " was recorded before");
        }
        return List.of(new OutcomeRecorded(
                c.personId(),
                c.outcomeId(),
                c.title(),
                c.narrative(),
                c.tier(),
                c.competencies(),
                c.metric(),
                c.benefit(),
                c.percent(),
                c.attribution(),
                c.achieved(),
                c.learning(),
                c.sources(),
                c.occurredOn()));
    }

    private static void judge(Faults faults, @Nullable Metric metric) {
        if (metric == null) {
            return;
        }
        Amounts.judgeMeasured(faults, "/metric/baseline", metric.baseline());
        Amounts.judgeMeasured(faults, "/metric/result", metric.result());
        LocalDate from = metric.from();
        LocalDate to = metric.to();
        if (from != null) {
            faults.scheduled("/metric/from", from);
        }
        if (to != null) {
            faults.scheduled("/metric/to", to);
            faults.unless(from == null || !to.isBefore(from), "/metric/to", "must not be before " + from);
        }
    }

    static List<CareerEvent> attest(AttestOutcome c, Career career, Circumstances given) {
        ActDay act = ActDay.of(c.attestedOn(), "/attestedOn", given);
        LocalDate on = act.on();
        String comment = c.comment();
        Faults faults = new Faults(given.today());
        act.judge(faults);
        faults.unless(
                c.verdict() != AttestationVerdict.DISPUTE || (comment != null && !comment.isBlank()),
                "/comment",
                "must say what is disputed");
        faults.refuseIfAny();
        act.refuseUnlessToday(given);
        Outcome outcome = standing(career, c.outcomeId());
        Presence.notAfterLeaving(career, on);
        if (c.verdict() == AttestationVerdict.WITHDRAW) {
            refuseNothingToWithdraw(outcome, on, given);
        }
        return List.of(new OutcomeAttested(c.personId(), c.outcomeId(), given.actorId(), c.verdict(), c.comment(), on));
    }

    private static void refuseNothingToWithdraw(Outcome outcome, LocalDate on, Circumstances given) {
        Attestation last = outcome.lastAttestationBy(given.actorId(), on);
        if (last == null || last.verdict() == AttestationVerdict.WITHDRAW) {
            throw Refused.because(
                    Rule.NOTHING_TO_WITHDRAW,
                    given.actorId() + " has no standing attestation of outcome " + outcome.outcomeId() + " on " + on);
        }
    }

    static List<CareerEvent> retract(RetractOutcome c, Career career, Circumstances given) {
        standing(career, c.outcomeId());
        return List.of(new OutcomeRetracted(c.personId(), c.outcomeId(), c.reason(), given.today()));
    }

    private static Outcome standing(Career career, UUID outcomeId) {
        Outcome outcome = career.outcome(outcomeId);
        if (outcome.isRetracted()) {
            throw Refused.because(Rule.ALREADY_RETRACTED, "outcome " + outcomeId + " was retracted");
        }
        return outcome;
    }
}
