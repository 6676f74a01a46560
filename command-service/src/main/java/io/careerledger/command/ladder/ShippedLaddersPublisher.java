package io.careerledger.command.ladder;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Publishes the ladders of the product before the first request is served; those published before change nothing. */
@Component
class ShippedLaddersPublisher implements SmartInitializingSingleton {

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
            commands.send(Envelope.of(new PublishLadder(shipped.ladder()), byTheProduct));
        }
    }
}
