package io.careerledger.command.api;

import io.careerledger.command.actor.Actors;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LedgerCommand;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Written;
import io.careerledger.command.idempotency.Idempotency;
import io.careerledger.command.idempotency.KeptReply;
import io.careerledger.command.idempotency.KeyedRequest;
import io.careerledger.command.idempotency.Standing;
import io.careerledger.web.condition.IdempotencyKey;
import io.careerledger.web.condition.VersionTag;
import io.careerledger.web.json.StrictJson;
import io.careerledger.web.position.PositionKey;
import io.careerledger.web.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The way of a single request: who acts, is the body valid, was it here before, send, answer. */
@Component
class CommandEndpoint {

    private static final int CREATED = 201;

    private final Actors actors;
    private final CommandReader reader;
    private final Commands commands;
    private final Idempotency idempotency;
    private final PositionKey positions;
    private final JsonMapper json;
    private final Clock clock;

    CommandEndpoint(
            Actors actors,
            CommandReader reader,
            Commands commands,
            Idempotency idempotency,
            PositionKey positions,
            JsonMapper json,
            Clock clock) {
        this.actors = actors;
        this.reader = reader;
        this.commands = commands;
        this.idempotency = idempotency;
        this.positions = positions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends the command of a JSON body about a person.
     *
     * @param location path of what the command creates or is about
     */
    ResponseEntity<String> send(
            CommandRequest request, CommandKind kind, Target target, Function<CareerCommand, String> location) {
        UUID actorId = actors.writer(request.caller());
        CareerCommand command = reader.read(kind, target, StrictJson.read(request.body()));
        return send(
                request,
                actorId,
                command,
                written -> new KeptReply(
                        CREATED,
                        location.apply(command),
                        written.version(),
                        json.writeValueAsString(WrittenReply.of(written, positions))));
    }

    /** Sends a command that was read elsewhere, and answers as the function says. */
    ResponseEntity<String> send(
            CommandRequest request, UUID actorId, LedgerCommand command, Function<Written, KeptReply> reply) {
        Envelope envelope = new Envelope(command, context(request, actorId), request.expectedVersion());
        try {
            if (request.idempotencyKey() == null) {
                return answer(reply.apply(commands.send(envelope)), false);
            }
            return once(keyed(request, actorId, request.idempotencyKey()), envelope, reply);
        } catch (Refused refused) {
            throw new ProblemException(Refusals.problemOf(refused), refused);
        }
    }

    private ResponseEntity<String> once(KeyedRequest keyed, Envelope envelope, Function<Written, KeptReply> reply) {
        return commands.inTransaction(() -> switch (standing(keyed)) {
            case Standing.Done done -> answer(done.reply(), true);
            case Standing.Mismatched _ -> throw new ProblemException(IdempotencyKey.mismatch());
            case Standing.InFlight _ -> throw new ProblemException(Idempotency.inFlight());
            case Standing.Fresh _ -> {
                KeptReply first = reply.apply(commands.send(envelope));
                idempotency.keep(Map.of(keyed, first));
                yield answer(first, false);
            }
        });
    }

    private Standing standing(KeyedRequest keyed) {
        return Objects.requireNonNull(idempotency.ask(List.of(keyed)).get(keyed));
    }

    private static KeyedRequest keyed(CommandRequest request, UUID actorId, String key) {
        return KeyedRequest.of(actorId, key, request.method(), request.uri(), request.body());
    }

    private CommandContext context(CommandRequest request, UUID actorId) {
        return new CommandContext(
                actorId,
                Actors.authority(request.caller()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                request.traceparent());
    }

    private static ResponseEntity<String> answer(KeptReply reply, boolean replayed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(reply.status())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(VersionTag.of(reply.version()));
        if (reply.location() != null) {
            answer.header(HttpHeaders.LOCATION, reply.location());
        }
        if (replayed) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(reply.json());
    }
}
