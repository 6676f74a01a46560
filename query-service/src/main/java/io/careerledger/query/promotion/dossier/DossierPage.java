package io.careerledger.query.promotion.dossier;

import io.careerledger.events.FrozenPacket;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dossier with what its page shows of the packet.
 *
 * @param decided whether there is a decision
 * @param closed whether nothing can be reviewed or decided any more
 * @param packetComputed whether the packet could be computed anew
 */
record DossierPage(
        Dossier dossier,
        PacketView packet,
        boolean decided,
        boolean closed,
        boolean ladderMatches,
        boolean packetComputed,
        boolean anythingSince) {

    /** The readiness in a packet, in the words of a page. */
    record PacketView(
            String ladder,
            int ladderVersion,
            String ladderHash,
            String status,
            @Nullable Double score,
            @Nullable Double threshold,
            @Nullable Double confidence,
            List<GateView> gates,
            List<CompetencyView> competencies,
            List<OutcomeView> outcomes) {}

    record GateView(String gate, boolean passed, String detail) {}

    record CompetencyView(
            String name,
            boolean mustHave,
            @Nullable Double expected,
            @Nullable Double estimate,
            @Nullable Double probability,
            String state,
            @Nullable Double contribution,
            int raters) {}

    record OutcomeView(
            String title,
            String verification,
            String tier,
            @Nullable Double value) {}

    static DossierPage of(Dossier dossier, FrozenPacket packet, LadderCatalog catalog) {
        SinceProposal since = dossier.sinceProposal();
        boolean anything = !(since.packetRatings().isEmpty()
                && since.packetOutcomes().isEmpty()
                && since.newRatings().isEmpty()
                && since.newOutcomes().isEmpty()
                && since.ladderVersions().isEmpty()
                && since.levelFacts().isEmpty());
        return new DossierPage(
                dossier,
                view(packet, Rubric.of(packet.ladder(), catalog)),
                dossier.decision() != null,
                !dossier.state().isOpen(),
                dossier.verification().ladder().match() == PacketCheck.LadderMatch.MATCHES,
                dossier.verification().reproduced() != null,
                anything);
    }

    private static PacketView view(FrozenPacket packet, Rubric rubric) {
        JsonNode readiness = packet.readiness();
        return new PacketView(
                packet.ladder().id(),
                packet.ladder().version(),
                packet.ladderHash(),
                words(readiness, "status"),
                number(readiness, "score"),
                number(readiness, "threshold"),
                number(readiness, "confidence"),
                readiness.path("gates").valueStream().map(DossierPage::gate).toList(),
                readiness
                        .path("competencies")
                        .valueStream()
                        .map(competency -> competency(competency, rubric))
                        .toList(),
                readiness
                        .path("outcomes")
                        .path("items")
                        .valueStream()
                        .map(DossierPage::outcome)
                        .toList());
    }

    private static GateView gate(JsonNode gate) {
        return new GateView(text(gate, "gate"), gate.path("passed").booleanValue(false), text(gate, "detail"));
    }

    private static CompetencyView competency(JsonNode competency, Rubric rubric) {
        String id = text(competency, "competency");
        return new CompetencyView(
                Objects.requireNonNullElse(rubric.competencyName(id), id),
                competency.path("mustHave").booleanValue(false),
                number(competency, "expected"),
                number(competency, "estimate"),
                number(competency, "probability"),
                words(competency, "state"),
                number(competency, "contribution"),
                competency.path("ratings").size());
    }

    private static OutcomeView outcome(JsonNode item) {
        return new OutcomeView(
                text(item, "title"), words(item, "verification"), words(item, "tier"), number(item, "value"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    private static String words(JsonNode node, String field) {
        return text(node, field).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable Double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
