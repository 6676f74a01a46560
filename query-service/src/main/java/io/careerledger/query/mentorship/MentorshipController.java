package io.careerledger.query.mentorship;

import io.careerledger.access.Guarded;
import io.careerledger.access.Sight;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.query.http.CutPage;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.ListPage;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The mentorships that a person gives and has: four statements, however many they are, for her mentors, their streams and
 * hers, the facts on the page and the names.
 */
@RestController
@OneSnapshot
class MentorshipController {

    private final MentorshipTables tables;
    private final CareerHistories histories;
    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    MentorshipController(
            MentorshipTables tables, CareerHistories histories, CareerStreams streams, Names names, Clock clock) {
        this.tables = tables;
        this.histories = histories;
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @Guarded(View.MENTORSHIPS)
    @GetMapping("/v1/people/{id}/mentorships")
    CutPage<MentorshipItem> mentorships(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        ListPage asked = ListPage.read(parameters, "mentorships", cut);
        FoldedStreams folded = folded(id, cut);
        CareerHistory history = folded.history(id);
        Missing.unlessJoined(history, cut.asOf());
        LocalDate day = history.employment().viewedOn(cut.asOf());
        List<Given> around = shown(Given.around(id, folded.histories().values(), day), admission);
        Page<Given> page = asked.of(around, Given::id);
        List<FactKey> keys =
                page.items().stream().flatMap(given -> facts(given, day)).toList();
        MentorshipItems items =
                new MentorshipItems(id, day, streams.facts(keys), names.of(everyone(page.items()), cut));
        return CutPage.of(page, cut, items::of);
    }

    /** Mentor and mentee see of each other what they have with each other. */
    private static List<Given> shown(List<Given> around, Admission admission) {
        return switch (admission.sight()) {
            case Sight.Full _, Sight.Own _ -> around;
            case Sight.Focus focus ->
                around.stream()
                        .filter(given -> focus.mentorships().contains(given.id()))
                        .toList();
            case Sight.Card _, Sight.Asked _, Sight.Packet _, Sight.Nameless _, Sight.Nothing _ ->
                throw admission.hidden();
        };
    }

    private FoldedStreams folded(UUID id, Cut cut) {
        Set<UUID> around = new HashSet<>(tables.mentors(id, cut));
        around.add(id);
        FoldedStreams folded = histories.of(around, cut);
        if (!folded.faults().isEmpty()) {
            throw new ProblemException(
                    Problems.unavailable("A stream that the answer needs cannot be read by this version."));
        }
        if (folded.history(id).isEmpty()) {
            throw Missing.person(id);
        }
        return folded;
    }

    private static Stream<FactKey> facts(Given given, LocalDate day) {
        return Stream.concat(
                Stream.of(given.fact()), given.sessionsBy(day).stream().map(given::fact));
    }

    private static Set<UUID> everyone(List<Given> page) {
        Set<UUID> ids = new HashSet<>();
        page.forEach(given -> {
            ids.add(given.mentorId());
            ids.add(given.mentorship().menteeId());
        });
        return ids;
    }
}
