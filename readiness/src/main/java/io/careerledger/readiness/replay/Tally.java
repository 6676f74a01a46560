package io.careerledger.readiness.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a summary needs of a part of the population, to be put together with other parts.
 *
 * <p>Parts may be gathered and put together in any order and grouping: a tally only collects. What is summed on the way are
 * whole numbers; means, quartiles and the hash are worked out from all people at once in {@link #summary}, over values that
 * are sorted first. So the result is the same to the last bit however many workers there were. Not for several threads.
 *
 * <p>Memory: some 300 bytes and 80 for every scenario, for a person or a decision.
 */
public final class Tally {

    private static final int FORMAT = 1;

    private final int scenarios;
    private final List<PersonTally> people = new ArrayList<>();
    private final List<DecisionTally> decisions = new ArrayList<>();
    private final RaterTally raters = new RaterTally();

    /**
     * Of nobody yet.
     *
     * @param scenarios how many there are
     */
    public Tally(int scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Adds a person with her decisions.
     *
     * @throws IllegalArgumentException when the answer is about another number of scenarios
     */
    public void add(PersonAnswer answer) {
        if (answer.scenarios().size() != scenarios) {
            throw new IllegalArgumentException(answer.scenarios().size() + " scenarios where " + scenarios + " are");
        }
        people.add(PersonTally.of(answer));
        answer.decisions().forEach(decision -> decisions.add(DecisionTally.of(decision)));
        answer.leanings().forEach(raters::add);
    }

    /**
     * Adds another part, of people who are not in this one.
     *
     * @throws IllegalArgumentException when the other is about another number of scenarios
     */
    public void add(Tally other) {
        if (other.scenarios != scenarios) {
            throw new IllegalArgumentException(other.scenarios + " scenarios where " + scenarios + " are");
        }
        people.addAll(other.people);
        decisions.addAll(other.decisions);
        raters.add(other.raters);
    }

    /** How many people are in it. */
    public int people() {
        return people.size();
    }

    /** How many decisions are in it. */
    public int decisions() {
        return decisions.size();
    }

    /**
     * The summary of everybody.
     *
     * @param question that was asked
     * @throws IllegalStateException when a person or a case is in it twice
     */
    public Summary summary(ReplayQuestion question) {
        List<PersonTally> byId = sorted(people, PersonTally::personId);
        List<DecisionTally> byCase = sorted(decisions, DecisionTally::caseId);
        return new SummaryWriter(question, byId, byCase, raters).summary(hash(byId, byCase));
    }

    private static String hash(List<PersonTally> byId, List<DecisionTally> byCase) {
        ResultHash hash = new ResultHash();
        byId.forEach(person -> hash.addPerson(person.digest()));
        byCase.forEach(decision -> hash.addDecision(decision.digest()));
        return hash.finish();
    }

    private static <T> List<T> sorted(List<T> items, Function<T, UUID> id) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(id, Ids.IN_TEXT_ORDER));
        for (int index = 1; index < sorted.size(); index++) {
            if (id.apply(sorted.get(index)).equals(id.apply(sorted.get(index - 1)))) {
                throw new IllegalStateException(id.apply(sorted.get(index)) + " was added twice");
            }
        }
        return sorted;
    }

    /** A form to store a part in, which only the same version of the product reads; some 200 bytes for a person. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
        out.writeByte(scenarios);
        TallyForm.writeAll(people, out, PersonTally::write);
        TallyForm.writeAll(decisions, out, DecisionTally::write);
        raters.write(out);
    }

    /**
     * The part that was stored.
     *
     * @throws IllegalArgumentException when the bytes are not of this version's form
     */
    public static Tally fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("a tally of another version");
            }
            Tally tally = new Tally(in.readByte());
            TallyForm.readAll(tally.people, in, PersonTally::read);
            TallyForm.readAll(tally.decisions, in, DecisionTally::read);
            tally.raters.read(in);
            return tally;
        } catch (IOException e) {
            throw new IllegalArgumentException("no tally", e);
        }
    }
}
