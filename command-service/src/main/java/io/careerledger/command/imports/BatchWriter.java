package io.careerledger.command.imports;

import io.careerledger.command.api.Refusals;
import io.careerledger.command.api.WrittenReply;
import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.idempotency.Idempotency;
import io.careerledger.command.idempotency.KeptReply;
import io.careerledger.command.idempotency.KeyedRequest;
import io.careerledger.command.idempotency.Standing;
import io.careerledger.command.imports.ImportedLine.Sendable;
import io.careerledger.web.condition.IdempotencyKey;
import io.careerledger.web.position.PositionKey;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemTranslation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decides and commits the lines of one batch; what it answers is durable. */
@Component
class BatchWriter {

    private static final int CREATED = 201;

    private final Commands commands;
    private final Idempotency idempotency;
    private final LineActors actors;
    private final ProblemTranslation problems;
    private final PositionKey positions;
    private final JsonMapper json;
    private final Clock clock;

    BatchWriter(
            Commands commands,
            Idempotency idempotency,
            LineActors actors,
            ProblemTranslation problems,
            PositionKey positions,
            JsonMapper json,
            Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.actors = actors;
        this.problems = problems;
        this.positions = positions;
        this.json = json;
        this.clock = clock;
    }

    /** One reply for each line, in order; a failure of the whole transaction is the answer to all of its lines. */
    List<LineReply> write(List<ImportedLine> lines, @Nullable String traceparent) {
        Map<Long, LineReply> sent = sent(
                lines.stream()
                        .filter(Sendable.class::isInstance)
                        .map(Sendable.class::cast)
                        .toList(),
                traceparent);
        return lines.stream()
                .map(line -> switch (line) {
                    case Sendable good -> Objects.requireNonNull(sent.get(good.number()));
                    case ImportedLine.Faulty bad -> LineReply.refused(bad.number(), bad.problem());
                })
                .toList();
    }

    private Map<Long, LineReply> sent(List<Sendable> lines, @Nullable String traceparent) {
        try {
            return send(lines, traceparent);
        } catch (RuntimeException e) {
            return afterFailure(lines, problems.problemOf(e), traceparent);
        }
    }

    /** What one line spoiled is sent line by line; an outage would spoil those as well. */
    private Map<Long, LineReply> afterFailure(List<Sendable> lines, Problem problem, @Nullable String traceparent) {
        Map<Long, LineReply> replies = new HashMap<>();
        boolean each = lines.size() > 1 && !problem.tellsOfOutage();
        for (Sendable line : lines) {
            if (each) {
                replies.putAll(sent(List.of(line), traceparent));
            } else {
                replies.put(line.number(), LineReply.refused(line.number(), problem));
            }
        }
        return replies;
    }

    private Map<Long, LineReply> send(List<Sendable> lines, @Nullable String traceparent) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        boolean keyed = lines.stream().anyMatch(line -> line.keyed() != null);
        return keyed ? commands.inTransaction(() -> sendFresh(lines, traceparent)) : sendKnown(lines, traceparent);
    }

    private Map<Long, LineReply> sendFresh(List<Sendable> lines, @Nullable String traceparent) {
        Map<KeyedRequest, Standing> standings = idempotency.ask(
                lines.stream().flatMap(line -> Stream.ofNullable(line.keyed())).toList());
        Map<Long, LineReply> replies = new HashMap<>();
        List<Sendable> fresh = new ArrayList<>();
        for (Sendable line : lines) {
            LineReply reply = line.keyed() == null ? null : reply(line.number(), standings.get(line.keyed()));
            if (reply == null) {
                fresh.add(line);
            } else {
                replies.put(line.number(), reply);
            }
        }
        replies.putAll(sendKnown(fresh, traceparent));
        idempotency.keep(kept(fresh, replies));
        return replies;
    }

    private @Nullable LineReply reply(long line, @Nullable Standing standing) {
        return switch (standing) {
            case Standing.Done done ->
                LineReply.replayed(
                        line, done.reply().status(), json.readValue(done.reply().json(), WrittenReply.class));
            case Standing.Mismatched _ -> LineReply.refused(line, IdempotencyKey.mismatch());
            case Standing.InFlight _ -> LineReply.refused(line, Idempotency.inFlight());
            case Standing.Fresh _ -> null;
            case null -> null;
        };
    }

    private Map<KeyedRequest, KeptReply> kept(List<Sendable> lines, Map<Long, LineReply> replies) {
        Map<KeyedRequest, KeptReply> kept = new HashMap<>();
        for (Sendable line : lines) {
            LineReply reply = replies.get(line.number());
            if (line.keyed() != null && reply != null && reply.written() != null) {
                kept.put(line.keyed(), kept(reply.status(), reply.written()));
            }
        }
        return kept;
    }

    private KeptReply kept(int status, WrittenReply reply) {
        return new KeptReply(status, null, reply.version(), json.writeValueAsString(reply));
    }

    private Map<Long, LineReply> sendKnown(List<Sendable> lines, @Nullable String traceparent) {
        Set<UUID> strangers = actors.strangersIn(lines);
        Map<Long, LineReply> replies = new HashMap<>();
        List<Sendable> sent = new ArrayList<>();
        for (Sendable line : lines) {
            if (strangers.contains(line.actorId())) {
                replies.put(line.number(), LineReply.refused(line.number(), LineActors.stranger(line.actorId())));
            } else {
                sent.add(line);
            }
        }
        List<Reply> answers = commands.sendAll(envelopes(sent, traceparent));
        for (int i = 0; i < sent.size(); i++) {
            long number = sent.get(i).number();
            replies.put(number, reply(number, answers.get(i)));
        }
        return replies;
    }

    private List<Envelope> envelopes(List<Sendable> lines, @Nullable String traceparent) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return lines.stream()
                .map(line -> Envelope.of(
                        line.command(), new CommandContext(line.actorId(), Authority.IMPORT, today, traceparent)))
                .toList();
    }

    private LineReply reply(long line, Reply reply) {
        return switch (reply) {
            case Reply.Accepted accepted ->
                LineReply.written(line, CREATED, WrittenReply.of(accepted.written(), positions));
            case Reply.Rejected rejected -> LineReply.refused(line, Refusals.problemOf(rejected.refusal()));
            case Reply.Failed failed -> LineReply.refused(line, problems.problemOf(failed.cause()));
        };
    }
}
