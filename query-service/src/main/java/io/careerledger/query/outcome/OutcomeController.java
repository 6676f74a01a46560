package io.careerledger.query.outcome;

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
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A person's outcomes, retracted ones marked: one read of her stream and one of names. */
@RestController
@OneSnapshot
class OutcomeController {

    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    OutcomeController(CareerStreams streams, Names names, Clock clock) {
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @Guarded(View.OUTCOMES)
    @GetMapping("/v1/people/{id}/outcomes")
    CutPage<OutcomeItem> outcomes(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        ListPage page = ListPage.read(parameters, "outcomes", cut);
        Portfolio portfolio = new Portfolio(streams.of(id, cut).orElseThrow(() -> Missing.person(id)), cut.asOf());
        List<OutcomeItem> items = shown(portfolio.items(names.of(portfolio.attesters(), cut)), admission);
        return CutPage.of(page.of(items, OutcomeItem::outcomeId), cut, item -> item);
    }

    /** Whoever is asked to attest sees what she is asked about, and of what was said of it her own words. */
    private static List<OutcomeItem> shown(List<OutcomeItem> items, Admission admission) {
        return switch (admission.sight()) {
            case Sight.Full _, Sight.Own _ -> items;
            case Sight.Asked asked ->
                items.stream()
                        .filter(item -> asked.outcomes().contains(item.outcomeId()))
                        .map(item -> item.attestedBy(admission.viewer().id()))
                        .toList();
            case Sight.Card _, Sight.Focus _, Sight.Packet _, Sight.Nameless _, Sight.Nothing _ ->
                throw admission.hidden();
        };
    }
}
