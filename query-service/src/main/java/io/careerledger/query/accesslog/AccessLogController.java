package io.careerledger.query.accesslog;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a person, and who audits, who has seen what of her: two statements a page. */
@RestController
@OneSnapshot
class AccessLogController {

    private final AccessLogTable table;
    private final Names names;

    AccessLogController(AccessLogTable table, Names names) {
        this.table = table;
        this.names = names;
    }

    @GetMapping("/v1/people/{id}/access-log")
    @Guarded(View.ACCESS_LOG)
    Page<AccessRecord> accessLog(@PathVariable UUID id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        int limit = parameters.limit();
        Cursor after = parameters.cursor(AccessLogTable.LIST, 3);
        parameters.check();
        Page<AccessRecord> page = table.page(id, from, to, after, limit);
        Set<UUID> mentioned = page.items().stream().map(AccessRecord::viewerId).collect(Collectors.toSet());
        mentioned.add(id);
        Map<UUID, String> called = names.of(mentioned);
        if (!called.containsKey(id)) {
            throw Missing.person(id);
        }
        List<AccessRecord> items =
                page.items().stream().map(seen -> seen.namedBy(called)).toList();
        return new Page<>(items, page.nextCursor());
    }
}
