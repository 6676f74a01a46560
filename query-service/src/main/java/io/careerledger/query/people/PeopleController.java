package io.careerledger.query.people;

import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PersonDetails;
import io.careerledger.readiness.career.ReportingLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of people, and one person. */
@RestController
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
    Page<PersonItem> people(HttpServletRequest request) {
        return people.page(PeopleFilter.read(Parameters.of(request)), LocalDate.now(clock));
    }

    @GetMapping("/v1/people/{id}")
    PersonView person(@PathVariable UUID id, HttpServletRequest request) {
        Parameters.of(request).check();
        LocalDate today = LocalDate.now(clock);
        CareerHistory history = histories.of(id).orElseThrow(() -> Missing.person(id));
        PersonDetails details =
                history.employment().detailsOn(history.employment().viewedOn(today));
        if (details == null) {
            throw Missing.person(id);
        }
        return PersonView.of(history, details, today, managerName(history, today));
    }

    private @Nullable String managerName(CareerHistory history, LocalDate today) {
        ReportingLine line =
                history.employment().reportingLineOn(history.employment().viewedOn(today));
        UUID managerId = line == null ? null : line.managerId();
        return managerId == null ? null : names.of(List.of(managerId)).get(managerId);
    }
}
