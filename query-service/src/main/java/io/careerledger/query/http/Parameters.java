package io.careerledger.query.http;

import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request, read strictly: what is not known is refused and not ignored, and every fault comes
 * back at once. Ask for each parameter, then {@link #check()}.
 */
public final class Parameters {

    /** First year that a date may name, as in the ledger's facts. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MAX_CHARS = 500;

    private final Map<String, String[]> given;
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap());
    }

    /** Null when it was not given. */
    public @Nullable String text(String name) {
        return read(
                name,
                "text of 1 to " + MAX_CHARS + " characters",
                text -> Optional.of(text).filter(it -> it.length() <= MAX_CHARS));
    }

    /** Null when it was not given, or is no UUID, which is then a fault. */
    public @Nullable UUID uuid(String name) {
        return read(name, "a UUID", Parameters::uuidOf);
    }

    /** Null when it was not given, or is no date from 1950 on, which is then a fault. */
    public @Nullable LocalDate date(String name) {
        return read(name, "a date YYYY-MM-DD from 1950 on", Parameters::dateOf);
    }

    /** In microseconds, as facts are recorded; null when it was not given, or is no instant from 1950 on, which is then a fault. */
    public @Nullable Instant instant(String name) {
        return read(name, "an instant such as 2026-03-02T12:00:00Z from 1950 on", Parameters::instantOf);
    }

    /** Null when it was not given, or is outside the range, which is then a fault. */
    public @Nullable Integer wholeNumber(String name, int least, int most) {
        return read(name, "a whole number from " + least + " to " + most, text -> numberOf(text, least, most));
    }

    /** The least number when it was not given or is outside the range, both of which are faults. */
    public int requiredNumber(String name, int least, int most) {
        Integer number = wholeNumber(name, least, most);
        if (!given.containsKey(name)) {
            fault(name, "is required: a whole number from " + least + " to " + most);
        }
        return number == null ? least : number;
    }

    /** Null when it was not given, or is none of the values, which is then a fault. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return oneOf(name, Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /** Null when it was not given, or is none of the words, which is then a fault. */
    public <T> @Nullable T oneOf(String name, List<T> values, Function<T, String> word) {
        String words = values.stream().map(word).collect(Collectors.joining(", "));
        return read(
                name,
                "one of " + words,
                text -> values.stream()
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst());
    }

    /** {@code depth}: whether the whole line is meant and not just direct reports. */
    public boolean wholeLine() {
        return "all".equals(oneOf("depth", List.of("direct", "all"), Function.identity()));
    }

    /** {@code limit}, {@link Page#DEFAULT_LIMIT} when it was not given. */
    public int limit() {
        Integer limit = wholeNumber("limit", 1, Page.MAX_LIMIT);
        return limit == null ? Page.DEFAULT_LIMIT : limit;
    }

    /** {@code cursor}; null when it was not given, or belongs to another list or order, which is then a fault. */
    public @Nullable Cursor cursor(String list, int keys) {
        return read(
                "cursor",
                "a nextCursor of this list in this order, at this cut",
                text -> Cursor.parse(text, list, keys));
    }

    /** Notes a fault that shows only when parameters are seen together. */
    public void fault(String name, String detail) {
        faults.add(new Fault("/" + name, detail));
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException {@code validation} (422) with every fault; pointers name the parameters
     */
    public void check() {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                fault(name, "is not a known parameter; known here: " + String.join(", ", known));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(problem(faults));
        }
    }

    /** 422 for parameters that can be read but make no sense. */
    public static Problem problem(List<Fault> faults) {
        String detail = "The query has " + (faults.size() == 1 ? "a fault." : faults.size() + " faults.");
        return Problem.of("validation", 422, "The query is not valid", detail).withFaults(faults);
    }

    private <T> @Nullable T read(String name, String expected, Function<String, Optional<T>> parse) {
        known.add(name);
        String[] values = given.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            fault(name, "is given more than once");
            return null;
        }
        Optional<T> value = Optional.of(values[0]).filter(Parameters::isSound).flatMap(parse);
        if (value.isEmpty()) {
            fault(name, "must be " + expected);
        }
        return value.orElse(null);
    }

    private static boolean isSound(String text) {
        return !text.isBlank() && text.indexOf('\0') < 0;
    }

    private static Optional<UUID> uuidOf(String text) {
        try {
            UUID id = UUID.fromString(text);
            return Optional.of(id).filter(it -> it.toString().equals(text.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> !it.isBefore(EARLIEST) && !it.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return Optional.of(instant)
                    .filter(it -> it.getYear() >= EARLIEST.getYear() && it.getYear() <= LATEST.getYear())
                    .map(it -> it.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> numberOf(String text, int least, int most) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(it -> it >= least && it <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
