package io.careerledger.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's limits.
 *
 * @param batchEvents most events that are read and sent at once
 * @param batchBytes bytes of bodies after which a batch ends early; a single event may be larger
 * @param poll how long it waits for a wake-up before it looks by itself
 * @param gapPoll how long it waits between looks at the transactions that may still fill a gap
 * @param followPoll how often one that does not lead tries to
 * @param sendTimeout after which a batch that Kafka did not acknowledge is given up and begun anew
 * @param watermarkEvery how often it closes the past up to a watermark and publishes that
 * @param watermarkMargin how far behind its clock the watermark stays: a writer's clock may be as much behind, and its
 *     transaction may have begun as much earlier, and its facts still bear its own time
 * @param backOffMin first pause after a failure; doubles with each that follows
 * @param backOffMax longest pause between tries
 */
@ConfigurationProperties("ledger.relay")
public record RelayProperties(
        @DefaultValue("1000") int batchEvents,
        @DefaultValue("4194304") int batchBytes,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("20ms") Duration gapPoll,
        @DefaultValue("500ms") Duration followPoll,
        @DefaultValue("30s") Duration sendTimeout,
        @DefaultValue("10s") Duration watermarkEvery,
        @DefaultValue("30s") Duration watermarkMargin,
        @DefaultValue("100ms") Duration backOffMin,
        @DefaultValue("10s") Duration backOffMax) {}
