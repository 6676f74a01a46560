package io.careerledger.access;

import io.careerledger.events.ServiceUser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may see what, and how much of it: what no relation names is hidden. */
final class ViewRules {

    private static final Verdict FULL = Verdict.allowed(new Sight.Full());
    private static final Verdict OWN = Verdict.allowed(new Sight.Own());
    private static final Verdict CARD = Verdict.allowed(new Sight.Card());
    private static final Verdict NAMELESS = Verdict.allowed(new Sight.Nameless());

    private static final Verdict ROLE_REQUIRED =
            new Verdict.Forbidden("role-required", "The caller's role does not include this.");
    private static final Verdict OWN_CASE = new Verdict.Forbidden(
            "own-case", "Her own case is shown to a person as its letter, and not as its dossier.");
    private static final Verdict NOT_SUBJECT =
            new Verdict.Forbidden("not-the-subject", "This is shown to the person whom it is about, and to auditors.");

    private ViewRules() {}

    static Verdict judge(View view, Asker asker, Ties ties, Matter matter, Cuts cuts) {
        return switch (view.scope()) {
            case ASKER, LIST, LADDER -> FULL;
            case LEDGER -> ofLedger(view, asker);
            case PERSON, TEAM, CASE ->
                switch (asker.role()) {
                    case HR, AUDITOR -> FULL;
                    case CALIBRATION -> Verdict.HIDDEN;
                    case null -> ofPerson(view, ties, matter, cuts);
                };
        };
    }

    private static Verdict ofLedger(View view, Asker asker) {
        ServiceUser role = asker.role();
        if (role == null) {
            return ROLE_REQUIRED;
        }
        return switch (view) {
            case AUDIT_EXPORT, RECONCILE, PROJECTIONS -> role == ServiceUser.CALIBRATION ? ROLE_REQUIRED : FULL;
            case REPLAYS, REPLAY, REPLAY_SUMMARY, REPLAY_GROUPS, REPLAY_CHANGES, REPLAY_DECISIONS ->
                role == ServiceUser.CALIBRATION ? NAMELESS : FULL;
            case REPLAY_REQUEST, REPLAY_CANCEL ->
                switch (role) {
                    case HR -> FULL;
                    case CALIBRATION -> NAMELESS;
                    case AUDITOR -> ROLE_REQUIRED;
                };
            // whatever else stands above all people is the operator's
            default -> role == ServiceUser.HR ? FULL : ROLE_REQUIRED;
        };
    }

    private static Verdict ofPerson(View view, Ties ties, Matter matter, Cuts cuts) {
        if (ties.self()) {
            return view == View.DOSSIER || view == View.DOSSIER_PAGE ? OWN_CASE : OWN;
        }
        if (ties.inLine()) {
            return view == View.ACCESS_LOG ? NOT_SUBJECT : FULL;
        }
        if (ties.lineEndedOn() != null && cuts.endBy(ties.lineEndedOn()) && view != View.ACCESS_LOG) {
            return FULL;
        }
        return view.scope() == View.Scope.CASE ? onPanel(view, ties, matter) : ofColleague(view, ties, cuts);
    }

    private static Verdict onPanel(View view, Ties ties, Matter matter) {
        if (!(matter instanceof Matter.Case(UUID id) && ties.hasOpenSeat(id))) {
            return Verdict.HIDDEN;
        }
        boolean dossier = view == View.DOSSIER || view == View.DOSSIER_PAGE;
        return dossier ? Verdict.allowed(new Sight.Packet(id)) : NOT_SUBJECT;
    }

    /** Of today only: what she was before is not for those who help her now. */
    private static Verdict ofColleague(View view, Ties ties, Cuts cuts) {
        boolean today = cuts.equals(Cuts.NONE);
        return switch (view) {
            case PERSON -> today && ties.isColleague() ? CARD : Verdict.HIDDEN;
            case READINESS -> today && !ties.mentees().isEmpty() ? focus(ties.mentees()) : Verdict.HIDDEN;
            case MENTORSHIPS -> mentorships(ties);
            case OUTCOMES -> outcomes(ties);
            default -> Verdict.HIDDEN;
        };
    }

    private static Verdict mentorships(Ties ties) {
        List<Ties.Mentoring> both =
                Stream.concat(ties.mentees().stream(), ties.mentors().stream()).toList();
        return both.isEmpty() ? Verdict.HIDDEN : focus(both);
    }

    private static Verdict focus(List<Ties.Mentoring> mentorings) {
        Set<String> competencies = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        mentorings.forEach(mentoring -> {
            competencies.addAll(mentoring.focus());
            ids.add(mentoring.mentorshipId());
        });
        return Verdict.allowed(new Sight.Focus(competencies, ids));
    }

    private static Verdict outcomes(Ties ties) {
        Set<UUID> outcomes = new HashSet<>();
        ties.asked().forEach(request -> outcomes.addAll(request.outcomes()));
        return outcomes.isEmpty() ? Verdict.HIDDEN : Verdict.allowed(new Sight.Asked(outcomes));
    }
}
