package io.careerledger.readiness.replay;

import io.careerledger.readiness.replay.Summary.RaterLeniency;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** How every rater leans, summed over the people she rated. */
final class RaterTally {

    private static final Comparator<RaterLeniency> MOST_LENIENT_FIRST = Comparator.comparingDouble(RaterLeniency::mean)
            .reversed()
            .thenComparing(RaterLeniency::raterId, Ids.IN_TEXT_ORDER);

    private final Map<UUID, Leaning> byRater = new TreeMap<>(Ids.IN_TEXT_ORDER);

    void add(Leaning leaning) {
        byRater.merge(leaning.raterId(), leaning, Leaning::plus);
    }

    void add(RaterTally other) {
        other.byRater.values().forEach(this::add);
    }

    /** Those with enough pairs, the most lenient first. */
    List<RaterLeniency> compared() {
        return byRater.values().stream()
                .filter(leaning -> leaning.pairs() >= Summary.LEAST_PAIRS)
                .map(leaning -> new RaterLeniency(leaning.raterId(), leaning.pairs(), leaning.mean()))
                .sorted(MOST_LENIENT_FIRST)
                .toList();
    }

    /** Both ends of a list that is too long. */
    static List<RaterLeniency> shown(List<RaterLeniency> compared) {
        int half = Summary.MAX_RATERS / 2;
        return compared.size() <= Summary.MAX_RATERS
                ? compared
                : Stream.concat(compared.stream().limit(half), compared.stream().skip(compared.size() - half))
                        .toList();
    }

    void write(DataOutput out) throws IOException {
        TallyForm.writeAll(List.copyOf(byRater.values()), out, RaterTally::write);
    }

    void read(DataInput in) throws IOException {
        List<Leaning> leanings = new ArrayList<>();
        TallyForm.readAll(leanings, in, RaterTally::leaning);
        leanings.forEach(this::add);
    }

    private static void write(Leaning leaning, DataOutput out) throws IOException {
        TallyForm.writeId(leaning.raterId(), out);
        out.writeInt(leaning.pairs());
        out.writeLong(leaning.units());
    }

    private static Leaning leaning(DataInput in) throws IOException {
        return new Leaning(TallyForm.readId(in), in.readInt(), in.readLong());
    }
}
