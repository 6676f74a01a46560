package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.EndMentorship;
import io.careerledger.command.domain.CareerCommand.LogSession;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.RequestFeedback;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.EntryPath;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes commands of targets and valid bodies; the id is the server's, for commands that create something. */
final class Binding {

    private Binding() {}

    static AddPerson addPerson(Target target, Body b, UUID id) {
        return new AddPerson(
                Objects.requireNonNullElse(target.personId(), b.ownId(id)),
                b.text("name"),
                b.textOrNull("email"),
                externalId(b),
                b.text("ladder"),
                b.text("level"),
                b.idOrNull("managerId"),
                b.textOrNull("team"),
                b.constantOrNull(EntryPath.class, "entryPath"),
                b.day("startedOn"));
    }

    static ChangeReportingLine changeReportingLine(Target target, Body b) {
        return new ChangeReportingLine(
                target.person(), b.idOrNull("managerId"), b.textOrNull("team"), b.day("effectiveOn"));
    }

    static ChangeDetails changeDetails(Target target, Body b) {
        return new ChangeDetails(
                target.person(),
                b.textOrNull("name"),
                b.textOrNull("email"),
                externalId(b),
                b.constantOrNull(EntryPath.class, "entryPath"),
                b.dayOrNull("startedOn"),
                b.textOrNull("reason"));
    }

    static RecordDeparture recordDeparture(Target target, Body b) {
        return new RecordDeparture(target.person(), b.day("leftOn"), b.textOrNull("reason"));
    }

    static Rejoin rejoin(Target target, Body b) {
        return new Rejoin(
                target.person(), b.day("startedOn"), b.text("level"), b.idOrNull("managerId"), b.textOrNull("team"));
    }

    static ChangeLevel changeLevel(Target target, Body b) {
        return new ChangeLevel(
                target.person(),
                b.textOrNull("toLadder"),
                b.text("toLevel"),
                b.constant(LevelChangeKind.class, "kind"),
                b.text("reason"),
                b.day("effectiveOn"));
    }

    static RecordOutcome recordOutcome(Target target, Body b, UUID id) {
        return new RecordOutcome(
                target.person(),
                b.ownId(id),
                b.text("title"),
                b.textOrNull("narrative"),
                b.constant(Tier.class, "tier"),
                b.texts("competencies"),
                metric(b.bodyOrNull("metric")),
                money(b.bodyOrNull("benefit")),
                b.numberOrNull("percent"),
                Objects.requireNonNullElse(b.numberOrNull("attribution"), BigDecimal.ONE),
                b.flag("achieved", true),
                b.textOrNull("learning"),
                b.bodies("sources").stream()
                        .map(source -> new SourceLink(source.text("title"), source.text("url")))
                        .toList(),
                b.day("occurredOn"));
    }

    static AttestOutcome attestOutcome(Target target, Body b) {
        return new AttestOutcome(
                target.person(),
                target.item(),
                b.constant(AttestationVerdict.class, "verdict"),
                b.textOrNull("comment"),
                b.dayOrNull("attestedOn"));
    }

    static RateSkill rateSkill(Target target, Body b, UUID id) {
        return new RateSkill(
                target.person(),
                b.ownId(id),
                b.text("competency"),
                b.whole("rating"),
                b.constant(Relation.class, "relation"),
                b.idOrNull("raterId"),
                b.text("rationale"),
                b.ids("outcomeIds"),
                b.day("observedOn"));
    }

    static RequestFeedback requestFeedback(Target target, Body b, UUID id) {
        return new RequestFeedback(
                target.person(),
                b.ownId(id),
                b.id("fromId"),
                b.texts("competencies"),
                b.ids("outcomeIds"),
                b.textOrNull("message"),
                b.dayOrNull("expiresOn"));
    }

    static StartMentorship startMentorship(Target target, Body b, UUID id) {
        return new StartMentorship(
                target.person(),
                b.ownId(id),
                b.id("menteeId"),
                b.texts("focus"),
                b.textOrNull("goal"),
                b.textOrNull("overCapacityReason"),
                b.day("startedOn"));
    }

    static LogSession logSession(Target target, Body b, UUID id) {
        return new LogSession(
                target.person(), target.item(), b.ownId(id), b.whole("minutes"), b.textOrNull("note"), b.day("heldOn"));
    }

    static EndMentorship endMentorship(Target target, Body b) {
        return new EndMentorship(target.person(), target.item(), b.text("reason"), b.day("endedOn"));
    }

    private static @Nullable ExternalId externalId(Body b) {
        String value = b.textOrNull("externalId");
        return value == null ? null : new ExternalId(b.text("source"), value);
    }

    private static @Nullable Metric metric(@Nullable Body b) {
        return b == null
                ? null
                : new Metric(
                        b.text("name"),
                        b.textOrNull("unit"),
                        b.numberOrNull("baseline"),
                        b.numberOrNull("result"),
                        b.dayOrNull("from"),
                        b.dayOrNull("to"));
    }

    private static @Nullable Money money(@Nullable Body b) {
        return b == null ? null : new Money(new BigDecimal(b.text("amount")), b.text("currency"));
    }
}
