package io.careerledger.query.projection.read;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Where everybody stands at a cut, as SQL: one form for today, any other day, and anything known before.
 *
 * <pre>{@code
 * with recursive STANDINGS, LINE
 * select ... from standing_at p join line using (person_id) where p.employed ...
 * }</pre>
 */
public final class StandingSql {

    private static final String DAY = "%1$s.valid_from <= :asOf and %1$s.valid_to > :asOf";
    private static final String NOW = "%1$s.known_to is null and " + DAY;
    private static final String THEN =
            "%1$s.known_from <= :knownAt and (%1$s.known_to is null or %1$s.known_to > :knownAt) and " + DAY;

    private static final String REPORTS =
            "line (person_id) as (select person_id from standing_at where manager_id = :manager and person_id <> :manager";

    private static final String BELOW = " union select below.person_id from standing_at below"
            + " join line on below.manager_id = line.person_id where below.person_id <> :manager";

    private StandingSql() {}

    /** True of the row of {@code standing} that holds at the cut, one for everybody known; needs its parameters. */
    public static String holds(Cut cut, String alias) {
        return (cut.knownAt() == null ? NOW : THEN).formatted(alias);
    }

    /** The table {@code standing_at} of those rows, to stand behind {@code with}; read where it is used, by any index. */
    public static String standings(Cut cut) {
        return "standing_at as not materialized (select s.* from standing s where " + holds(cut, "s") + ")";
    }

    /**
     * The table {@code called_at}: what everybody is called at the cut and to whom she reports, to whoever may be told of
     * anybody, past the walls around people's rows.
     */
    public static String called(Cut cut) {
        return "called_at as not materialized (select s.* from called s where " + holds(cut, "s") + ")";
    }

    /**
     * The table {@code line} of all who report to {@code :manager} at the cut, to stand behind {@link #standings}.
     *
     * @param whole whether reports of reports are in it too; where lines form a circle each is in it once, and the manager
     *     never
     */
    public static String line(boolean whole) {
        return REPORTS + (whole ? BELOW : "") + ")";
    }

    /** The parameters {@code asOf} and {@code knownAt}. */
    public static Map<String, Object> parameters(Cut cut) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", cut.asOf());
        if (cut.knownAt() != null) {
            parameters.put("knownAt", cut.knownAt().atOffset(ZoneOffset.UTC));
        }
        return parameters;
    }
}
