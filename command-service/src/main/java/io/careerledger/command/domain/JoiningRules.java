package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.ladder.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a person is, since when, and whom she reports to. */
final class JoiningRules {

    private JoiningRules() {}

    static List<CareerEvent> add(AddPerson c, Career career, Circumstances given) {
        if (!career.history().isEmpty()) {
            throw Refused.because(Rule.ID_TAKEN, "a person with the id " + c.personId() + " was added before");
        }
        if (ServiceUser.withId(c.personId()).isPresent()) {
            throw Refused.because(Rule.ID_TAKEN, "the id " + c.personId() + " is a service user's");
        }
        Faults faults = new Faults(given.today()).scheduled("/startedOn", c.startedOn());
        Optional<Ladder> ladder = given.ladderInForce(c.ladder(), c.startedOn());
        faults.unless(ladder.isPresent(), "/ladder", "no ladder '" + c.ladder() + "' is published");
        ladder.ifPresent(known -> Presence.judgeLevel(faults, "/level", known, c.level()));
        faults.refuseIfAny();
        refuseOwnManager(c.personId(), c.managerId());
        ExternalId externalId = c.externalId();
        return List.of(new PersonAdded(
                c.personId(),
                c.name(),
                c.email(),
                externalId == null ? null : externalId.source(),
                externalId == null ? null : externalId.value(),
                c.ladder(),
                c.level(),
                c.managerId(),
                c.team(),
                c.entryPath(),
                c.startedOn()));
    }

    static List<CareerEvent> changeLine(ChangeReportingLine c, Career career, Circumstances given) {
        new Faults(given.today()).scheduled("/effectiveOn", c.effectiveOn()).refuseIfAny();
        Presence.required(career, c.effectiveOn(), Rule.EFFECTIVE_BEFORE_JOINING);
        refuseOwnManager(c.personId(), c.managerId());
        return List.of(new ReportingLineChanged(c.personId(), c.managerId(), c.team(), c.effectiveOn()));
    }

    static void refuseOwnManager(UUID personId, @Nullable UUID managerId) {
        if (personId.equals(managerId)) {
            throw Refused.because(Rule.REPORTING_CYCLE, "person " + personId + " would report to herself");
        }
    }

    static List<CareerEvent> changeDetails(ChangeDetails c, Career career, Circumstances given) {
        boolean detailed =
                Stream.of(c.name(), c.email(), c.externalId(), c.entryPath()).anyMatch(Objects::nonNull);
        LocalDate startedOn = c.startedOn();
        Faults faults = new Faults(given.today());
        faults.unless(detailed || startedOn != null, "", "must name something to change");
        if (startedOn != null) {
            faults.scheduled("/startedOn", startedOn);
        }
        faults.refuseIfAny();
        List<CareerEvent> events = new ArrayList<>();
        if (detailed) {
            Presence.notAfterLeaving(career, given.today());
            events.add(detailsChanged(c, given.today()));
        }
        if (startedOn != null) {
            refuseStartAfterFacts(career, startedOn);
            events.add(new StartDateCorrected(c.personId(), c.reason(), startedOn));
        }
        return events;
    }

    private static PersonDetailsChanged detailsChanged(ChangeDetails c, LocalDate today) {
        ExternalId externalId = c.externalId();
        return new PersonDetailsChanged(
                c.personId(),
                c.name(),
                c.email(),
                externalId == null ? null : externalId.source(),
                externalId == null ? null : externalId.value(),
                c.entryPath(),
                c.reason(),
                today);
    }

    private static void refuseStartAfterFacts(Career career, LocalDate startedOn) {
        Optional<LocalDate> first =
                EmployedFact.sinceJoining(career).map(EmployedFact::on).min(LocalDate::compareTo);
        if (first.isPresent() && startedOn.isAfter(first.get())) {
            throw Refused.because(
                    Rule.START_AFTER_FACTS,
                    startedOn + " is after " + first.get() + ", when person " + career.personId()
                            + " had joined, as later facts say");
        }
    }
}
