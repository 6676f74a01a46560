package io.careerledger.command.api;

import io.careerledger.command.domain.Written;
import io.careerledger.web.position.PositionKey;
import java.util.UUID;

/**
 * The body of an answer to a write.
 *
 * @param id what was created or is concerned
 * @param version events in the person's stream
 * @param position for {@code Min-Position} of a query
 */
public record WrittenReply(String id, UUID personId, long version, String position) {

    public static WrittenReply of(Written written, PositionKey positions) {
        return new WrittenReply(
                written.id(),
                UUID.fromString(written.streamId()),
                written.version(),
                positions.token(written.position()));
    }
}
