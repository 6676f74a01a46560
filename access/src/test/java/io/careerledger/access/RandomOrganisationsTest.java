package io.careerledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.access.testing.Judged;
import io.careerledger.access.testing.Oracle;
import io.careerledger.access.testing.Oracle.Expected;
import io.careerledger.access.testing.Organisation;
import io.careerledger.access.testing.Organisation.Case;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred thousand organisations: everybody employed asks for everything of everybody, and the oracle knows the answer. */
class RandomOrganisationsTest {

    private static final int ORGANISATIONS = 100_000;

    private static final Instant LAST_MOMENT = Instant.parse("1970-01-01T23:59:59.999999Z");

    private final Judged views = new Judged();
    private final Judged acts = new Judged();
    private final Random random = new Random(26);
    private long people;
    private long moves;
    private long pairs;

    @Test
    void nobodySeesOrDoesWhatTheOracleDoesNotAllowHer() {
        for (long seed = 1; seed <= ORGANISATIONS; seed++) {
            everybodyOf(Organisation.of(seed));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d organisations of %,d people with %,d moves, %,d pairs; %,d views %s; %,d acts %s%n",
                ORGANISATIONS,
                people,
                moves,
                pairs,
                views.compared(),
                views.counts(),
                acts.compared(),
                acts.counts());
        assertThat(views.counts().keySet())
                .contains("hidden", "full", "own", "card", "focus", "asked", "packet", "refused by own-case");
        assertThat(acts.counts().keySet()).contains("hidden", "done", "refused by not-asked", "refused by own-case");
    }

    private void everybodyOf(Organisation organisation) {
        Oracle oracle = new Oracle(organisation);
        TiesByIntervals ties = new TiesByIntervals(organisation);
        people += organisation.people();
        moves += organisation.moves().size();
        for (int viewer = 0; viewer < organisation.people(); viewer++) {
            for (int subject = 0; oracle.isEmployed(viewer) && subject < organisation.people(); subject++) {
                pairs++;
                Ties between = ties.between(viewer, subject);
                views(organisation, oracle, viewer, subject, between);
                acts(organisation, oracle, viewer, subject, between);
            }
        }
    }

    private void views(Organisation organisation, Oracle oracle, int viewer, int subject, Ties ties) {
        Asker asker = Asker.person(organisation.id(viewer));
        Integer asOf = random.nextInt(8) == 0 ? null : random.nextInt(Organisation.TODAY + 2);
        Integer known = random.nextInt(8) == 0 ? null : random.nextInt(Organisation.TODAY + 2);
        Case promotion = some(organisation.cases().stream().filter(one -> one.subject() == subject));
        Matter ofCase = new Matter.Case(promotion == null ? UUID.randomUUID() : promotion.id());
        for (View view : View.values()) {
            Matter matter = view.scope() == View.Scope.CASE ? ofCase : Matter.WHOLE;
            check(
                    views.agrees(
                            oracle.sees(view, viewer, subject, promotion, null, null),
                            Access.judge(view, asker, ties, matter, Cuts.NONE)),
                    oracle,
                    view + " of " + subject + " by " + viewer);
            if (asOf != null || known != null) {
                check(
                        views.agrees(
                                oracle.sees(view, viewer, subject, promotion, asOf, known),
                                Access.judge(view, asker, ties, matter, cuts(asOf, known))),
                        oracle,
                        view + " of " + subject + " by " + viewer + " as of " + asOf + " known at " + known);
            }
        }
    }

    /** The first or the last moment of the day. */
    private Cuts cuts(@Nullable Integer asOf, @Nullable Integer known) {
        Instant moment = random.nextBoolean() ? Instant.EPOCH : LAST_MOMENT;
        return new Cuts(
                asOf == null ? null : Organisation.date(asOf),
                known == null
                        ? null
                        : Organisation.date(known)
                                .atTime(LocalTime.ofInstant(moment, ZoneOffset.UTC))
                                .toInstant(ZoneOffset.UTC));
    }

    private void acts(Organisation organisation, Oracle oracle, int actor, int subject, Ties ties) {
        Asker asker = Asker.person(organisation.id(actor));
        for (Act act : Act.values()) {
            Matter matter = matter(organisation, act, subject);
            Expected expected = oracle.does(act, actor, subject, key(matter));
            check(
                    acts.agrees(expected, Access.judge(act, asker, ties, matter)),
                    oracle,
                    act + " to " + subject + " by " + actor + " about " + matter + " is " + expected);
        }
    }

    private Matter matter(Organisation organisation, Act act, int subject) {
        return switch (act) {
            case RATE_SKILL -> new Matter.Competency(Organisation.COMPETENCIES.get(random.nextInt(3)));
            case ATTEST_OUTCOME -> new Matter.Outcome(organisation.outcome(subject, random.nextInt(2)));
            case WITHDRAW_FEEDBACK_REQUEST ->
                new Matter.Feedback(idOf(organisation.requests().stream().map(Organisation.Request::id)));
            case LOG_SESSION, WITHDRAW_SESSION, END_MENTORSHIP, WITHDRAW_MENTORSHIP ->
                new Matter.Mentorship(idOf(organisation.mentorships().stream()
                        .filter(one -> one.mentor() == subject)
                        .map(Organisation.Mentorship::id)));
            case CHANGE_PANEL, REVIEW_PROMOTION, DECIDE_PROMOTION, WITHDRAW_PROMOTION, RESPOND_TO_DECISION ->
                new Matter.Case(idOf(organisation.cases().stream()
                        .filter(one -> one.subject() == subject)
                        .map(Case::id)));
            default -> Matter.WHOLE;
        };
    }

    private UUID idOf(Stream<UUID> ids) {
        UUID id = some(ids);
        return id == null ? new UUID(0, 1) : id;
    }

    private <T> @Nullable T some(Stream<T> all) {
        List<T> list = all.toList();
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private static Object key(Matter matter) {
        return switch (matter) {
            case Matter.Whole whole -> whole;
            case Matter.Competency(String id) -> id;
            case Matter.Outcome(UUID id) -> id;
            case Matter.Mentorship(UUID id) -> id;
            case Matter.Case(UUID id) -> id;
            case Matter.Feedback(UUID id) -> id;
        };
    }

    private static void check(boolean agrees, Oracle oracle, String what) {
        if (!agrees) {
            throw new AssertionError(what + " in " + oracle);
        }
    }
}
