package io.careerledger.command.store;

import static io.careerledger.command.store.StoreFixture.ADA;
import static io.careerledger.command.store.StoreFixture.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.command.LedgerDatabases;
import io.careerledger.embedded.DatabaseAccess;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database itself holds everyone to. */
class EventTableTest {

    private static final String INSERT = "insert into event (stream_id, sequence_number, event_id, type, revision,"
            + " recorded_at, actor_id, payload%s) overriding system value values ('s', 0, gen_random_uuid(), 't', 1, now(), gen_random_uuid(), ''%s)";

    private final StoreFixture ledger = StoreFixture.fresh();

    @BeforeEach
    void appendOne() {
        ledger.append(fact(ADA, 0));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = ''",
                "delete from event",
                "delete from event where false",
                "truncate event",
                "truncate event cascade",
                "set session_replication_role = replica; delete from event",
            })
    void nobodyRewritesHistoryTheOwnerIncluded(String sql) {
        assertThatThrownBy(() -> ledger.asOwner().execute(sql)).hasMessageContaining("events are never changed");
        assertThat(ledger.read(ADA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = ''",
                "delete from event",
                "truncate event",
                "alter table event disable trigger all",
                "drop table event",
                "select nextval('event_global_index_seq')",
                "delete from relay_position",
                "insert into relay_position values ('other', 0, 0)",
            })
    void theApplicationMayOnlyInsertAndSelect(String sql) {
        assertThatThrownBy(() -> ledger.asApplication().execute(sql))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"global_index", "transaction_id"})
    void theApplicationMayNotChooseItsPlace(String column) {
        ledger.asApplication().execute(INSERT.formatted("", ""));
        assertThatThrownBy(() -> ledger.asApplication().execute(INSERT.formatted(", " + column, ", '1'")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theTransactionsIdIsTakenBeforeThePlace() {
        assertThat(ledger.asOwner()
                        .queryForList(
                                "select attname from pg_attribute where attrelid = 'event'::regclass and attnum > 0"
                                        + " order by attnum limit 2",
                                String.class))
                .containsExactly("transaction_id", "global_index");
        assertThat(ledger.asOwner()
                        .queryForObject(
                                "select seqcache from pg_sequence where seqrelid ="
                                        + " 'event_global_index_seq'::regclass",
                                Long.class))
                .isEqualTo(1);
    }

    @Test
    void noWriterStaysForAMinute() {
        DatabaseAccess migrated = LedgerDatabases.migrated();
        JdbcTemplate application = new JdbcTemplate(new DatabaseAccess(migrated.url(), "ledger_app", "").dataSource());
        assertThat(application.queryForObject("show transaction_timeout", String.class))
                .isEqualTo("50s");
    }

    @Test
    void refusesASecondEventWithTheSameId() {
        UUID id = UUID.fromString(ledger.read(ADA).getFirst().getIdentifier());
        assertThatThrownBy(() -> ledger.asOwner()
                        .update(INSERT.formatted("", "").replaceFirst("gen_random_uuid\\(\\)", "'" + id + "'")))
                .hasMessageContaining("event_event_id_key");
    }
}
