package io.careerledger.query.access;

import io.careerledger.access.Reach;
import io.careerledger.query.projection.read.Cut;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Of whom a list tells a viewer at a cut, as SQL, so that it is filtered before it is sorted, counted and paged.
 *
 * <pre>{@code
 * with recursive TABLES select ... where CONDITION
 * }</pre>
 */
public final class Visible {

    /** Her line today. */
    private static final String LINE = """
            seen_line (person_id) as (
                select s.person_id from standing s
                where s.manager_id = :viewer and s.person_id <> :viewer and %1$s
                union
                select s.person_id from seen_line l join standing s on s.manager_id = l.person_id
                where s.person_id <> :viewer and %1$s)
            """.formatted(Held.on("s", "viewedOn"));

    /** Who was in it until a day, and when. */
    private static final String ONCE = """
            , once_seen (person_id, since, until) as (
                select s.person_id, s.valid_from, least(s.valid_to, :viewedOn) from standing s
                where s.manager_id = :viewer and s.person_id <> :viewer and s.known_to is null and s.valid_from < :viewedOn
                union
                select s.person_id, greatest(s.valid_from, o.since), least(s.valid_to, o.until)
                from once_seen o join standing s on s.manager_id = o.person_id
                where s.person_id <> :viewer and s.known_to is null and s.valid_from < o.until and s.valid_to > o.since)
            """;

    private static final String SELF_AND_LINE =
            "select cast(:viewer as uuid) as person_id union all select person_id from seen_line";

    private static final String AND_ONCE =
            " union all select person_id from once_seen where until > cast(:lastSeen as date)";

    private final Reach reach;
    private final boolean past;
    private final Map<String, Object> parameters = new HashMap<>();

    private Visible(Reach reach, UUID viewer, Cut cut, LocalDate today) {
        this.reach = reach;
        this.past = cut.knownAt() != null && lastDay(cut).isBefore(today);
        if (reach == Reach.LINE) {
            parameters.put("viewer", viewer);
            parameters.put("viewedOn", today);
            if (past) {
                parameters.put("lastSeen", lastDay(cut));
            }
        }
    }

    /** To the viewer whom the guard let in, of people as they are at a cut. */
    public static Visible to(Admission admission, Cut cut, LocalDate today) {
        return new Visible(admission.reach(), admission.viewer().id(), cut, today);
    }

    /** The day by which the line must not have ended. */
    private static LocalDate lastDay(Cut cut) {
        LocalDate known = cut.knownAt() == null ? LocalDate.MAX : LocalDate.ofInstant(cut.knownAt(), ZoneOffset.UTC);
        return known.isAfter(cut.asOf()) ? known : cut.asOf();
    }

    public Reach reach() {
        return reach;
    }

    /** The tables that the condition needs, each behind a comma, to stand behind those of a {@code with recursive}. */
    public String moreTables() {
        return reach == Reach.LINE
                ? ", " + LINE + (past ? ONCE : "") + ", seen (person_id) as (" + SELF_AND_LINE + (past ? AND_ONCE : "")
                        + ")\n"
                : "";
    }

    /** True of the rows of those whom the viewer sees. */
    public String condition(String person) {
        return switch (reach) {
            case EVERYBODY -> "true";
            case LINE -> person + " in (select person_id from seen)";
            case NOBODY -> "false";
        };
    }

    /** The same of promotion cases: those of the same people, and open ones on whose panel the viewer is. */
    public String condition(String person, String promotion) {
        return reach == Reach.LINE
                ? "(" + condition(person) + " or " + onPanel(person, promotion) + ")"
                : condition(person);
    }

    private static String onPanel(String person, String promotion) {
        return """
                exists (select from promotion_standing o
                    where o.person_id = %s and o.case_id = %s and o.person_id <> :viewer and %s and %s and %s)
                """.formatted(person, promotion, Held.on("o", "viewedOn"), Held.open("o"), Held.seat("o"));
    }

    /** The parameters {@code viewer}, {@code viewedOn} and {@code lastSeen}, where the tables need them. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
