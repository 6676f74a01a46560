package io.careerledger.readiness.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a summary needs of one person.
 *
 * @param digest of her whole answer
 * @param standings the baseline's, then one for every scenario
 * @param setAside one for every scenario
 */
record PersonTally(
        UUID personId,
        Digest digest,
        String ladder,
        String level,
        @Nullable UUID managerId,
        @Nullable String team,
        List<StandingTally> standings,
        List<SortedMap<String, Integer>> setAside) {

    static PersonTally of(PersonAnswer answer) {
        return new PersonTally(
                answer.personId(),
                ResultHash.digest(answer),
                answer.ladder(),
                answer.level(),
                answer.managerId(),
                answer.team(),
                standings(answer.baseline(), answer.scenarios()),
                answer.setAside());
    }

    static List<StandingTally> standings(Standing baseline, List<Comparison> scenarios) {
        return Stream.concat(
                        Stream.of(StandingTally.of(baseline, false)),
                        scenarios.stream().map(StandingTally::of))
                .toList();
    }

    void write(DataOutput out) throws IOException {
        TallyForm.writeId(personId, out);
        TallyForm.writeDigest(digest, out);
        TallyForm.writeText(ladder, out);
        TallyForm.writeText(level, out);
        TallyForm.writeOptional(managerId, out, TallyForm::writeId);
        TallyForm.writeOptional(team, out, TallyForm::writeText);
        TallyForm.writeAll(standings, out, StandingTally::write);
        TallyForm.writeAll(setAside, out, PersonTally::writeCounts);
    }

    static PersonTally read(DataInput in) throws IOException {
        UUID personId = TallyForm.readId(in);
        Digest digest = TallyForm.readDigest(in);
        String ladder = TallyForm.readText(in);
        String level = TallyForm.readText(in);
        UUID managerId = TallyForm.readOptional(in, TallyForm::readId);
        String team = TallyForm.readOptional(in, TallyForm::readText);
        List<StandingTally> standings = new ArrayList<>();
        TallyForm.readAll(standings, in, StandingTally::read);
        List<SortedMap<String, Integer>> setAside = new ArrayList<>();
        TallyForm.readAll(setAside, in, PersonTally::readCounts);
        return new PersonTally(personId, digest, ladder, level, managerId, team, standings, setAside);
    }

    private static void writeCounts(SortedMap<String, Integer> counts, DataOutput out) throws IOException {
        TallyForm.writeAll(List.copyOf(counts.keySet()), out, TallyForm::writeText);
        for (int count : counts.values()) {
            out.writeInt(count);
        }
    }

    private static SortedMap<String, Integer> readCounts(DataInput in) throws IOException {
        List<String> names = new ArrayList<>(0);
        TallyForm.readAll(names, in, TallyForm::readText);
        SortedMap<String, Integer> counts = names.isEmpty() ? Collections.emptySortedMap() : new TreeMap<>();
        for (String name : names) {
            counts.put(name, in.readInt());
        }
        return counts;
    }
}
