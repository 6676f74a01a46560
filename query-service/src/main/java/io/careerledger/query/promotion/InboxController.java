package io.careerledger.query.promotion;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.promotion.InboxTable.Waiting;
import io.careerledger.query.promotion.trail.CaseRow;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.readiness.ladder.LadderCatalog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller: two statements a page. HR has the cases that nobody can decide, other service users nothing. */
@RestController
@OneSnapshot
class InboxController {

    private static final String LIST = "inbox";

    private final InboxTable table;
    private final Names names;
    private final Ladders ladders;
    private final Clock clock;

    InboxController(InboxTable table, Names names, Ladders ladders, Clock clock) {
        this.table = table;
        this.names = names;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Guarded(View.INBOX)
    @GetMapping("/v1/me/inbox")
    Page<InboxItem> inbox(Viewer viewer, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.limit();
        Cursor after = parameters.cursor(LIST, 3);
        parameters.check();
        ServiceUser user = viewer.serviceUser();
        boolean forHr = user == ServiceUser.HR;
        if (user != null && !forHr) {
            return new Page<>(List.of(), null);
        }
        Cut cut = Cut.on(LocalDate.now(clock));
        List<Waiting> read = table.rows(viewer.id(), forHr, cut, after, limit + 1);
        return items(Page.of(read, limit, last -> cursor(last.promotion())));
    }

    private Page<InboxItem> items(Page<Waiting> page) {
        Set<UUID> mentioned = new HashSet<>();
        page.items().forEach(waiting -> mentioned.addAll(waiting.promotion().mentioned()));
        People people = new People(names.of(mentioned));
        LadderCatalog catalog = ladders.catalog();
        List<InboxItem> items = page.items().stream()
                .map(waiting -> new InboxItem(waiting.tasks(), item(waiting.promotion(), people, catalog)))
                .toList();
        return new Page<>(items, page.nextCursor());
    }

    private static PromotionItem item(CaseRow row, People people, LadderCatalog catalog) {
        return PromotionItem.of(row, people, PromotionController.rubric(row, catalog));
    }

    private static String cursor(CaseRow last) {
        return Cursor.of(LIST, last.proposedOn(), last.caseId(), last.personId())
                .token();
    }
}
