package io.careerledger.access;

import io.careerledger.access.Ties.Mentoring;
import io.careerledger.access.testing.Organisation;
import io.careerledger.access.testing.Organisation.Kind;
import io.careerledger.access.testing.Organisation.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ties of an organisation as the answering side's tables hold them: by spans of days, not day by day. */
final class TiesByIntervals {

    private final Organisation organisation;
    private final List<List<Span>> managers = new ArrayList<>();

    /** Somebody, from a day on and before another. */
    private record Span(int person, int since, int until) {}

    TiesByIntervals(Organisation organisation) {
        this.organisation = organisation;
        for (int person = 0; person < organisation.people(); person++) {
            managers.add(spans(person));
        }
    }

    private List<Span> spans(int person) {
        List<Move> moves = organisation.moves().stream()
                .filter(move -> move.person() == person && move.kind() != Kind.LEFT)
                .sorted(Comparator.comparingInt(Move::day))
                .toList();
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            int until = index + 1 < moves.size() ? moves.get(index + 1).day() : Integer.MAX_VALUE;
            if (moves.get(index).hasManager() && moves.get(index).day() < until) {
                spans.add(new Span(moves.get(index).manager(), moves.get(index).day(), until));
            }
        }
        return spans;
    }

    Ties between(int viewer, int subject) {
        if (viewer == subject) {
            return Ties.SELF;
        }
        int until = until(viewer, subject);
        boolean inLine = until > Organisation.TODAY;
        LocalDate ended = inLine || until < 0 ? null : Organisation.date(until - 1);
        return new Ties(
                false,
                inLine,
                ended,
                asked(viewer, subject),
                mentorings(viewer, subject),
                mentorings(subject, viewer),
                seats(viewer, subject));
    }

    /** Up to which day, at most tomorrow, the viewer was above the subject for the last time; -1 for never. */
    private int until(int viewer, int subject) {
        int latest = -1;
        Set<Span> met = new HashSet<>();
        List<Span> next = new ArrayList<>(List.of(new Span(subject, 0, Organisation.TODAY + 1)));
        while (!next.isEmpty()) {
            Span span = next.removeLast();
            for (Span above : managers.get(span.person())) {
                Span both = new Span(
                        above.person(), Math.max(span.since(), above.since()), Math.min(span.until(), above.until()));
                if (both.since() < both.until() && met.add(both)) {
                    latest = both.person() == viewer ? Math.max(latest, both.until()) : latest;
                    next.add(both);
                }
            }
        }
        return latest;
    }

    private List<Ties.Request> asked(int viewer, int subject) {
        return organisation.requests().stream()
                .filter(request -> request.subject() == subject && request.asked() == viewer)
                .filter(request -> !request.withdrawn() && request.expiresOn() >= Organisation.TODAY)
                .map(request -> new Ties.Request(request.id(), request.competencies(), request.outcomes()))
                .toList();
    }

    private List<Mentoring> mentorings(int mentor, int mentee) {
        return organisation.mentorships().stream()
                .filter(mentorship -> mentorship.mentor() == mentor && mentorship.mentee() == mentee)
                .filter(mentorship -> mentorship.endsOn() == null || mentorship.endsOn() >= Organisation.TODAY)
                .map(mentorship -> new Mentoring(mentorship.id(), mentorship.focus()))
                .toList();
    }

    private List<Ties.Seat> seats(int viewer, int subject) {
        return organisation.cases().stream()
                .filter(promotion -> promotion.subject() == subject)
                .filter(promotion -> promotion.reviewers().contains(viewer)
                        || promotion.deciders().contains(viewer))
                .filter(promotion -> !promotion.recused().contains(viewer))
                .map(promotion -> new Ties.Seat(promotion.id(), promotion.open()))
                .toList();
    }
}
