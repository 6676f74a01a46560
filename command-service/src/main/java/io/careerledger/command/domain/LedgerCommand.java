package io.careerledger.command.domain;

/** A wish that something become a fact of one stream. */
public sealed interface LedgerCommand permits CareerCommand, LadderCommand {

    /** The stream that the fact would belong to. */
    String streamId();
}
