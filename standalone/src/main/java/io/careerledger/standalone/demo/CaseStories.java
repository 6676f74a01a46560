package io.careerledger.standalone.demo;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.standalone.demo.Roster.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The promotion cases by name, each for what a dossier can hold; {@code docs/demo.md} says what to see. */
final class CaseStories {

    /** Of teams 2 Pricing, 3 Growth and 4 Search. */
    static final List<Cast> CAST = List.of(
            Cast.member("Amina Diallo", 3, "PM", 1450),
            Cast.member("Oskar Lind", 3, "PM", 1380),
            Cast.member("Yuki Sato", 4, "PM", 1600),
            Cast.member("Victor Almeida", 4, "SPM", 1900),
            Cast.member("Zara Malik", 4, "APM", 900),
            Cast.member("Ines Moreau", 2, "PM", 1500),
            Cast.member("Tobias Keller", 2, "PM", 1200),
            Cast.member("Lucía Fernández", 4, "PM", 1150));

    private final LocalDate today;
    private final Division division;
    private final CaseFacts cases;

    CaseStories(DemoPlan plan, Division division, CaseFacts cases) {
        this.today = plan.today();
        this.division = division;
        this.cases = cases;
    }

    void tell() {
        approved();
        declinedWithDissent();
        deferredAndLaterApproved();
        majorityOverridden();
        recusal();
        withdrawn();
        skipLevel();
        stillOpen();
    }

    private void approved() {
        Colleague amina = named("Amina Diallo");
        UUID promotion = propose(amina, "SPM", "Has led the whole of sign-up since spring, with two others.", 320);
        supported(amina, promotion, 0, 308, "Took the hardest part of the quarter and finished it.");
        supported(amina, promotion, 1, 304, "I would give her my own area without a second thought.");
        supported(amina, promotion, 2, 301, "Her forecasts are the ones we plan with.");
        rise(amina, "SPM", 285);
        decided(
                amina,
                promotion,
                DecisionOutcome.APPROVED,
                "Three reviews, one voice: she does the work of the level already.",
                285,
                null,
                296);
        cases.responded(amina, promotion, "Thank you. I would like to keep my mentee.", day(294));
    }

    private void declinedWithDissent() {
        Colleague oskar = named("Oskar Lind");
        UUID promotion = propose(oskar, "SPM", "Two launches in a year, both on time.", 260);
        opposed(oskar, promotion, 0, 250, "The launches were on time because the plan was small.", "product-strategy");
        supported(oskar, promotion, 1, 248, "He held a customer we had given up.");
        opposed(oskar, promotion, 2, 246, "I have not seen him say no to anyone yet.", "stakeholder-influence");
        decided(
                oskar,
                promotion,
                DecisionOutcome.DECLINED,
                "Not yet: nothing of the size of an area. One reviewer sees it otherwise, and is on record.",
                null,
                null,
                240);
        cases.responded(
                oskar, promotion, "I disagree about the size of the second launch, and will show it.", day(236));
    }

    private void deferredAndLaterApproved() {
        Colleague yuki = named("Yuki Sato");
        UUID first = propose(yuki, "SPM", "Search answers twice as fast, by her design.", 500);
        supported(yuki, first, 0, 492, "The design is hers, and it holds.");
        cases.reviewed(
                yuki,
                first,
                reviewer(yuki, 1),
                ReviewVerdict.ABSTAIN,
                "I know the result, not the work.",
                null,
                day(490));
        decided(
                yuki,
                first,
                DecisionOutcome.DEFERRED,
                "One result, however fine, of the last two months. Look again when a second has held.",
                320,
                null,
                485);
        UUID second = cases.proposed(new CaseFacts.Proposal(
                yuki,
                manager(yuki),
                "SPM",
                "The second result held, too: ranking by intent.",
                null,
                first,
                reviewers(yuki),
                List.of(decider(yuki)),
                day(315)));
        supported(yuki, second, 0, 306, "As I said the first time.");
        supported(yuki, second, 1, 303, "Now I know the work as well.");
        rise(yuki, "SPM", 290);
        decided(yuki, second, DecisionOutcome.APPROVED, "What we asked to see was seen.", 290, null, 298);
    }

    private void majorityOverridden() {
        Colleague victor = named("Victor Almeida");
        UUID promotion = propose(victor, "GPM", "Runs the models and the team that makes them.", 210);
        opposed(victor, promotion, 0, 200, "He has led nobody for longer than a quarter.", "leadership");
        opposed(victor, promotion, 1, 198, "The budget was mine, not his.", "portfolio-management");
        supported(victor, promotion, 2, 197, "The team asked for him.");
        rise(victor, "GPM", 180);
        decided(
                victor,
                promotion,
                DecisionOutcome.APPROVED,
                "He takes the team over with the next quarter, and leads it already in all but name.",
                180,
                "The two who oppose judge the months before the team was formed; I have its own word for these.",
                190);
    }

    private void recusal() {
        Colleague ines = named("Ines Moreau");
        UUID promotion = propose(ines, "SPM", "Prices for the new plans, found with forty customers.", 150);
        supported(ines, promotion, 0, 143, "Asked before she counted, and counted before she asked for more.");
        supported(ines, promotion, 1, 142, "Argues with numbers, listens to people.");
        cases.reviewed(
                ines,
                promotion,
                reviewer(ines, 1),
                ReviewVerdict.RECUSE,
                "We have become family: my sister married her brother.",
                null,
                day(141));
        supported(ines, promotion, 2, 138, "I took the review over, and would have asked for it.");
        rise(ines, "SPM", 120);
        decided(
                ines,
                promotion,
                DecisionOutcome.APPROVED,
                "Two reviews count, the third of them was taken back by a recusal.",
                120,
                null,
                130);
    }

    private void withdrawn() {
        Colleague tobias = named("Tobias Keller");
        UUID promotion = propose(tobias, "SPM", "Ready for more, he says, and so do I.", 110);
        supported(tobias, promotion, 0, 104, "Reliable in everything he has had so far.");
        cases.withdrawn(tobias, promotion, manager(tobias), "He asked to wait until his project has shipped.", day(99));
    }

    private void skipLevel() {
        Colleague zara = named("Zara Malik");
        UUID promotion = cases.proposed(new CaseFacts.Proposal(
                zara,
                manager(zara),
                "SPM",
                "Came as an associate, and has led an area for a year.",
                "Entered as an associate after ten years as an engineering lead; a step to PM would be for the form only.",
                null,
                reviewers(zara),
                List.of(decider(zara)),
                day(400)));
        supported(zara, promotion, 0, 392, "She was never an associate in anything but the contract.");
        supported(zara, promotion, 1, 390, "Skipping a level is right exactly once in a while. This is the once.");
        rise(zara, "SPM", 365);
        decided(
                zara,
                promotion,
                DecisionOutcome.APPROVED,
                "The reason for skipping holds: the work of both levels is on record.",
                365,
                null,
                380);
    }

    /** One review is there and another is missing, so that somebody's inbox is not empty. */
    private void stillOpen() {
        Colleague lucia = named("Lucía Fernández");
        UUID promotion = propose(lucia, "SPM", "Query understanding is hers, from research to release.", 20);
        supported(lucia, promotion, 0, 12, "From research to release, and the release after that.");
    }

    private UUID propose(Colleague person, String target, String statement, int daysAgo) {
        return cases.proposed(new CaseFacts.Proposal(
                person,
                manager(person),
                target,
                statement,
                null,
                null,
                reviewers(person),
                List.of(decider(person)),
                day(daysAgo)));
    }

    private void supported(Colleague person, UUID promotion, int nth, int daysAgo, String comment) {
        cases.reviewed(person, promotion, reviewer(person, nth), ReviewVerdict.SUPPORT, comment, null, day(daysAgo));
    }

    private void opposed(Colleague person, UUID promotion, int nth, int daysAgo, String comment, String weakIn) {
        cases.reviewed(person, promotion, reviewer(person, nth), ReviewVerdict.OPPOSE, comment, weakIn, day(daysAgo));
    }

    private void decided(
            Colleague person,
            UUID promotion,
            DecisionOutcome outcome,
            String rationale,
            @Nullable Integer daysAgoOfEffect,
            @Nullable String overrideReason,
            int daysAgo) {
        cases.decided(
                person,
                promotion,
                decider(person),
                outcome,
                rationale,
                daysAgoOfEffect == null ? null : day(daysAgoOfEffect),
                overrideReason,
                List.of(),
                day(daysAgo));
    }

    private void rise(Colleague person, String level, int daysAgo) {
        person.changeStanding(new Standing(person.joining().ladder(), level, day(daysAgo)));
    }

    private Colleague named(String name) {
        return division.named(name);
    }

    private Colleague manager(Colleague person) {
        return division.leaderOf(person);
    }

    private Colleague decider(Colleague person) {
        return Division.directorOf(manager(person));
    }

    private List<Colleague> reviewers(Colleague person) {
        return division.otherLeaders(manager(person)).stream().limit(3).toList();
    }

    private Colleague reviewer(Colleague person, int nth) {
        return reviewers(person).get(nth);
    }

    private LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }
}
