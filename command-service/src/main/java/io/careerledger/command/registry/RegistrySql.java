package io.careerledger.command.registry;

import io.careerledger.command.domain.Employee;
import io.careerledger.command.registry.Claim.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The registry's statements. */
final class RegistrySql {

    /** Held until commit by whoever changes a reporting line of someone who may have reports. */
    private static final long REPORTING_LINES_LOCK = 7_236_001L;

    /**
     * Follows the lines upwards as they are on a day, leavers passed over like everyone else. No day has a cycle, and rows
     * that were met before are not followed again.
     */
    private static final String UP = """
            up (subject_id, on_day, person_id, manager_id) as (
                select a.subject_id, a.on_day, a.subject_id, h.manager_id
                  from unnest(?, ?) as a (subject_id, on_day)
                  join lateral (select manager_id from line_held l
                                 where l.person_id = a.subject_id and l.from_on <= a.on_day
                                 order by from_on desc limit 1) h on true
                union
                select up.subject_id, up.on_day, up.manager_id, h.manager_id
                  from up
                  join lateral (select manager_id from line_held l
                                 where l.person_id = up.manager_id and l.from_on <= up.on_day
                                 order by from_on desc limit 1) h on true
            )
            """;

    private static final String LINES = "with recursive " + UP + """
            select subject_id, manager_id, person_id <> subject_id as above_manager from up where manager_id is not null
            """;

    /**
     * Claims are made in one order everywhere, so that transactions wait for each other but never in a circle. What the
     * statement itself claims is not among what it finds owned: it sees the rows of before. Owners are looked up row by row,
     * as a join would have the planner read the whole table for a handful of keys.
     */
    private static final String PREFLIGHT = "with recursive " + UP + """
            , wanted as (
                select kind, key, person_id from unnest(?, ?, ?) as w (kind, key, person_id)
            ), claimed as (
                insert into claim (kind, key, person_id)
                select kind, key, person_id from wanted order by kind, key
                on conflict do nothing
                returning kind, key, person_id
            )
            select 'CLAIMED' as answer, kind, key, person_id,
                   null::date as started_on, null::date as left_on, null::text as stream_id, null::bigint as number
              from claimed
            union all
            select 'OWNED', w.kind, w.key,
                   (select c.person_id from claim c where c.kind = w.kind and c.key = w.key),
                   null, null, null, null
              from wanted w
            union all
            select 'PERSON', null, null, person_id, started_on, left_on, null, null
              from person where person_id = any (?)
            union all
            select 'STREAM', null, null, null, null, null, s.stream_id,
                   (select e.sequence_number + 1 from event e where e.stream_id = s.stream_id
                     order by e.sequence_number desc limit 1)
              from unnest(?) as s (stream_id)
            union all
            select 'LADDERS', null, null, null, null, null, null, count(*) from ladder_version
            union all
            select 'LINE', null, manager_id, subject_id, null, null, null, (person_id <> subject_id)::int
              from up where manager_id is not null
            """;

    /**
     * Follows the line upwards from the new manager through every day on which the new line would hold, and finds the
     * first day on which that leads back to its owner. Windows only ever shrink, and each person's lines are finitely many.
     */
    private static final String CYCLE = """
            with recursive next_line as (
                select min(from_on) as from_on from reporting_line where person_id = :person and from_on > :from
            ), up (person_id, from_on, until_on) as (
                select :manager::uuid, :from::date, coalesce(n.from_on, 'infinity'::date) from next_line n
                union
                select l.manager_id, greatest(up.from_on, l.from_on), least(up.until_on, l.until_on)
                  from up
                  join lateral (
                       select manager_id, from_on,
                              lead(from_on, 1, 'infinity'::date) over (order by from_on) as until_on
                         from line_held where person_id = up.person_id) l
                    on l.from_on < up.until_on and l.until_on > up.from_on
                 where up.person_id <> :person and l.manager_id is not null
            ), cycle as (
                select min(from_on) as from_on from up where person_id = :person
            )
            """;

    private static final String FIND_CYCLE = CYCLE + "select from_on from cycle";

    /** Writes the line unless that closes a cycle. */
    private static final String CHANGE_LINE = CYCLE + """
            , written as (
                insert into reporting_line (person_id, from_on, manager_id)
                select :person, :from, :manager from cycle where from_on is null
                on conflict (person_id, from_on) do update set manager_id = excluded.manager_id
            )
            select from_on from cycle
            """;

    private final JdbcClient jdbc;

    RegistrySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answers ask(Preflight preflight) {
        Answers answers = new Answers(preflight.lines());
        jdbc.sql(PREFLIGHT)
                .param(subjects(preflight.lines()))
                .param(days(preflight.lines()))
                .param(new SqlArrayValue("text", preflight.kinds()))
                .param(new SqlArrayValue("uuid", preflight.keys()))
                .param(new SqlArrayValue("uuid", preflight.claimants()))
                .param(new SqlArrayValue("uuid", preflight.people().toArray()))
                .param(new SqlArrayValue("text", preflight.streamIds().toArray()))
                .query(row -> {
                    read(row, answers);
                });
        return answers;
    }

    /** Asks again whom people report to, each on a day. */
    void askLines(Map<UUID, LocalDate> lines, Answers answers) {
        lines.keySet().forEach(answers::forgetLine);
        jdbc.sql(LINES).param(subjects(lines)).param(days(lines)).query(row -> {
            answers.reportsTo(uuid(row, "subject_id"), uuid(row, "manager_id"), row.getBoolean("above_manager"));
        });
    }

    private static SqlArrayValue subjects(Map<UUID, LocalDate> lines) {
        return new SqlArrayValue("uuid", lines.keySet().toArray());
    }

    private static SqlArrayValue days(Map<UUID, LocalDate> lines) {
        return new SqlArrayValue("date", lines.values().toArray());
    }

    private static void read(ResultSet row, Answers answers) throws SQLException {
        switch (row.getString("answer")) {
            case "CLAIMED" -> answers.unused.add(claim(row));
            case "OWNED" -> {
                UUID owner = row.getObject("person_id", UUID.class);
                if (owner != null) {
                    answers.owners.put(claim(row), owner);
                }
            }
            case "PERSON" -> {
                Employee employee = employee(row);
                answers.people.put(employee.personId(), employee);
            }
            case "STREAM" -> answers.versions.put(row.getString("stream_id"), row.getLong("number"));
            case "LINE" -> answers.reportsTo(uuid(row, "person_id"), uuid(row, "key"), row.getLong("number") == 1);
            case "LADDERS" -> answers.ladderVersions = row.getLong("number");
            default -> throw new IllegalStateException("an answer that nobody asked for");
        }
    }

    static Employee employee(ResultSet row) throws SQLException {
        return new Employee(
                uuid(row, "person_id"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(Kind.valueOf(row.getString("kind")), uuid(row, "key"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Whether the claim was free, and is the person's now. */
    boolean claim(Claim claim, UUID personId) {
        return jdbc.sql("insert into claim (kind, key, person_id) values (?, ?, ?) on conflict do nothing")
                        .params(claim.kind().name(), claim.key(), personId)
                        .update()
                == 1;
    }

    /** Whose the claim is by now; null when nobody's. */
    @Nullable
    UUID owner(Claim claim) {
        return jdbc.sql("select person_id from claim where kind = ? and key = ?")
                .params(claim.kind().name(), claim.key())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void release(Claim claim) {
        jdbc.sql("delete from claim where kind = ? and key = ?")
                .params(claim.kind().name(), claim.key())
                .update();
    }

    /** Waits for whoever changes reporting lines now; statements after this one see what they committed. */
    void lockReportingLines() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(REPORTING_LINES_LOCK).query(row -> {});
    }

    void addPerson(Employee person, @Nullable Claim email, @Nullable Claim external, @Nullable UUID managerId) {
        jdbc.sql("""
                insert into person (person_id, started_on, joined_manager_id, email_key, external_key)
                values (:person, :from, :manager::uuid, :email::uuid, :external::uuid)
                """)
                .param("person", person.personId())
                .param("from", person.startedOn())
                .param("email", email == null ? null : email.key())
                .param("external", external == null ? null : external.key())
                .param("manager", managerId)
                .update();
    }

    /** Notes a new email or external id (null leaves the old one), and frees what it replaces for others. */
    void changeKeys(UUID personId, @Nullable Claim email, @Nullable Claim external) {
        jdbc.sql("""
                with changed as (
                    update person set email_key = coalesce(:email::uuid, email_key),
                                      external_key = coalesce(:external::uuid, external_key)
                     where person_id = :person
                    returning old.email_key as old_email, new.email_key as new_email,
                              old.external_key as old_external, new.external_key as new_external)
                delete from claim using changed
                 where kind = 'EMAIL' and key = old_email and old_email <> new_email
                    or kind = 'EXTERNAL' and key = old_external and old_external <> new_external
                """)
                .param("person", personId)
                .param("email", email == null ? null : email.key())
                .param("external", external == null ? null : external.key())
                .update();
    }

    void changeLeftOn(UUID personId, @Nullable LocalDate leftOn) {
        jdbc.sql("update person set left_on = :left::date where person_id = :person")
                .param("left", leftOn)
                .param("person", personId)
                .update();
    }

    void changeStartedOn(UUID personId, LocalDate startedOn) {
        jdbc.sql("update person set started_on = ? where person_id = ?")
                .params(startedOn, personId)
                .update();
    }

    /** Whom the person reported to when she joined; null for nobody. */
    @Nullable
    UUID joinedManager(UUID personId) {
        return jdbc.sql("select joined_manager_id from person where person_id = ?")
                .param(personId)
                .query((row, number) -> Optional.ofNullable(uuid(row, "joined_manager_id")))
                .single()
                .orElse(null);
    }

    /** The first day on which the line would close a cycle; null when it never would. */
    @Nullable
    LocalDate cycleOn(UUID personId, @Nullable UUID managerId, LocalDate from) {
        return firstCycle(FIND_CYCLE, personId, managerId, from);
    }

    /** Writes the line; unless it would close a cycle, then the first day of that is answered and nothing written. */
    @Nullable
    LocalDate changeLine(UUID personId, @Nullable UUID managerId, LocalDate from) {
        return firstCycle(CHANGE_LINE, personId, managerId, from);
    }

    private @Nullable LocalDate firstCycle(String sql, UUID personId, @Nullable UUID managerId, LocalDate from) {
        List<LocalDate> days = jdbc.sql(sql)
                .param("person", personId)
                .param("manager", managerId)
                .param("from", from)
                .query((row, number) -> row.getObject("from_on", LocalDate.class))
                .list();
        return days.getFirst();
    }
}
