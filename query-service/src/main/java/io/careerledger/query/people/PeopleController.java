package io.careerledger.query.people;

import io.careerledger.access.Guarded;
import io.careerledger.access.Sight;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.CutPage;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.ReportingLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of people, and one person. */
@RestController
@OneSnapshot
class PeopleController {

    private final PeopleTable people;
    private final Names names;
    private final CareerHistories histories;
    private final Clock clock;

    PeopleController(PeopleTable people, Names names, CareerHistories histories, Clock clock) {
        this.people = people;
        this.names = names;
        this.histories = histories;
        this.clock = clock;
    }

    @Guarded(View.PEOPLE)
    @GetMapping("/v1/people")
    CutPage<PersonItem> people(Admission admission, HttpServletRequest request) {
        Instant now = clock.instant();
        PeopleFilter filter = PeopleFilter.read(Parameters.of(request), now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return people.page(filter, Visible.to(admission, filter.cut(), today), today);
    }

    @Guarded(View.PERSON)
    @GetMapping("/v1/people/{id}")
    Object person(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CareerHistory history = histories.of(id, cut).orElseThrow(() -> Missing.person(id));
        Missing.unlessJoined(history, cut.asOf());
        return switch (admission.sight()) {
            case Sight.Full _, Sight.Own _ -> PersonView.of(history, cut, managerName(history, cut));
            case Sight.Card _ -> PersonCard.of(history, cut);
            case Sight.Focus _, Sight.Asked _, Sight.Packet _, Sight.Nameless _, Sight.Nothing _ ->
                throw admission.hidden();
        };
    }

    private @Nullable String managerName(CareerHistory history, Cut cut) {
        ReportingLine line =
                history.employment().reportingLineOn(history.employment().viewedOn(cut.asOf()));
        UUID managerId = line == null ? null : line.managerId();
        return managerId == null ? null : names.of(List.of(managerId), cut).get(managerId);
    }
}
