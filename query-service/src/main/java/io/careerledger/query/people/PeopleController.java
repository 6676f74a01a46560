package io.careerledger.query.people;

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

    @GetMapping("/v1/people")
    CutPage<PersonItem> people(HttpServletRequest request) {
        Instant now = clock.instant();
        PeopleFilter filter = PeopleFilter.read(Parameters.of(request), now);
        return people.page(filter, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    @GetMapping("/v1/people/{id}")
    PersonView person(@PathVariable UUID id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CareerHistory history = histories.of(id, cut).orElseThrow(() -> Missing.person(id));
        Missing.unlessJoined(history, cut.asOf());
        return PersonView.of(history, cut, managerName(history, cut));
    }

    private @Nullable String managerName(CareerHistory history, Cut cut) {
        ReportingLine line =
                history.employment().reportingLineOn(history.employment().viewedOn(cut.asOf()));
        UUID managerId = line == null ? null : line.managerId();
        return managerId == null ? null : names.of(List.of(managerId), cut).get(managerId);
    }
}
