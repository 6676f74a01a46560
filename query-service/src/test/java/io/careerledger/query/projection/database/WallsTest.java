package io.careerledger.query.projection.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.query.testing.ViewsDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the reader's role is shown when a statement forgets to ask for whom. */
class WallsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 8);

    /** Tables that say nothing of anybody. */
    private static final Set<String> OF_NOBODY = Set.of(
            "control.generation",
            "control.flyway_schema_history",
            "replay.flyway_schema_history",
            "projection_1.checkpoint",
            "projection_1.stray_record",
            "projection_1.flyway_schema_history");

    private static final Career HEAD = Career.joined("Head", "DIRECTOR", START, null);
    private static final Career LEAD = Career.joined("Lead", "GPM", START, HEAD.personId());
    private static final Career ADA = Career.joined("Ada", "PM", START, LEAD.personId())
            .rated("execution", 4, LEAD.personId(), START.plusDays(40));
    private static final Career STRANGER =
            Career.joined("Stranger", "PM", START, null).rated("execution", 2, HEAD.personId(), START.plusDays(40));
    private static final Career MENTOR =
            Career.joined("Mentor", "GPM", START, null).mentored(ADA.personId(), START.plusDays(60), 1);

    private static RunningService service;
    private static JdbcTemplate reader;
    private static TransactionTemplate snapshot;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        service.publish(HEAD, LEAD, ADA, STRANGER, MENTOR);
        reader = new JdbcTemplate(service.bean(DataSource.class));
        snapshot = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        snapshot.setReadOnly(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyTableIsBehindAForcedWallOrSaysNothingOfAnybody() {
        List<String> open = names(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                        + "where n.nspname ~ '^(control|replay|projection_1)$' and c.relkind = 'r' "
                        + "and not (c.relrowsecurity and c.relforcerowsecurity)");

        assertThat(open).containsExactlyInAnyOrderElementsOf(OF_NOBODY);
    }

    @Test
    void everyViewOfATableIsReadByTheRightsOfWhoeverReadsIt() {
        List<String> open = names(
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'live' "
                        + "and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'");

        assertThat(open).containsExactly("called");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"standing", "readiness", "timeline", "career_event", "stream", "called", "control.access_record"
            })
    void whoSaysForNobodyIsShownNothing(String table) {
        assertThat(service.database()
                        .count(Set.of("control.access_record", "called").contains(table) ? "standing" : table))
                .isPositive();

        assertThat(seen(null, table, "count(*)")).containsExactly("0");
    }

    @Test
    void aStatementWithoutAnyFilterShowsThoseOnlyToWhomThereIsARelation() {
        assertThat(people(LEAD, "standing")).containsExactlyInAnyOrder(id(LEAD), id(ADA));
        assertThat(people(HEAD, "readiness")).containsExactlyInAnyOrder(id(HEAD), id(LEAD), id(ADA));
        assertThat(people(ADA, "standing")).containsExactlyInAnyOrder(id(ADA), id(MENTOR));
        assertThat(people(MENTOR, "readiness")).containsExactlyInAnyOrder(id(MENTOR), id(ADA));
        assertThat(people(STRANGER, "career_event")).containsExactly(id(STRANGER));
        assertThat(people(HEAD, "career_event"))
                .as("with the stream of who mentors one of her line")
                .containsExactlyInAnyOrder(id(HEAD), id(LEAD), id(ADA), id(MENTOR));
    }

    @Test
    void namesAreToldOfEverybodyAndNothingElse() {
        assertThat(people(STRANGER, "called")).contains(id(ADA), id(HEAD), id(MENTOR));
        assertThat(seen(Reader.CALIBRATION, "called", "count(*)")).containsExactly("0");
        assertThat(seen(Reader.NAMED_CALIBRATION, "called", "distinct name")).contains("Ada", "Stranger");
        assertThat(seen(Reader.CALIBRATION, "standing", "count(*)")).containsExactly("0");
    }

    @Test
    void whoeverSeesEverybodyIsShownEverybody() {
        assertThat(seen(Reader.EVERYBODY, "standing", "distinct person_id"))
                .contains(id(ADA), id(STRANGER), id(MENTOR));
    }

    @Test
    void whatIsToldEndsWithItsTransaction() {
        assertThat(seen(Reader.EVERYBODY, "standing", "person_id")).isNotEmpty();
        assertThat(reader.queryForList("select person_id from standing")).isEmpty();
    }

    @Test
    void aLineThatEndedIsStillShownToWhoeverHadIt() {
        Career moved = Career.joined("Moved", "PM", START, LEAD.personId());
        service.publish(moved);
        moved.with(new ReportingLineChanged(moved.personId(), STRANGER.personId(), null, START.plusDays(100)));
        service.publish(List.of(moved.last()));

        assertThat(people(LEAD, "standing")).contains(id(moved));
        assertThat(people(STRANGER, "standing")).contains(id(moved));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update standing set name = 'x'",
                "delete from readiness",
                "insert into control.access_record select gen_random_uuid(), current_date, gen_random_uuid(), 'X', now()",
                "alter table projection_1.standing disable row level security",
                "drop policy seen on projection_1.standing",
                "set role views_projector",
                "select * from parked_record",
                "select * from moved_view",
                "create table live.mine (id int)",
                "select * from session.login"
            })
    void theReaderDoesNothingElse(String sql) {
        assertThatThrownBy(() -> reader.execute(sql)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void withRowSecurityOffTheReaderIsRefused() {
        assertThatThrownBy(() -> snapshot.executeWithoutResult(status -> {
                    reader.execute("set local row_security = off");
                    reader.queryForList("select person_id from standing");
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aServiceWhoseReaderOwnsTheTablesOrPassesWallsByDoesNotStart() {
        String owner = service.database().access().user();
        for (String login : List.of(owner, ViewsDatabase.PROJECTOR)) {
            assertThatThrownBy(() -> service.another(Map.of("spring.datasource.username", login)))
                    .rootCause()
                    .hasMessageContaining("The role " + login)
                    .hasMessageContaining("a role of its own");
        }
    }

    @Test
    void thePoolOfRequestsIsTheReaders() {
        assertThat(reader.queryForObject("select current_user", String.class)).isEqualTo(ViewsDatabase.READER);
        assertThat(service.get("/v1/people", ServiceUser.AUDITOR).statusCode()).isEqualTo(200);
    }

    private static List<String> names(String sql) {
        return service.database().jdbc().query(sql, (row, number) -> row.getString(1));
    }

    private static List<String> people(Career viewer, String table) {
        return seen(viewer.personId().toString(), table, "distinct person_id");
    }

    private static String id(Career career) {
        return career.personId().toString();
    }

    /** What a statement that filters nothing reads in a snapshot of this reader; of nobody for null. */
    private static List<String> seen(@Nullable String viewer, String table, String columns) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            if (viewer != null) {
                reader.execute(new Reader(viewer, LocalDate.of(2025, 3, 10)).sql());
            }
            return reader.query(
                    "select " + columns + " from " + table, (row, number) -> String.valueOf(row.getObject(1)));
        }));
    }
}
