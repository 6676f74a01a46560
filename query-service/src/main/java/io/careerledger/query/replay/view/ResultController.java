package io.careerledger.query.replay.view;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.access.AccessLog;
import io.careerledger.query.access.ShownPeople;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.http.export.ConvertedRows;
import io.careerledger.query.http.export.CsvRows;
import io.careerledger.query.http.export.ExportForm;
import io.careerledger.query.http.export.ExportFormat;
import io.careerledger.query.http.export.Exports;
import io.careerledger.query.http.export.NdjsonRows;
import io.careerledger.query.http.export.RowWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who changes, which decisions look different and how groups are judged, in pages or as a file: three statements, two more for pseudonyms. */
@RestController
@OneSnapshot
class ResultController {

    private final Questions questions;
    private final GroupReader groups;
    private final ChangeTable changes;
    private final DecisionTable decisions;
    private final GroupTable table;
    private final Exports exports;
    private final ShownPeople shown;
    private final AccessLog log;
    private final JsonMapper json;

    ResultController(
            Questions questions,
            GroupReader groups,
            ChangeTable changes,
            DecisionTable decisions,
            GroupTable table,
            Exports exports,
            ShownPeople shown,
            AccessLog log,
            JsonMapper json) {
        this.questions = questions;
        this.groups = groups;
        this.changes = changes;
        this.decisions = decisions;
        this.table = table;
        this.exports = exports;
        this.shown = shown;
        this.log = log;
        this.json = json;
    }

    @Guarded(View.REPLAY_CHANGES)
    @GetMapping("/v1/replays/{id}/changes")
    @Nullable
    ResponseEntity<ResultPage<ChangeItem>> changes(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Question question = questions.about(id, viewer);
        ChangeFilter filter = ChangeFilter.read(request, question);
        Groups withheld = groups.of(question);
        String scenario = question.nameOf(filter.scenario());
        if (filter.form().format() == ExportFormat.JSON) {
            Page<ChangeItem> page = changes.page(filter, withheld);
            named(question, viewer, View.REPLAY_CHANGES, page.items().stream().map(ChangeItem::personId));
            return page(scenario, page, withheld.withholdsPeople() || question.hidesPeople(filter.scenario()));
        }
        String file = "changes_" + id + "_" + filter.scenario();
        exports.run(
                request,
                () -> changes.export(filter, withheld, () -> {
                    allNamed(question, viewer, View.REPLAY_CHANGES);
                    return rows(filter.form(), response, file, ChangeItem.Line.class, ChangeItem::line);
                }));
        return null;
    }

    @Guarded(View.REPLAY_DECISIONS)
    @GetMapping("/v1/replays/{id}/decisions")
    @Nullable
    ResponseEntity<ResultPage<DecisionItem>> decisions(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Question question = questions.about(id, viewer);
        DecisionFilter filter = DecisionFilter.read(request, question);
        Groups withheld = groups.of(question);
        String scenario = question.nameOf(filter.scenario());
        if (filter.form().format() == ExportFormat.JSON) {
            Page<DecisionItem> page = decisions.page(filter, withheld);
            named(question, viewer, View.REPLAY_DECISIONS, page.items().stream().map(DecisionItem::personId));
            return page(scenario, page, !withheld.decisions().isEmpty());
        }
        String file = "decisions_" + id + "_" + filter.scenario();
        exports.run(
                request,
                () -> decisions.export(filter, withheld, () -> {
                    allNamed(question, viewer, View.REPLAY_DECISIONS);
                    return rows(filter.form(), response, file, DecisionItem.Line.class, item -> item.line(scenario));
                }));
        return null;
    }

    private void named(Question question, Viewer viewer, View view, Stream<UUID> people) {
        if (question.sight().isNamed()) {
            shown.are(viewer, view, people.toList());
        }
    }

    private void allNamed(Question question, Viewer viewer, View view) {
        if (question.sight().isNamed()) {
            log.recordReplay(viewer.id(), view, question.id());
        }
    }

    @Guarded(View.REPLAY_GROUPS)
    @GetMapping("/v1/replays/{id}/groups")
    @Nullable
    ResponseEntity<ResultPage<GroupItem>> groups(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Question question = questions.about(id, viewer);
        GroupFilter filter = GroupFilter.read(request, question);
        Groups withheld = groups.of(question);
        if (filter.form().format() == ExportFormat.JSON) {
            Page<GroupItem> page = table.page(filter, withheld);
            return page(question.nameOf(filter.scenario()), page, withheld.withholds(filter.kind()));
        }
        String file = "groups_" + filter.kind().word() + "_" + id + "_" + filter.scenario();
        exports.run(
                request,
                () -> table.export(
                        filter,
                        withheld,
                        () -> rows(filter.form(), response, file, GroupItem.Line.class, GroupItem::line)));
        return null;
    }

    private static <T> ResponseEntity<ResultPage<T>> page(String scenario, Page<T> page, boolean withheld) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(new ResultPage<>(scenario, page.items(), page.nextCursor(), withheld));
    }

    private <T, L extends Record> RowWriter<T> rows(
            ExportForm form, HttpServletResponse response, String file, Class<L> line, Function<T, L> toLine)
            throws IOException {
        OutputStream out = form.open(response, file + "." + form.format().word());
        return switch (form.format()) {
            case JSON, NDJSON -> new NdjsonRows<>(out, json);
            case CSV -> new ConvertedRows<>(new CsvRows<>(out, line, form.bom()), toLine);
        };
    }
}
