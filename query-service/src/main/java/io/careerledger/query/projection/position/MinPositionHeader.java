package io.careerledger.query.projection.position;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.StreamPosition;
import io.careerledger.web.position.PositionKey;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;

/** Reads {@code Min-Position}: up to {@link #MAX_POSITIONS} tokens with commas in between, in one header or several. */
final class MinPositionHeader {

    static final String NAME = "Min-Position";
    static final int MAX_POSITIONS = 100;

    private MinPositionHeader() {}

    static List<StreamPosition> parse(Enumeration<String> values, PositionKey key) {
        List<StreamPosition> positions = new ArrayList<>();
        while (values.hasMoreElements()) {
            for (String token : values.nextElement().split(",", -1)) {
                positions.add(position(token.strip(), key));
                if (positions.size() > MAX_POSITIONS) {
                    throw new ProblemException(
                            Problems.malformed(NAME + " takes at most " + MAX_POSITIONS + " positions."));
                }
            }
        }
        return positions;
    }

    private static StreamPosition position(String token, PositionKey key) {
        try {
            StreamPosition position = key.read(token);
            if (!position.streamId().startsWith(LadderEvent.STREAM_PREFIX)
                    && !UUID.fromString(position.streamId()).toString().equals(position.streamId())) {
                throw new IllegalArgumentException("neither a person nor a ladder");
            }
            return position;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problems.malformed(NAME + " holds something that is no position."), e);
        }
    }
}
