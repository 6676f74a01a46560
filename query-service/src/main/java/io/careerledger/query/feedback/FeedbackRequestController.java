package io.careerledger.query.feedback;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is asked about others and may still answer: three statements a page. Nobody asks a service user. */
@RestController
@OneSnapshot
class FeedbackRequestController {

    private static final String LIST = "feedback-requests";

    private final FeedbackRequestTable table;
    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    FeedbackRequestController(FeedbackRequestTable table, CareerStreams streams, Names names, Clock clock) {
        this.table = table;
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @Guarded(View.FEEDBACK_ASKED)
    @GetMapping("/v1/feedback-requests")
    Page<FeedbackRequestItem> askedOfTheCaller(Viewer viewer, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.limit();
        Cursor after = parameters.cursor(LIST, 3);
        parameters.check();
        Cut today = Cut.on(LocalDate.now(clock));
        List<FeedbackRequestRead> read = table.open(viewer.id(), today, after, limit + 1);
        return items(Page.of(read, limit, FeedbackRequestController::cursor), today);
    }

    private Page<FeedbackRequestItem> items(Page<FeedbackRequestRead> page, Cut today) {
        Set<UUID> people = new HashSet<>();
        page.items().forEach(read -> people.addAll(List.of(read.personId(), read.requesterId())));
        FeedbackRequestItems items = new FeedbackRequestItems(
                streams.facts(page.items().stream()
                        .flatMap(FeedbackRequestRead::facts)
                        .distinct()
                        .toList()),
                names.of(people, today));
        return new Page<>(page.items().stream().map(items::of).toList(), page.nextCursor());
    }

    private static String cursor(FeedbackRequestRead last) {
        return Cursor.of(LIST, last.expiresOn(), last.requestId(), last.personId())
                .token();
    }
}
