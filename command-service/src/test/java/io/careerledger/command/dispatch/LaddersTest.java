package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.assertRefused;
import static io.careerledger.command.dispatch.Sending.byHr;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.rate;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Written;
import io.careerledger.events.Relation;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Publication, and who sees it when. */
class LaddersTest {

    private static final Ladder SHIPPED = ShippedLadders.all().getFirst().ladder();

    private final Instance ledger = Instance.onFreshDatabase();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void publishesTheShippedLaddersOnFirstStartOnly() {
        try (Instance second = ledger.another()) {
            assertThat(second.events("ladder:product-management")).hasSize(1);
            assertThat(second.events("ladder:ai-product-management")).hasSize(1);
        }
    }

    @Test
    void publishesTheShippedLaddersOnceWhenTwoInstancesStartTogether() throws Exception {
        Instance empty = Instance.unstartedOnFreshDatabase();
        Instance sibling = empty.unstarted();
        try (empty;
                sibling;
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Instance> first = threads.submit(empty::started);
            Future<Instance> second = threads.submit(sibling::started);
            first.get();
            second.get();
            assertThat(empty.events("ladder:product-management")).hasSize(1);
            assertThat(sibling.events("ladder:ai-product-management")).hasSize(1);
        }
    }

    @Test
    void startsOverALadderThatAnEarlierReleaseShippedDifferently() {
        String earlierHash = "0".repeat(64);
        rewriteHash(LadderVersion.of(SHIPPED).hash(), earlierHash);
        try (Instance next = ledger.another()) {
            Refused refusal = catchThrowableOfType(Refused.class, () -> publish(next, SHIPPED));
            assertThat(refusal.rule()).isEqualTo(Rule.LADDER_VERSION_EXISTS);
            assertThat(refusal.detail()).contains(earlierHash);
            person(next);
        }
    }

    /** Only the owner of the database can, and only without the trigger that stands against it. */
    private void rewriteHash(String from, String to) {
        ledger.sql()
                .sql("alter table event disable trigger event_is_never_rewritten")
                .update();
        int rewritten =
                ledger.sql().sql("""
                        update event set payload = convert_to(replace(convert_from(payload, 'UTF8'), :from, :to), 'UTF8')
                         where convert_from(payload, 'UTF8') like '%' || :from || '%'
                        """).param("from", from).param("to", to).update();
        assertThat(rewritten).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameDocumentIsPublishedAgain() {
        Ladder next = version(2, "2026-01-01", "Next");
        assertThat(publish(ledger, next)).isEqualTo(written(2, true));
        assertThat(publish(ledger, next)).isEqualTo(written(2, false));
        assertThat(ledger.events("ladder:product-management")).hasSize(2);
    }

    @Test
    void refusesAnotherDocumentUnderAPublishedVersion() {
        publish(ledger, version(2, "2026-01-01", "Next"));
        Refused refusal =
                catchThrowableOfType(Refused.class, () -> publish(ledger, version(2, "2026-01-01", "Otherwise")));
        assertThat(refusal.rule()).isEqualTo(Rule.LADDER_VERSION_EXISTS);
    }

    @Test
    void refusesToPublishOnAnotherVersionThanExpected() {
        Envelope envelope = new Envelope(new PublishLadder(version(2, "2026-01-01", "Next")), Sending.HR, 0L);
        Refused refusal =
                catchThrowableOfType(Refused.class, () -> ledger.commands().send(envelope));
        assertThat(refusal.rule()).isEqualTo(Rule.VERSION_MISMATCH);
    }

    @Test
    void decidesByAVersionThatAnotherInstancePublished() {
        UUID ada = person(ledger);
        try (Instance other = ledger.another()) {
            publish(other, named("guild", 1, "1950-01-01", "Guild"));
            publish(other, version(2, "2024-01-01", "Next"));
        }
        UUID lin = UUID.randomUUID();
        send(ledger, new AddPerson(lin, "Lin", null, null, "guild", "PM", null, null, null, Sending.JOINED));
        send(ledger, rate(ada, ServiceUser.HR.id()));

        assertThat(ledger.events(lin.toString()).getFirst().getMetaData()).containsEntry("ladder", "guild@1");
        assertThat(ledger.events(ada.toString()).getLast().getMetaData())
                .containsEntry("ladder", "product-management@2");
        assertThat(ledger.events(ada.toString()).getFirst().getMetaData())
                .containsEntry("ladder", "product-management@1");
    }

    @Test
    void refusesCompetenciesOfOtherLadders() {
        UUID ada = person(ledger);
        assertRefused(
                ledger,
                new RateSkill(
                        ada,
                        UUID.randomUUID(),
                        "ml-fundamentals",
                        3,
                        Relation.PEER,
                        ServiceUser.HR.id(),
                        "Frames it",
                        List.of(),
                        LocalDate.of(2024, 2, 1)),
                Rule.VALIDATION);
    }

    @Test
    void takesNoLadderAmongManyCommands() {
        List<Envelope> one = List.of(byHr(new PublishLadder(SHIPPED)));
        assertThatThrownBy(() ->
                        ledger.commands().inTransaction(() -> ledger.commands().sendAll(one)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Written publish(Instance instance, Ladder ladder) {
        return instance.commands().send(byHr(new PublishLadder(ladder)));
    }

    private static Written written(long version, boolean changed) {
        return new Written("product-management", "ladder:product-management", version, changed);
    }

    private static Ladder version(int version, String effectiveFrom, String name) {
        return named("product-management", version, effectiveFrom, name);
    }

    private static Ladder named(String id, int version, String effectiveFrom, String name) {
        ObjectNode document = LadderJson.write(SHIPPED);
        document.put("id", id)
                .put("version", version)
                .put("effectiveFrom", effectiveFrom)
                .put("name", name);
        return LadderReader.published(document);
    }
}
