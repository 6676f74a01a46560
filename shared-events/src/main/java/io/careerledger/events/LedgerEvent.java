package io.careerledger.events;

import java.time.LocalDate;

/** A fact that the ledger keeps for ever, about a person's career or about a ladder. */
public sealed interface LedgerEvent permits CareerEvent, LadderEvent {

    /** Identifies the stream, and so the aggregate and the topic key, that the fact belongs to. */
    String streamId();

    /** The day on which the fact was so in the world; when the ledger learnt it stands in {@link RecordedEvent}. */
    LocalDate effectiveOn();
}
