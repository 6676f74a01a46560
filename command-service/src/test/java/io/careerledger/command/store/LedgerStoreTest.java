package io.careerledger.command.store;

import static io.careerledger.command.store.StoreFixture.ADA;
import static io.careerledger.command.store.StoreFixture.NOON;
import static io.careerledger.command.store.StoreFixture.fact;
import static io.careerledger.command.store.StoreFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.wire.UndecodableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** What is appended comes back as it was, in order, once. */
class LedgerStoreTest {

    private static final UUID GRACE = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final StoreFixture ledger = StoreFixture.fresh();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void readsBackWhatWasAppended() {
        DomainEventMessage<?> left =
                fact(ADA, 0).andMetaData(Map.of("ladder", "product-management@3", "traceparent", "00-1-2-01"));
        ledger.append(left);

        DomainEventMessage<?> read = ledger.read(ADA).getFirst();

        assertThat(read.getPayload()).isEqualTo(left.getPayload());
        assertThat(read.getMetaData()).isEqualTo(left.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(left.getIdentifier());
        assertThat(read.getAggregateIdentifier()).isEqualTo(ADA.toString());
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getType()).isEqualTo("career");
        assertThat(read.getTimestamp()).isEqualTo(NOON);
    }

    @Test
    void storesFactsUnderTheirWireName() {
        ledger.append(fact(ADA, 0));
        assertThat(ledger.asOwner().queryForMap("select type, revision, convert_from(payload, 'UTF8') body from event"))
                .containsEntry("type", "career.person-left")
                .containsEntry("revision", 1)
                .containsEntry(
                        "body", "{\"personId\":\"" + ADA + "\",\"reason\":\"fact 0\",\"effectiveOn\":\"1970-01-01\"}");
    }

    @Test
    void keepsStreamsApartAndInOrder() {
        ledger.append(List.of(fact(ADA, 0), fact(GRACE, 0), fact(ADA, 1)));
        ledger.append(fact(ADA, 2));
        assertThat(ledger.read(ADA))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L);
        assertThat(ledger.read(GRACE)).hasSize(1);
        assertThat(ledger.read(UUID.randomUUID())).isEmpty();
        assertThat(ledger.store().lastSequenceNumberFor(ADA.toString())).contains(2L);
    }

    @Test
    void placesFollowTheOrderOfAnAppend() {
        ledger.append(facts(ADA, 500));
        assertThat(ledger.asOwner().queryForList("select sequence_number from event order by global_index", Long.class))
                .isSorted()
                .hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {LedgerStorageEngine.PAGE - 1, LedgerStorageEngine.PAGE, LedgerStorageEngine.PAGE + 1})
    void readsStreamsOfAnyLength(int length) {
        ledger.append(facts(ADA, length));
        assertThat(ledger.read(ADA)).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void whoeverIsSecondIsTold(long sequence) {
        ledger.append(facts(ADA, sequence + 1));
        assertThatThrownBy(() -> ledger.append(fact(ADA, sequence)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining(ADA.toString());
        assertThat(ledger.read(ADA)).hasSize((int) sequence + 1);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        ledger.transaction().executeWithoutResult(status -> {
            ledger.store().publish(fact(ADA, 0));
            status.setRollbackOnly();
        });
        assertThat(ledger.read(ADA)).isEmpty();
    }

    @Test
    void timeStandsStillRatherThanRunBackwards() {
        Instant before = NOON.minusSeconds(60);
        Instant later = NOON.plusSeconds(60);
        ledger.append(fact(ADA, 0, NOON));
        ledger.append(List.of(fact(ADA, 1, before), fact(GRACE, 0, before), fact(ADA, 2, later), fact(ADA, 3, NOON)));
        assertThat(ledger.read(ADA))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(NOON, NOON, later, later);
        assertThat(ledger.read(GRACE))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(before);
    }

    @Test
    void refusesAFactThatNobodyDid() {
        PersonLeft left = new PersonLeft(ADA, null, LocalDate.EPOCH);
        MetaData timeOnly = MetaData.with("recordedAt", NOON.toString());
        assertThatThrownBy(() ->
                        ledger.append(new GenericDomainEventMessage<>("career", ADA.toString(), 0, left, timeOnly)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("actorId");
    }

    @Test
    void refusesAFactOverFourMebibytesAndKeepsOneJustBelow() {
        int frame = "{'personId':'','reason':'','effectiveOn':'1970-01-01'}".length()
                + ADA.toString().length();
        int limit = 4 * 1024 * 1024;
        ledger.append(fact(new PersonLeft(ADA, "x".repeat(limit - frame), LocalDate.EPOCH), 0, NOON));
        assertThatThrownBy(() -> ledger.append(
                        fact(new PersonLeft(ADA, "x".repeat(limit - frame + 1), LocalDate.EPOCH), 1, NOON)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageNotContaining("xxx");
        assertThat(ledger.read(ADA)).hasSize(1);
    }

    @Test
    void namesARevisionThatIsNotKnownYet() {
        ledger.asOwner()
                .update(
                        "insert into event (stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id,"
                                + " payload) values (?, 0, ?, 'career.person-left', 2, now(), ?, '{}')",
                        ADA.toString(),
                        UUID.randomUUID(),
                        ADA);
        assertThatThrownBy(() -> ledger.read(ADA).getFirst().getPayload())
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("career.person-left revision 2");
    }

    @Test
    void tellsADatabaseThatIsAwayFromAFactThatCannotBeStored() {
        assertThatThrownBy(() -> ledger.transaction().executeWithoutResult(status -> {
                    ledger.endTheTransactionsSession();
                    ledger.store().publish(fact(ADA, 0));
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> ledger.transaction().executeWithoutResult(status -> {
                    ledger.endTheTransactionsSession();
                    ledger.read(ADA);
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(ledger.read(ADA)).isEmpty();
    }
}
