package io.careerledger.query.access;

import io.careerledger.access.Cuts;
import io.careerledger.access.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request wants to see, read before its view reads it: what cannot be read is left to the view to refuse, and earns
 * nothing.
 *
 * @param id the person's, the manager's or the case's; null where none can be read
 */
record Wish(View view, @Nullable UUID id, Cuts cuts) {

    /** The first of these views whose subject the request names, else the first. */
    static Wish of(View[] views, HttpServletRequest request) {
        return Stream.of(views)
                .filter(view -> subject(view, request) != null)
                .findFirst()
                .map(view -> new Wish(view, subject(view, request), cuts(request)))
                .orElseGet(() -> new Wish(views[0], null, cuts(request)));
    }

    private static @Nullable UUID subject(View view, HttpServletRequest request) {
        return switch (view.scope()) {
            case PERSON -> id(request, "id", "person");
            case TEAM -> id(request, "managerId", "team");
            case CASE -> id(request, "caseId", "case");
            case ASKER, LIST, LEDGER, LADDER -> null;
        };
    }

    /** By the path, or where the view has no such part of it, by a parameter. */
    private static @Nullable UUID id(HttpServletRequest request, String variable, String parameter) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object text = path instanceof Map<?, ?> variables ? variables.get(variable) : null;
        String named = text == null ? request.getParameter(parameter) : text.toString();
        return named == null ? null : parsed(UUID::fromString, named.trim()).orElse(null);
    }

    /** The latest day and the latest instant that any of the parameters names. */
    private static Cuts cuts(HttpServletRequest request) {
        LocalDate asOf = latest(request, LocalDate::parse, List.of("asOf", "to"));
        Instant knownAt = latest(request, text -> OffsetDateTime.parse(text).toInstant(), List.of("knownAt"));
        return new Cuts(asOf, knownAt);
    }

    private static <T extends Comparable<? super T>> @Nullable T latest(
            HttpServletRequest request, Function<String, T> parse, List<String> names) {
        return names.stream()
                .map(request::getParameterValues)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .flatMap(text -> parsed(parse, text).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> Optional<T> parsed(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
