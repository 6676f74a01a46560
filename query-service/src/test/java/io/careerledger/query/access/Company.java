package io.careerledger.query.access;

import static org.awaitility.Awaitility.await;

import io.careerledger.access.testing.CallerKind;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ada, and one person for each way of being tied to her; every one of them is called by her email. */
final class Company {

    static final LocalDate START = LocalDate.of(2024, 1, 15);

    static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

    /** The last day on which Ada reported to Tom. */
    static final LocalDate LAST_WITH_TOM = LocalDate.of(2024, 11, 30);

    final Career kay = Career.joined("Kay", "CPO", START, null);
    /** Has left; the line still goes through her. */
    final Career lou = Career.joined("Lou", "VP", START, kay.personId());

    final Career dana = Career.joined("Dana", "DIRECTOR", START, lou.personId());
    final Career grace = Career.joined("Grace", "GPM", START, dana.personId());
    final Career tom = Career.joined("Tom", "GPM", START, kay.personId());
    final Career ada = Career.joined("Ada", "PM", START, tom.personId());
    final Career bo = Career.joined("Bo", "PM", START, grace.personId());
    /** Mentors Ada in execution. */
    final Career max = Career.joined("Max", "SPM", START, kay.personId());
    /** Is mentored by Ada. */
    final Career meg = Career.joined("Meg", "APM", START, kay.personId());
    /** Is asked about Ada's discovery and about one outcome of hers. */
    final Career fay = Career.joined("Fay", "SPM", START, kay.personId());
    /** Was asked about Ada, until yesterday. */
    final Career eve = Career.joined("Eve", "SPM", START, kay.personId());
    /** Reviews the open case. */
    final Career pat = Career.joined("Pat", "SPM", START, kay.personId());
    /** Decides the open case. */
    final Career dex = Career.joined("Dex", "DIRECTOR", START, kay.personId());
    /** Was to review the open case, and has recused herself. */
    final Career ray = Career.joined("Ray", "SPM", START, kay.personId());
    /** Reviewed the one declined. */
    final Career rex = Career.joined("Rex", "SPM", START, kay.personId());
    /** Is asked about Ada's execution, and about no outcome. */
    final Career els = Career.joined("Els", "SPM", START, kay.personId());
    /** Reports to Ada, since this year. */
    final Career ron = Career.joined("Ron", "APM", LocalDate.of(2025, 1, 7), ada.personId());
    /** Of whose stream a fact is missing, so that it is parked. */
    final Career parked = Career.joined("Cleo", "PM", START, null).rated("execution", 3, grace.personId(), START);
    /** Knows nobody. */
    final Career sid = Career.joined("Sid", "SPM", START, null);

    final PromotionStory declined;
    final PromotionStory open;
    final RunningService service;

    Company() {
        LocalDate spring = LocalDate.of(2024, 4, 1);
        ada.rated("execution", 4, bo.personId(), spring)
                .rated("execution", 2, max.personId(), spring)
                .with(rating("execution", 3, Relation.MANAGER, tom.personId(), spring))
                .with(rating("execution", 5, Relation.SELF, ada.personId(), spring))
                .rated("discovery", 4, bo.personId(), spring)
                .rated("discovery", 3, max.personId(), spring)
                .rated("discovery", 2, fay.personId(), spring)
                .achieved(Tier.PRODUCT_AREA, spring, bo.personId())
                .achieved(Tier.FEATURE, spring, bo.personId())
                .mentored(meg.personId(), spring, 2);
        declined = PromotionStory.proposed(
                        ada, tom.personId(), "SPM", spring, List.of(rex.personId()), List.of(dana.personId()), null)
                .reviewed(rex.personId(), ReviewVerdict.OPPOSE, "not yet, says Rex", spring.plusDays(1))
                .decided(dana.personId(), DecisionOutcome.DECLINED, "Strategy is not shown", spring.plusDays(9));
        ada.with(new ReportingLineChanged(ada.personId(), grace.personId(), "Core", LAST_WITH_TOM.plusDays(1)));
        open = PromotionStory.proposed(
                        ada,
                        grace.personId(),
                        "SPM",
                        LocalDate.of(2025, 3, 1),
                        List.of(pat.personId(), ray.personId()),
                        List.of(dex.personId()),
                        declined.caseId())
                .reviewed(ray.personId(), ReviewVerdict.RECUSE, "my friend, says Ray", LocalDate.of(2025, 3, 2))
                .reviewed(pat.personId(), ReviewVerdict.SUPPORT, "ready, says Pat", LocalDate.of(2025, 3, 2));
        ada.with(asks(fay, "discovery", List.of(outcome()), TODAY))
                .with(asks(eve, "discovery", List.of(outcome()), TODAY.minusDays(1)))
                .with(asks(els, "execution", List.of(), TODAY));
        lou.with(new PersonLeft(lou.personId(), null, LocalDate.of(2025, 1, 31)));
        max.mentored(ada.personId(), spring, 1);
        service = RunningService.start(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
        service.publish(kay, lou, dana, grace, tom, ada, bo, max, meg, fay, eve, pat, dex, ray, rex, els, ron, sid);
    }

    /** A topic that lacks a fact is replayed by nobody from then on. */
    void park() {
        service.topics().send(service.topics().record(service.topics().events(), parked.last()));
        await().atMost(Duration.ofSeconds(60)).until(() -> service.database().count("parked_stream") > 0);
    }

    private SkillRated rating(String competency, int rating, Relation relation, UUID raterId, LocalDate on) {
        return new SkillRated(
                ada.personId(), UUID.randomUUID(), competency, rating, relation, raterId, "why", List.of(), on);
    }

    private FeedbackRequested asks(Career asked, String competency, List<UUID> outcomes, LocalDate expiresOn) {
        return new FeedbackRequested(
                ada.personId(),
                UUID.randomUUID(),
                grace.personId(),
                asked.personId(),
                List.of(competency),
                outcomes,
                null,
                expiresOn,
                LocalDate.of(2025, 3, 1));
    }

    /** The first of Ada's outcomes. */
    UUID outcome() {
        return ada.events().stream()
                .map(RecordedEvent::event)
                .filter(OutcomeRecorded.class::isInstance)
                .map(OutcomeRecorded.class::cast)
                .findFirst()
                .orElseThrow()
                .outcomeId();
    }

    /** With ids in place of the words in capitals. */
    String path(String template) {
        return template.replace("ADA", ada.personId().toString())
                .replace("PARKED", parked.personId().toString())
                .replace("GRACE", grace.personId().toString())
                .replace("OPEN", open.caseId().toString())
                .replace("DECLINED", declined.caseId().toString());
    }

    Career person(CallerKind kind) {
        return switch (kind) {
            case LEFT -> lou;
            case SELF -> ada;
            case MANAGER -> grace;
            case INDIRECT -> dana;
            case FORMER -> tom;
            case PEER -> bo;
            case REPORT -> ron;
            case MENTOR -> max;
            case MENTEE -> meg;
            case REVIEWER -> pat;
            case DECIDER -> dex;
            case RECUSED -> ray;
            case ONCE_PANEL -> rex;
            case ASKED -> fay;
            case ASKED_ELSE -> els;
            case ONCE_ASKED -> eve;
            case STRANGER -> sid;
            case ANONYMOUS, UNKNOWN, HR, AUDITOR, CALIBRATION -> throw new IllegalArgumentException(kind.column());
        };
    }

    /** Null for whoever comes without one. */
    @Nullable
    String token(CallerKind kind) {
        return switch (kind) {
            case ANONYMOUS -> null;
            case UNKNOWN -> service.token(email("nobody"));
            case HR, AUDITOR, CALIBRATION -> service.token(kind.serviceUser());
            default -> service.token(nameOf(person(kind)));
        };
    }

    private static String nameOf(Career career) {
        return Objects.requireNonNull(((PersonAdded) career.events().getFirst().event()).email());
    }

    static String email(String name) {
        return name + "@example.com";
    }
}
