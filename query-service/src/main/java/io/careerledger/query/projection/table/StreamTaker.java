package io.careerledger.query.projection.table;

import io.careerledger.readiness.career.CareerHistory;
import java.util.UUID;

/** Takes stored streams one by one as they are folded. */
public interface StreamTaker {

    void whole(CareerHistory history);

    /** Of a stream that cannot be read: what is wrong, nothing of the content. */
    void unreadable(UUID personId, String fault);
}
