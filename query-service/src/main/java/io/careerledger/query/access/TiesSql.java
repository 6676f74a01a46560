package io.careerledger.query.access;

/**
 * The statement that reads what ties {@code :viewer} to {@code :subject} on {@code :today}: a row for each tie, its kind in the
 * first column.
 */
final class TiesSql {

    /** Whoever she reports to, at any height. */
    private static final String ABOVE = """
            with recursive above (person_id) as (
                select s.manager_id from standing s
                where s.person_id = :subject and s.manager_id is not null and %1$s
                union
                select s.manager_id from above a join standing s on s.person_id = a.person_id
                where s.manager_id is not null and %1$s)""".formatted(Held.on("s", "today"));

    /**
     * Whoever she reported to, and on which days before today: from {@code since}, before {@code until}. What only will be is none of
     * it, at any height.
     */
    private static final String ONCE_ABOVE = """
            , once_above (person_id, since, until) as (
                select s.manager_id, s.valid_from, least(s.valid_to, cast(:today as date)) from standing s
                where s.person_id = :subject and s.manager_id is not null and s.known_to is null and s.valid_from < :today
                union
                select s.manager_id, greatest(s.valid_from, o.since), least(s.valid_to, o.until)
                from once_above o join standing s on s.person_id = o.person_id
                where s.manager_id is not null and s.known_to is null and s.valid_from < o.until and s.valid_to > o.since
                  and o.person_id <> :viewer)""";

    private static final String ENDED = """

            union all
            select 'ended', null, max(until) - 1, null, null, null, null
            from once_above where person_id = :viewer having count(*) > 0""";

    private static final String ROWS = """

            select 'line' as kind, cast(null as uuid) as id, cast(null as date) as day, cast(null as boolean) as open,
                   cast(null as jsonb) as competencies, cast(null as jsonb) as outcomes, cast(null as bigint) as sequence
            from above where person_id = :viewer
            union all
            select 'seat', p.case_id, null, %1$s, null, null, null
            from promotion_standing p
            where p.person_id = :subject and %2$s and %3$s
            union all
            select 'asked', r.request_id, null, null, jsonb_path_query_array(r.competencies, '$[*].id'),
                   jsonb_path_query_array(r.outcomes, '$[*].id'), null
            from feedback_request r
            where r.person_id = :subject and r.from_id = :viewer and r.withdrawn_on is null and r.expires_on >= :today
            union all
            select 'mentoring', t.stream_id, null, null, null, null, t.sequence
            from (select * from timeline where subject_id = :subject and stream_id = :viewer
                  union all
                  select * from timeline where subject_id = :viewer and stream_id = :subject) t
            where t.type = any (:mentoring)""".formatted(Held.open("p"), Held.on("p", "today"), Held.seat("p"));

    private static final String ORDER = "\norder by 1, 2, 7";

    private static final String NOW = ABOVE + ROWS + ORDER;
    private static final String PAST = ABOVE + ONCE_ABOVE + ROWS + ENDED + ORDER;

    private TiesSql() {}

    /** @param past whether the day is asked for on which a line ended */
    static String of(boolean past) {
        return past ? PAST : NOW;
    }
}
