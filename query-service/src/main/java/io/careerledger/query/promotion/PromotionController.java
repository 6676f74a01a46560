package io.careerledger.query.promotion;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.LadderRef;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.CutPage;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.promotion.trail.CaseRow;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.ladder.LadderCatalog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of promotion cases: two statements a page, for its rows and their names. */
@RestController
@OneSnapshot
class PromotionController {

    private final PromotionTable table;
    private final Names names;
    private final Ladders ladders;
    private final Clock clock;

    PromotionController(PromotionTable table, Names names, Ladders ladders, Clock clock) {
        this.table = table;
        this.names = names;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Guarded(View.PROMOTIONS)
    @GetMapping("/v1/promotions")
    CutPage<PromotionItem> promotions(Admission admission, HttpServletRequest request) {
        PromotionFilter filter = PromotionFilter.read(Parameters.of(request), clock.instant());
        Page<CaseRow> page = table.page(filter, Visible.to(admission, filter.cut(), LocalDate.now(clock)));
        Set<UUID> mentioned = new HashSet<>();
        page.items().forEach(row -> mentioned.addAll(row.mentioned()));
        People people = new People(names.of(mentioned, filter.cut()));
        LadderCatalog catalog = ladders.catalog(filter.cut());
        return CutPage.of(page, filter.cut(), row -> {
            PromotionItem item = PromotionItem.of(row, people, rubric(row, catalog));
            return row.personId().equals(admission.viewer().id()) ? item.asLetter() : item;
        });
    }

    static Rubric rubric(CaseRow row, LadderCatalog catalog) {
        return Rubric.of(new LadderRef(row.ladder(), row.ladderVersion()), catalog);
    }
}
