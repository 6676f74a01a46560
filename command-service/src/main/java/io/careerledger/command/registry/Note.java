package io.careerledger.command.registry;

import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fact changes in the registry. */
interface Note {

    /**
     * Writes it, and what follows from it for the commands still to come.
     *
     * @throws Refused when a set rule stands against it
     */
    void write(RegistrySql sql, Answers answers);

    /** Empty for the facts that concern one stream only. */
    static Optional<Note> of(CareerEvent event) {
        return switch (event) {
            case PersonAdded e -> Optional.of((sql, answers) -> added(e, sql, answers));
            case PersonDetailsChanged e -> keys(e);
            case StartDateCorrected e -> Optional.of((sql, answers) -> startCorrected(e, sql, answers));
            case ReportingLineChanged e ->
                Optional.of((sql, answers) -> line(e.personId(), e.managerId(), e.effectiveOn(), sql));
            case PersonLeft e -> Optional.of((sql, answers) -> leftOn(e.personId(), e.effectiveOn(), sql, answers));
            case DepartureWithdrawn e -> Optional.of((sql, answers) -> leftOn(e.personId(), null, sql, answers));
            case PersonRejoined e ->
                Optional.of((sql, answers) -> {
                    line(e.personId(), e.managerId(), e.effectiveOn(), sql);
                    leftOn(e.personId(), null, sql, answers);
                });
            case LevelChanged _,
                    OutcomeRecorded _,
                    OutcomeAttested _,
                    OutcomeRetracted _,
                    SkillRated _,
                    RatingWithdrawn _,
                    FeedbackRequested _,
                    FeedbackRequestWithdrawn _,
                    PromotionProposed _,
                    PromotionPanelChanged _,
                    PromotionReviewed _,
                    PromotionDecided _,
                    PromotionWithdrawn _,
                    DecisionResponded _,
                    MentorshipStarted _,
                    MentoringSessionHeld _,
                    MentoringSessionWithdrawn _,
                    MentorshipEnded _,
                    MentorshipWithdrawn _ -> Optional.empty();
        };
    }

    private static void added(PersonAdded e, RegistrySql sql, Answers answers) {
        Employee person = new Employee(e.personId(), e.effectiveOn(), null);
        sql.addPerson(person, email(e.email()), external(e.source(), e.externalId()), e.managerId());
        answers.people.put(e.personId(), person);
    }

    private static Optional<Note> keys(PersonDetailsChanged e) {
        Claim email = email(e.email());
        Claim external = external(e.source(), e.externalId());
        return email == null && external == null
                ? Optional.empty()
                : Optional.of((sql, answers) -> {
                    sql.changeKeys(e.personId(), email, external);
                    answers.replaced(e.personId(), email);
                    answers.replaced(e.personId(), external);
                });
    }

    /** The line of her joining moves with her first day; an earlier day makes it hold where nothing was known before. */
    private static void startCorrected(StartDateCorrected e, RegistrySql sql, Answers answers) {
        UUID joinedManager = sql.joinedManager(e.personId());
        refuseCycle(e.personId(), sql.cycleOn(e.personId(), joinedManager, e.effectiveOn()));
        sql.changeStartedOn(e.personId(), e.effectiveOn());
        answers.people.computeIfPresent(
                e.personId(), (id, person) -> new Employee(id, e.effectiveOn(), person.leftOn()));
    }

    private static void line(UUID personId, @Nullable UUID managerId, LocalDate from, RegistrySql sql) {
        refuseCycle(personId, sql.changeLine(personId, managerId, from));
    }

    private static void refuseCycle(UUID personId, @Nullable LocalDate cycleOn) {
        if (cycleOn != null) {
            throw Refused.because(
                    Rule.REPORTING_CYCLE,
                    "person " + personId + " would report to herself through others on " + cycleOn);
        }
    }

    private static void leftOn(UUID personId, @Nullable LocalDate leftOn, RegistrySql sql, Answers answers) {
        sql.changeLeftOn(personId, leftOn);
        answers.people.computeIfPresent(personId, (id, person) -> new Employee(id, person.startedOn(), leftOn));
    }

    private static @Nullable Claim email(@Nullable String email) {
        return email == null ? null : Claim.email(email);
    }

    private static @Nullable Claim external(@Nullable String source, @Nullable String externalId) {
        return source == null || externalId == null ? null : Claim.external(new ExternalId(source, externalId));
    }
}
