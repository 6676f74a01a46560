package io.careerledger.web.problem;

import org.apache.kafka.common.errors.RetriableException;

/** Kafka cannot be reached, or is between leaders. */
final class BrokerOutage implements OutageSign {

    @Override
    public boolean tells(Throwable exception) {
        return exception instanceof RetriableException;
    }
}
