package io.careerledger.command.ladder;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Publishes the ladders of the product before the first request is served; those published before stay. */
@Component
class ShippedLaddersPublisher implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedLaddersPublisher.class);

    private final Commands commands;
    private final Clock clock;

    ShippedLaddersPublisher(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CommandContext byTheProduct = new CommandContext(ServiceUser.HR.id(), Authority.FOR_OTHERS, today, null);
        for (LadderVersion shipped : ShippedLadders.all()) {
            publish(shipped, byTheProduct);
        }
    }

    /** A mistake in a release must not keep an installation from starting that an earlier release had set up. */
    private void publish(LadderVersion shipped, CommandContext byTheProduct) {
        try {
            commands.send(Envelope.of(new PublishLadder(shipped.ladder()), byTheProduct));
        } catch (Refused refusal) {
            if (refusal.rule() != Rule.LADDER_VERSION_EXISTS) {
                throw refusal;
            }
            LOG.error(
                    "This release ships another document under a published ladder version, which never changes; the"
                            + " published one stays: {}",
                    refusal.detail());
        }
    }
}
