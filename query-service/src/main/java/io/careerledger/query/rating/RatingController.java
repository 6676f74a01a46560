package io.careerledger.query.rating;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.OwnRecord;
import io.careerledger.query.access.OwnRecord.Showing;
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

/** A person's ratings, superseded and withdrawn ones marked: one read of her stream and one of names. */
@RestController
@OneSnapshot
class RatingController {

    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    RatingController(CareerStreams streams, Names names, Clock clock) {
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @Guarded(View.RATINGS)
    @GetMapping("/v1/people/{id}/ratings")
    CutPage<RatingItem> ratings(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        String competency = parameters.text("competency");
        Cut cut = CutParameters.read(parameters, clock.instant());
        ListPage page = ListPage.read(parameters, competency == null ? "ratings" : "ratings " + competency, cut);
        List<RecordedEvent<CareerEvent>> stream = streams.of(id, cut).orElseThrow(() -> Missing.person(id));
        RatingList ratings = new RatingList(stream, cut.asOf());
        List<RatingItem> items = shown(ratings.items(competency, names.of(ratings.raters(), cut)), stream, admission);
        return CutPage.of(page.of(items, RatingItem::ratingId), cut, item -> item);
    }

    /** The person herself sees not all of it, and not all by name. */
    private static List<RatingItem> shown(
            List<RatingItem> items, List<RecordedEvent<CareerEvent>> stream, Admission admission) {
        if (admission.seesAll()) {
            return items;
        }
        OwnRecord own = new OwnRecord(stream);
        return items.stream()
                .filter(item -> own.showing(item.ratingId()) != Showing.ABSENT)
                .map(item -> own.showing(item.ratingId()) == Showing.WHOLE ? item : item.nameless())
                .toList();
    }
}
