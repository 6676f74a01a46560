package io.careerledger.query.projection.fold;

import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.FrozenPacket;
import io.careerledger.query.projection.table.PromotionCaseRow;
import io.careerledger.query.projection.table.PromotionChanges;
import io.careerledger.query.projection.table.PromotionChanges.End;
import io.careerledger.query.projection.table.PromotionStandingRow;
import io.careerledger.query.projection.table.StoredEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PromotionCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person's new facts say of her promotion cases, fact by fact: each outdates what was known before it. */
final class PromotionRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int partition;
    private final PromotionChanges changes = PromotionChanges.none();

    /** What these facts say and no later one of them ends, by case and first day. */
    private final Map<UUID, Map<LocalDate, PromotionStandingRow>> added = new LinkedHashMap<>();

    private PromotionRows(int partition) {
        this.partition = partition;
    }

    /** The rows that change; they are the same however the facts come in batches. */
    static PromotionChanges of(StreamFold fold, int partition) {
        PromotionRows rows = new PromotionRows(partition);
        if (fold.applied().stream().anyMatch(stored -> PromotionFacts.caseOf(stored.event()) != null)) {
            CareerHistory history = fold.before();
            for (StoredEvent stored : fold.applied()) {
                CareerHistory next = history.with(stored.recorded());
                rows.take(stored, history, next);
                history = next;
            }
            rows.added.values().forEach(open -> rows.changes.standings().addAll(open.values()));
        }
        return rows.changes;
    }

    private void take(StoredEvent stored, CareerHistory before, CareerHistory after) {
        UUID caseId = PromotionFacts.caseOf(stored.event());
        PromotionCase promotion = caseId == null ? null : after.promotions().withId(caseId);
        if (promotion == null) {
            return;
        }
        if (stored.event() instanceof PromotionProposed proposed) {
            changes.cases().add(row(proposed, stored.sequence()));
        }
        PromotionCase earlier = before.promotions().withId(promotion.caseId());
        Set<PromotionSpan> known = earlier == null ? Set.of() : PromotionSpan.of(earlier);
        Set<PromotionSpan> spans = PromotionSpan.of(promotion);
        known.stream().filter(span -> !spans.contains(span)).forEach(span -> end(stored, promotion.caseId(), span));
        spans.stream().filter(span -> !known.contains(span)).forEach(span -> add(stored, promotion.caseId(), span));
    }

    private void end(StoredEvent stored, UUID caseId, PromotionSpan span) {
        Instant knownTo = stored.headers().recordedAt();
        Map<LocalDate, PromotionStandingRow> open = added.computeIfAbsent(caseId, id -> new TreeMap<>());
        PromotionStandingRow lately = open.remove(span.from());
        if (lately == null) {
            changes.ends().add(new End(stored.event().personId(), caseId, span.from(), knownTo));
        } else {
            changes.standings().add(lately.knownTo(knownTo));
        }
    }

    private void add(StoredEvent stored, UUID caseId, PromotionSpan span) {
        added.computeIfAbsent(caseId, id -> new TreeMap<>())
                .put(
                        span.from(),
                        new PromotionStandingRow(
                                stored.event().personId(),
                                caseId,
                                partition,
                                stored.sequence(),
                                span.from(),
                                span.to(),
                                stored.headers().recordedAt(),
                                null,
                                span.look()));
    }

    private PromotionCaseRow row(PromotionProposed event, long sequence) {
        FrozenPacket packet = event.packet();
        JsonNode readiness = packet.readiness();
        return new PromotionCaseRow(
                event.personId(),
                event.caseId(),
                partition,
                sequence,
                event.effectiveOn(),
                event.proposerId(),
                event.previousCaseId(),
                packet.ladder().id(),
                packet.ladder().version(),
                packet.ladderHash(),
                text(readiness.path("currentLevel")),
                event.targetLevel(),
                text(readiness.path("status")),
                number(readiness.path("score")),
                number(readiness.path("threshold")),
                JSON.writeValueAsString(failedGates(readiness.path("gates"))));
    }

    private static List<String> failedGates(JsonNode gates) {
        return gates.valueStream()
                .filter(gate -> !gate.path("passed").booleanValue(true))
                .map(gate -> gate.path("gate").stringValue(""))
                .toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
