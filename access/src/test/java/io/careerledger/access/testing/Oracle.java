package io.careerledger.access.testing;

import io.careerledger.access.Act;
import io.careerledger.access.View;
import io.careerledger.access.testing.Organisation.Case;
import io.careerledger.access.testing.Organisation.Kind;
import io.careerledger.access.testing.Organisation.Mentorship;
import io.careerledger.access.testing.Organisation.Move;
import io.careerledger.access.testing.Organisation.Request;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what in an {@link Organisation}, from the words of the rules and by none of the code that decides: who
 * manages whom is written down for every single day, and the line is walked up day by day.
 */
public final class Oracle {

    private static final int NOBODY = -1;

    private final Organisation organisation;

    /** Of each day, of each person: who manages her; -1 for nobody. */
    private final int[][] managers;

    /** Whether the first, by number, manages the second today. */
    private final boolean[][] manages;

    /** The last day before today on which the first managed the second; -1 where she never did. */
    private final int[][] lastDay;

    public Oracle(Organisation organisation) {
        this.organisation = organisation;
        this.managers = new int[Organisation.DAYS][organisation.people()];
        this.manages = new boolean[organisation.people()][organisation.people()];
        this.lastDay = new int[organisation.people()][organisation.people()];
        for (int[] days : lastDay) {
            Arrays.fill(days, -1);
        }
        for (int day = 0; day <= Organisation.TODAY; day++) {
            for (int person = 0; person < organisation.people(); person++) {
                managers[day][person] = managerOn(person, day);
            }
            for (int person = 0; person < organisation.people(); person++) {
                walkUp(person, day);
            }
        }
    }

    /** From the person to her manager and on, until nobody is above, or everybody has been met. */
    private void walkUp(int person, int day) {
        int next = managers[day][person];
        for (int step = 0; step < organisation.people() && next != NOBODY; step++) {
            if (next != person && day == Organisation.TODAY) {
                manages[next][person] = true;
            } else if (next != person) {
                lastDay[next][person] = day;
            }
            next = managers[day][next];
        }
    }

    /** What is expected. */
    public enum Answer {
        /** To her there is no such thing. */
        HIDDEN,
        REFUSED,
        FULL,
        OWN,
        CARD,
        FOCUS,
        ASKED,
        PACKET,
        DONE
    }

    /**
     * An answer with what it is limited to.
     *
     * @param rule that refuses; null where none does
     * @param of the competencies and mentorships, outcomes or case that are shown; null where it says nothing
     */
    public record Expected(
            Answer answer, @Nullable String rule, @Nullable Set<Object> of) {}

    private static final Expected HIDDEN = new Expected(Answer.HIDDEN, null, null);
    private static final Expected FULL = new Expected(Answer.FULL, null, null);
    private static final Expected OWN = new Expected(Answer.OWN, null, null);
    private static final Expected CARD = new Expected(Answer.CARD, null, null);
    private static final Expected DONE = new Expected(Answer.DONE, null, null);

    private static Expected refused(String rule) {
        return new Expected(Answer.REFUSED, rule, null);
    }

    /** The latest word on that day: of two for one day the one that came later. */
    private int managerOn(int person, int day) {
        int manager = NOBODY;
        int since = -1;
        for (Move move : organisation.moves()) {
            if (move.person() == person && move.kind() != Kind.LEFT && move.day() <= day && move.day() >= since) {
                manager = move.manager();
                since = move.day();
            }
        }
        return manager;
    }

    /** Whether she is employed on a day, as was known by the end of another; on the day on which she leaves she still is. */
    public boolean isEmployed(int person, int day, int known) {
        boolean is = false;
        for (Move move : organisation.moves()) {
            if (move.person() == person && move.recorded() <= known) {
                boolean begins = move.kind() == Kind.JOINED || move.kind() == Kind.REJOINED;
                if (begins && move.day() <= day) {
                    is = true;
                } else if (move.kind() == Kind.LEFT && move.day() < day) {
                    is = false;
                }
            }
        }
        return is;
    }

    public boolean isEmployed(int person) {
        return isEmployed(person, Organisation.TODAY, Organisation.TODAY);
    }

    public boolean manages(int viewer, int person) {
        return manages[viewer][person];
    }

    /** Whether a list answered from these cuts tells the viewer of the person; null for no cut. */
    public boolean lists(int viewer, int person, @Nullable Integer asOf, @Nullable Integer known) {
        return viewer == person || manages(viewer, person) || managedThen(viewer, person, asOf, known);
    }

    private boolean managedThen(int viewer, int person, @Nullable Integer asOf, @Nullable Integer known) {
        int last = lastDay[viewer][person];
        return last >= 0 && asOf != null && known != null && asOf <= last && known <= last;
    }

    /** Whether the list of cases tells the viewer of one: as a list of people does, or because she is on its panel. */
    public boolean lists(int viewer, Case promotion) {
        return lists(viewer, promotion.subject(), null, null) || (isSeated(viewer, promotion) && promotion.open());
    }

    private static boolean isSeated(int viewer, Case promotion) {
        return viewer != promotion.subject()
                && (promotion.reviewers().contains(viewer)
                        || promotion.deciders().contains(viewer))
                && !promotion.recused().contains(viewer);
    }

    private boolean isAsked(int viewer, Request request, int subject) {
        return request.subject() == subject
                && request.asked() == viewer
                && !request.withdrawn()
                && request.expiresOn() >= Organisation.TODAY;
    }

    private List<Request> asked(int viewer, int subject) {
        return organisation.requests().stream()
                .filter(request -> isAsked(viewer, request, subject))
                .toList();
    }

    /** Those that go on, on their last day too. */
    private List<Mentorship> mentorships(int mentor, int mentee) {
        return organisation.mentorships().stream()
                .filter(mentorship -> mentorship.mentor() == mentor && mentorship.mentee() == mentee)
                .filter(mentorship -> mentorship.endsOn() == null || mentorship.endsOn() >= Organisation.TODAY)
                .toList();
    }

    private boolean helps(int viewer, int subject) {
        return !asked(viewer, subject).isEmpty()
                || !mentorships(viewer, subject).isEmpty()
                || !mentorships(subject, viewer).isEmpty();
    }

    /** Whether she may know today that there is such a person. */
    private boolean knows(int viewer, int subject) {
        return viewer == subject
                || manages(viewer, subject)
                || helps(viewer, subject)
                || organisation.cases().stream()
                        .anyMatch(promotion ->
                                promotion.subject() == subject && promotion.open() && isSeated(viewer, promotion));
    }

    /**
     * What an employed person sees of another, or of herself.
     *
     * @param promotion which case a view of a case is of; null for none
     */
    public Expected sees(
            View view,
            int viewer,
            int subject,
            @Nullable Case promotion,
            @Nullable Integer asOf,
            @Nullable Integer known) {
        switch (view.scope()) {
            case ASKER, LIST, LADDER -> {
                return FULL;
            }
            case LEDGER -> {
                return refused("role-required");
            }
            default -> {}
        }
        boolean dossier = view == View.DOSSIER || view == View.DOSSIER_PAGE;
        boolean letter = view == View.LETTER || view == View.LETTER_PAGE;
        if (viewer == subject) {
            return dossier ? refused("own-case") : OWN;
        }
        if (manages(viewer, subject)) {
            return view == View.ACCESS_LOG ? refused("not-the-subject") : FULL;
        }
        if (view != View.ACCESS_LOG && managedThen(viewer, subject, asOf, known)) {
            return FULL;
        }
        if (dossier || letter) {
            if (promotion == null || !promotion.open() || !isSeated(viewer, promotion)) {
                return HIDDEN;
            }
            return letter ? refused("not-the-subject") : new Expected(Answer.PACKET, null, Set.of(promotion.id()));
        }
        boolean today = asOf == null && known == null;
        return switch (view) {
            case PERSON -> today && helps(viewer, subject) ? CARD : HIDDEN;
            case READINESS -> today ? focus(mentorships(viewer, subject), List.of()) : HIDDEN;
            case MENTORSHIPS -> focus(mentorships(viewer, subject), mentorships(subject, viewer));
            case OUTCOMES -> outcomes(asked(viewer, subject));
            default -> HIDDEN;
        };
    }

    private static Expected focus(List<Mentorship> given, List<Mentorship> had) {
        Set<Object> of = new HashSet<>();
        for (List<Mentorship> side : List.of(given, had)) {
            for (Mentorship mentorship : side) {
                of.add(mentorship.id());
                of.addAll(mentorship.focus());
            }
        }
        return of.isEmpty() ? HIDDEN : new Expected(Answer.FOCUS, null, of);
    }

    private static Expected outcomes(List<Request> asked) {
        Set<Object> of = new HashSet<>();
        asked.forEach(request -> of.addAll(request.outcomes()));
        return of.isEmpty() ? HIDDEN : new Expected(Answer.ASKED, null, of);
    }

    /**
     * What an employed person may do to another, or to herself.
     *
     * @param matter id of the outcome, request, mentorship or case, or the competency, that it is about
     */
    public Expected does(Act act, int actor, int subject, Object matter) {
        boolean self = actor == subject;
        boolean line = manages(actor, subject);
        return switch (act) {
            case ADD_PERSON, PUBLISH_LADDER, IMPORT -> refused("role-required");
            case CHANGE_REPORTING_LINE, CHANGE_DETAILS, RECORD_DEPARTURE, WITHDRAW_DEPARTURE, REJOIN, CHANGE_LEVEL ->
                unless(false, actor, subject, "role-required");
            case RECORD_OUTCOME, RETRACT_OUTCOME, REQUEST_FEEDBACK ->
                unless(self || line, actor, subject, "not-in-your-line");
            case START_MENTORSHIP, PROPOSE_PROMOTION -> unless(line, actor, subject, "not-in-your-line");
            case RATE_SKILL, ATTEST_OUTCOME, WITHDRAW_FEEDBACK_REQUEST, WITHDRAW_RATING ->
                unless(
                        self || line || isAskedFor(act, actor, subject, matter),
                        actor,
                        subject,
                        asked(actor, subject).isEmpty() ? "not-in-your-line" : "not-asked");
            case LOG_SESSION, WITHDRAW_SESSION, END_MENTORSHIP ->
                unless(self || isMentoredIn(actor, subject, matter), actor, subject, "not-in-the-mentorship");
            case WITHDRAW_MENTORSHIP -> unless(self || line, actor, subject, "not-in-the-mentorship");
            case CHANGE_PANEL, REVIEW_PROMOTION, DECIDE_PROMOTION ->
                self ? refused("own-case") : line || isSeatedIn(actor, matter) ? DONE : HIDDEN;
            case WITHDRAW_PROMOTION -> self ? refused("own-case") : unless(line, actor, subject, "not-in-your-line");
            case RESPOND_TO_DECISION -> unless(self, actor, subject, "not-the-subject");
        };
    }

    private Expected unless(boolean may, int actor, int subject, String rule) {
        return may ? DONE : knows(actor, subject) ? refused(rule) : HIDDEN;
    }

    private boolean isAskedFor(Act act, int actor, int subject, Object matter) {
        return asked(actor, subject).stream().anyMatch(request -> switch (act) {
            case RATE_SKILL -> request.competencies().contains(matter);
            case ATTEST_OUTCOME -> request.outcomes().contains(matter);
            case WITHDRAW_FEEDBACK_REQUEST -> request.id().equals(matter);
            default -> true;
        });
    }

    private boolean isMentoredIn(int actor, int subject, Object matter) {
        return mentorships(subject, actor).stream()
                .anyMatch(mentorship -> mentorship.id().equals(matter));
    }

    private boolean isSeatedIn(int actor, Object matter) {
        return organisation.cases().stream()
                .anyMatch(promotion -> promotion.id().equals(matter) && isSeated(actor, promotion));
    }

    @Override
    public String toString() {
        return "organisation " + organisation.seed() + ": " + organisation.moves();
    }
}
