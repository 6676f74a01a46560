package io.careerledger.query.timeline;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.access.Admission;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Sentences;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.query.timeline.TimelineTable.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A person's timeline: three statements a page, for its places, its facts and their names; her own takes one for her stream. */
@RestController
@OneSnapshot
class TimelineController {

    private final TimelineTable table;
    private final CareerStreams streams;
    private final Names names;
    private final EventCodec codec;
    private final JsonMapper json;
    private final Clock clock;

    TimelineController(
            TimelineTable table, CareerStreams streams, Names names, EventCodec codec, JsonMapper json, Clock clock) {
        this.table = table;
        this.streams = streams;
        this.names = names;
        this.codec = codec;
        this.json = json;
        this.clock = clock;
    }

    @Guarded(View.TIMELINE)
    @GetMapping("/v1/people/{id}/timeline")
    Timeline timeline(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        TimelineFilter filter = TimelineFilter.read(Parameters.of(request), clock.instant(), codec.types());
        OwnTimeline own = OwnTimeline.of(admission.seesAll() ? List.of() : stream(id, filter));
        Page<Place> page =
                Page.of(table.places(id, filter, own.absent()), filter.limit(), place -> place.cursor(filter.list()));
        List<FactKey> keys = page.items().stream().map(Place::fact).toList();
        Map<FactKey, RecordedEvent<CareerEvent>> facts = streams.facts(keys);
        Map<UUID, String> known = names.of(mentioned(id, facts.values()), filter.cut());
        Missing.unlessPerson(id, known);
        Sentences sentences = new Sentences(known);
        List<TimelineItem> items = keys.stream()
                .filter(facts::containsKey)
                .map(key -> Objects.requireNonNull(facts.get(key)))
                .map(fact -> own.shown(item(fact, sentences, known), fact, sentences::of))
                .toList();
        return new Timeline(items, page.nextCursor(), filter.cut().knownAt());
    }

    private List<RecordedEvent<CareerEvent>> stream(UUID id, TimelineFilter filter) {
        return streams.of(id, filter.cut()).orElseThrow(() -> Missing.person(id));
    }

    private static Set<UUID> mentioned(UUID id, Collection<RecordedEvent<CareerEvent>> facts) {
        Set<UUID> ids = new HashSet<>(Set.of(id));
        facts.forEach(fact -> {
            ids.add(fact.actorId());
            ids.addAll(Sentences.mentioned(fact.event()));
        });
        return ids;
    }

    private TimelineItem item(RecordedEvent<CareerEvent> fact, Sentences sentences, Map<UUID, String> known) {
        return new TimelineItem(
                fact.event().personId(),
                fact.sequence(),
                codec.typeOf(fact.event()).name(),
                fact.effectiveOn(),
                fact.recordedAt(),
                fact.actorId(),
                known.get(fact.actorId()),
                sentences.of(fact.event()),
                json.readTree(codec.encode(fact.event())));
    }
}
