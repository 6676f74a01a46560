package io.careerledger.query.testing;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Streams as they come side by side. */
public final class Streams {

    private Streams() {}

    /** Every fact, streams interleaved at random, each in its own order. */
    public static List<RecordedEvent<CareerEvent>> interleaved(
            List<List<RecordedEvent<CareerEvent>>> streams, Random random) {
        List<List<RecordedEvent<CareerEvent>>> left = new ArrayList<>();
        streams.forEach(stream -> left.add(new ArrayList<>(stream)));
        List<RecordedEvent<CareerEvent>> events = new ArrayList<>();
        while (!left.isEmpty()) {
            List<RecordedEvent<CareerEvent>> stream = left.get(random.nextInt(left.size()));
            events.add(stream.removeFirst());
            if (stream.isEmpty()) {
                left.remove(stream);
            }
        }
        return events;
    }
}
