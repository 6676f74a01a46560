package io.careerledger.standalone.demo;

import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Tier;
import io.careerledger.standalone.demo.Roster.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The people by name, and what is to be told of each; {@code docs/demo.md} says what a reader should see. */
final class Stories {

    /** Of teams 0 Checkout, 1 Onboarding, 2 Pricing, 3 Growth, 4 Search and 5 Messaging. */
    private static final List<Cast> OWN_CAST = List.of(
            Cast.leader("Leila Haddad", 2),
            Cast.leader("Brenda Castillo", 3),
            Cast.member("Amara Okafor", 1, "PM", 1300),
            Cast.member("Tomás Herrera", 0, "PM", 1500),
            Cast.member("Kenji Watanabe", 3, "PM", 1250),
            Cast.member("Jonas Weber", 2, "SPM", 1700),
            Cast.member("Ravi Subramaniam", 0, "PM", 1100),
            Cast.member("Helen Park", 1, "PM", 3300),
            Cast.member("Mei Tanaka", 2, "PM", 30),
            Cast.member("Marcus Bell", 5, "PM", 1400),
            Cast.member("Sofia Lindqvist", 5, "PM", 1000),
            Cast.member("Greta Hoffmann", 5, "SPM", 1600),
            Cast.member("Daniel Osei", 0, "APM", 500),
            Cast.member("Noor Rahman", 3, "PM", 1200),
            Cast.member("Pavel Novák", 1, "SPM", 1350));

    /** Those of the promotion cases, too. */
    static final List<Cast> CAST =
            Stream.concat(OWN_CAST.stream(), CaseStories.CAST.stream()).toList();

    private static final String RARE_SKILL = "unit-economics";

    /** In rating points. */
    private static final double LENIENCY = 1.3;

    private final LocalDate today;
    private final Division division;
    private final Facts facts;
    private final Evidence evidence;
    private final Mentoring mentoring;

    Stories(DemoPlan plan, Division division, Facts facts, OutcomeIdeas ideas, Mentoring mentoring, Rubrics rubrics) {
        this.today = plan.today();
        this.division = division;
        this.facts = facts;
        this.evidence = new Evidence(plan, rubrics, facts, ideas);
        this.mentoring = mentoring;
    }

    void tell() {
        readyButUnnoticed();
        strongOnSmallProblemsOnly();
        wellRatedByOneLenientManager();
        singlePointOfFailure();
        praisesHimself();
        longInHerSeat();
        justJoined();
        disputedTriumph();
        movesOfLevelAndPlace();
        leavesAndComesBack();
    }

    /** Her manager looked last more than a year ago; everyone who works with her since says otherwise. */
    private void readyButUnnoticed() {
        Colleague amara = named("Amara Okafor").scripted();
        evidence.byManager(amara, -1, 400);
        evidence.byPeers(amara, witnesses(amara, 3), 1, 60);
        evidence.outcome(amara, Tier.PRODUCT_AREA, 420, true, witnesses(amara, 1));
        evidence.outcome(amara, Tier.PRODUCT_AREA, 190, true, witnesses(amara, 2));
        evidence.outcome(amara, Tier.FEATURE, 90, true, witnesses(amara, 1));
        mentoring.meet(amara, associate(), today.minusDays(240), today.plusDays(1));
    }

    /** Rated as highly as Amara, with many results that all hold; not one of them at the size of a senior's problem. */
    private void strongOnSmallProblemsOnly() {
        Colleague tomas = named("Tomás Herrera").scripted();
        evidence.byManager(tomas, 1, 60);
        evidence.byPeers(tomas, witnesses(tomas, 3), 1, 50);
        for (int nth = 0; nth < 10; nth++) {
            Tier tier = nth % 3 == 0 ? Tier.TASK : Tier.FEATURE;
            evidence.outcome(tomas, tier, 60 + 70 * nth, true, witnesses(tomas, 1));
        }
        mentoring.meet(tomas, associate(), today.minusDays(200), today.plusDays(1));
    }

    /** All that speaks for him was said by one person, who speaks well of everyone. */
    private void wellRatedByOneLenientManager() {
        Colleague brenda = named("Brenda Castillo").lenient(LENIENCY);
        Colleague kenji = named("Kenji Watanabe").scripted();
        evidence.byManager(kenji, 2, 215);
        evidence.byManager(kenji, 2, 35);
        evidence.outcome(kenji, Tier.PRODUCT_AREA, 300, true, List.of(brenda));
        evidence.outcome(kenji, Tier.PRODUCT_AREA, 120, true, List.of(brenda));
    }

    /** In the whole line only Jonas could teach it. */
    private void singlePointOfFailure() {
        Colleague leila = named("Leila Haddad").atMost(3, RARE_SKILL);
        for (Colleague member : lineOf(leila)) {
            member.atMost(3, RARE_SKILL);
        }
        Colleague jonas = named("Jonas Weber").scripted();
        evidence.rating(jonas, leila, RARE_SKILL, 5, 50);
        for (Colleague witness : witnesses(jonas, 2)) {
            evidence.rating(jonas, witness, RARE_SKILL, 5, 45);
        }
        evidence.byManager(jonas, 0, 50, RARE_SKILL);
        evidence.outcome(jonas, Tier.PRODUCT_AREA, 220, true, List.of(leila));
    }

    /** Fives by himself, twos and threes by others. */
    private void praisesHimself() {
        Colleague ravi = named("Ravi Subramaniam").scripted();
        evidence.bySelf(ravi, 30);
        evidence.byManager(ravi, -1, 55);
        evidence.byPeers(ravi, witnesses(ravi, 2), -1, 50);
        evidence.outcome(ravi, Tier.PRODUCT_AREA, 150, false, List.of());
    }

    /** Nine years at one level, and good at it: time in the seat is no step up. */
    private void longInHerSeat() {
        Colleague helen = named("Helen Park").scripted();
        evidence.byManager(helen, -1, 70);
        evidence.byPeers(helen, witnesses(helen, 2), -1, 65);
        evidence.outcome(helen, Tier.FEATURE, 500, true, witnesses(helen, 1));
        evidence.outcome(helen, Tier.FEATURE, 130, true, witnesses(helen, 1));
    }

    /** Nothing is known of her yet, and the ledger says just that. */
    private void justJoined() {
        named("Mei Tanaka").scripted();
    }

    /** His largest result is disputed by someone who was there. */
    private void disputedTriumph() {
        Colleague marcus = named("Marcus Bell").scripted();
        List<Colleague> witnesses = witnesses(marcus, 3);
        evidence.byManager(marcus, 0, 60);
        evidence.byPeers(marcus, witnesses, 0, 55);
        evidence.dispute(
                marcus,
                witnesses.getFirst(),
                evidence.outcome(marcus, Tier.PRODUCT_AREA, 180, true, List.of(witnesses.getLast())),
                150,
                "Most of the gain came from a contract signed before the change; I signed it.");
    }

    private void movesOfLevelAndPlace() {
        Colleague sofia = named("Sofia Lindqvist");
        LocalDate on = today.minusDays(310);
        move(sofia, new Standing(Rubrics.AI_PRODUCT, "PM", on), LevelChangeKind.LATERAL, "Moved to the search models.");
        sofia.reportTo(division.teams().get(4).leader(), on);
        facts.changedLine(sofia, on);

        move(
                named("Greta Hoffmann"),
                new Standing(Rubrics.PRODUCT, "PM", today.minusDays(270)),
                LevelChangeKind.DEMOTION,
                "Asked for a smaller area after parental leave.");
        move(
                named("Daniel Osei"),
                new Standing(Rubrics.PRODUCT, "PM", today.minusDays(430)),
                LevelChangeKind.CORRECTION,
                "The contract says product manager; he had been entered as an associate.");
    }

    private void move(Colleague person, Standing to, LevelChangeKind kind, String reason) {
        person.changeStanding(to);
        facts.changedLevel(person, to, kind, reason);
    }

    private void leavesAndComesBack() {
        Colleague noor = named("Noor Rahman");
        leave(noor, today.minusDays(560), "Joined a start-up.");
        noor.rejoin(today.minusDays(250));
        facts.rejoined(noor, today.minusDays(250));
        leave(named("Pavel Novák"), today.minusDays(160), "Left for another company.");
    }

    private void leave(Colleague person, LocalDate lastDay, String reason) {
        person.leave(lastDay);
        facts.left(person, lastDay, reason);
    }

    private Colleague named(String name) {
        return division.named(name);
    }

    private List<Colleague> lineOf(Colleague leader) {
        return division.teams().stream()
                .filter(team -> team.leader() == leader)
                .flatMap(team -> team.members().stream())
                .toList();
    }

    /** Long-standing colleagues of the same team, who stay, so that they can speak for her at any time. */
    private List<Colleague> witnesses(Colleague of, int count) {
        Colleague manager = of.managerOn(today);
        List<Colleague> witnesses = division.everyone().stream()
                .filter(other -> other.managerOn(today) == manager && isFreeSince(other, 800))
                .limit(count)
                .toList();
        witnesses.forEach(Colleague::settled);
        return witnesses;
    }

    private Colleague associate() {
        Colleague associate = division.everyone().stream()
                .filter(person -> person.joining().level().equals("APM") && isFreeSince(person, 300))
                .findFirst()
                .orElseThrow();
        return associate.settled();
    }

    private boolean isFreeSince(Colleague person, int days) {
        boolean inStory = CAST.stream().anyMatch(part -> part.name().equals(person.name()));
        return !inStory && person.leftOn() == null && person.startedOn().isBefore(today.minusDays(days));
    }
}
