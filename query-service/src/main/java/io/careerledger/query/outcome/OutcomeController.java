package io.careerledger.query.outcome;

import io.careerledger.query.http.ListPage;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A person's outcomes, retracted ones marked: one read of her stream and one of names. */
@RestController
class OutcomeController {

    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    OutcomeController(CareerStreams streams, Names names, Clock clock) {
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}/outcomes")
    Page<OutcomeItem> outcomes(@PathVariable UUID id, HttpServletRequest request) {
        ListPage page = ListPage.read(Parameters.of(request), "outcomes");
        Portfolio portfolio = new Portfolio(streams.of(id).orElseThrow(() -> Missing.person(id)), LocalDate.now(clock));
        return page.of(portfolio.items(names.of(portfolio.attesters())), OutcomeItem::outcomeId);
    }
}
