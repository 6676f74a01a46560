package io.careerledger.query.promotion.dossier;

import io.careerledger.events.RecordedEvent;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Who;
import java.time.Instant;

/**
 * When and by whom the ledger learnt a fact, and where it stands.
 *
 * @param position of the subject's stream once the fact was in it
 */
record Recording(Instant recordedAt, Who actor, StreamPosition position) {

    static Recording of(RecordedEvent<?> recorded, People people) {
        return new Recording(recorded.recordedAt(), people.who(recorded.actorId()), recorded.position());
    }
}
