package io.careerledger.query.people;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people are asked for, at which cut, in which order.
 *
 * @param words each of which stands in name, email, external id or team, in lower case
 */
record PeopleFilter(
        Cut cut,
        @Nullable UUID manager,
        boolean wholeLine,
        @Nullable String team,
        @Nullable String level,
        @Nullable ReadinessStatus status,
        List<String> words,
        PeopleOrder order,
        @Nullable Cursor after,
        int limit) {

    private static final int MAX_WORDS = 8;

    static PeopleFilter read(Parameters parameters, Instant now) {
        Cut cut = CutParameters.read(parameters, now);
        UUID manager = parameters.uuid("manager");
        boolean wholeLine = parameters.wholeLine();
        if (wholeLine && manager == null) {
            parameters.fault("depth", "goes with manager");
        }
        PeopleOrder order = Optional.ofNullable(parameters.oneOf("sort", PeopleOrder.ALL, PeopleOrder::word))
                .orElse(PeopleOrder.BY_NAME);
        PeopleFilter filter = new PeopleFilter(
                cut,
                manager,
                wholeLine,
                parameters.text("team"),
                parameters.text("level"),
                parameters.oneOf("status", ReadinessStatus.class),
                words(parameters),
                order,
                parameters.cursor(list(order, cut), 2),
                parameters.limit());
        parameters.check();
        return filter;
    }

    /** What a cursor of this list is of. */
    String list() {
        return list(order, cut);
    }

    private static String list(PeopleOrder order, Cut cut) {
        return "people " + order.word() + " " + cut.key();
    }

    /** The same people, all of them, in no order that readiness makes. */
    PeopleFilter withoutReadiness(int most) {
        return new PeopleFilter(cut, manager, wholeLine, team, level, null, words, PeopleOrder.BY_NAME, null, most);
    }

    /** Whether who is on the page depends on readiness. */
    boolean asksForReadiness() {
        return status != null || order.byReadiness();
    }

    private static List<String> words(Parameters parameters) {
        String text = parameters.text("q");
        List<String> words = text == null
                ? List.of()
                : Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (words.size() > MAX_WORDS) {
            parameters.fault("q", "must have at most " + MAX_WORDS + " words");
        }
        return words;
    }
}
