package io.careerledger.command.registry;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.OnCase;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Envelope;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that some commands need to know before they are decided, asked for at once.
 *
 * @param claims what they want for their streams alone, each with the stream that asks first
 * @param streams whose versions they are decided on
 * @param people whom they name besides, and who sends them
 * @param lines those whose reporting line decides who may send a command, each on a day
 */
record Preflight(Map<Claim, UUID> claims, Set<UUID> streams, Set<UUID> people, Map<UUID, LocalDate> lines) {

    static Preflight of(Collection<Envelope> envelopes) {
        Map<Claim, UUID> claims = new LinkedHashMap<>();
        Set<UUID> streams = new LinkedHashSet<>();
        Set<UUID> people = new LinkedHashSet<>();
        Map<UUID, LocalDate> lines = new LinkedHashMap<>();
        for (Envelope envelope : envelopes) {
            if (envelope.command() instanceof CareerCommand command) {
                streams.add(command.personId());
                Claims.of(command).forEach(claim -> claims.putIfAbsent(claim, command.personId()));
                Reference.of(command, envelope.context()).ifPresent(reference -> people.add(reference.personId()));
                if (command instanceof OnCase onCase) {
                    people.addAll(onCase.named());
                }
                if (isBoundByLines(envelope.context())) {
                    people.add(envelope.context().actorId());
                    lines.put(command.personId(), envelope.context().today());
                    if (command instanceof StartMentorship start) {
                        lines.put(start.menteeId(), envelope.context().today());
                    }
                }
            }
        }
        return new Preflight(claims, streams, people, lines);
    }

    /** Whether what the actor may do depends on who reports to her. */
    private static boolean isBoundByLines(CommandContext context) {
        return context.authority().isBoundByRelations()
                && ServiceUser.withId(context.actorId()).isEmpty();
    }

    Object[] kinds() {
        return claims.keySet().stream().map(claim -> claim.kind().name()).toArray();
    }

    Object[] keys() {
        return claims.keySet().stream().map(Claim::key).toArray();
    }

    Object[] claimants() {
        return claims.values().toArray();
    }

    List<String> streamIds() {
        return streams.stream().map(UUID::toString).toList();
    }
}
