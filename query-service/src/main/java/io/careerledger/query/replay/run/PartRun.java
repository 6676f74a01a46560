package io.careerledger.query.replay.run;

import io.careerledger.query.replay.job.ReplayPieces;
import io.careerledger.query.replay.job.ReplaySession;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.result.AnswerWriter;
import io.careerledger.readiness.replay.PersonAnswer;
import io.careerledger.readiness.replay.PersonFold;
import io.careerledger.readiness.replay.Tally;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers for everybody of one partition: read, fold, judge, store.
 *
 * <p>The rows and the mark that the part is done are stored in one transaction, on the connection that has claimed the part
 * and only while the replay runs: so nothing of it is there twice, by halves, or after a cancellation. The answers go out
 * as they are given; what is in memory is the histories of the partition and its tally.
 */
final class PartRun {

    private final Careers careers;
    private final Asked asked;
    private final int partition;
    private final ReplaySession session;
    private final ReplayPieces pieces;
    private final ReplaySettings settings;
    private final Deference deference;
    private final Halt halt;
    private final List<PersonFold> people = new ArrayList<>();
    private long records;
    private long events;

    PartRun(
            Careers careers,
            Asked asked,
            int partition,
            ReplaySession session,
            ReplayPieces pieces,
            ReplaySettings settings,
            Deference deference,
            Halt halt) {
        this.careers = careers;
        this.asked = asked;
        this.partition = partition;
        this.session = session;
        this.pieces = pieces;
        this.settings = settings;
        this.deference = deference;
        this.halt = halt;
    }

    /**
     * Returns once all is stored.
     *
     * @throws ReplayFault when the replay cannot come to a result
     * @throws Halt.Halted when asked to stop, or when the replay does not run any more
     */
    void run() {
        careers.read(asked.cut(), partition, asked.request().knownAt(), asked::isAbout, halt, this::report, person -> {
            if (asked.question().includes(person.history())) {
                people.add(person);
            }
        });
        pieces.report(partition, records, events, 0);
        session.transactions().executeWithoutResult(status -> {
            // to the database the copy is one statement, and it lasts as long as answering everybody takes
            session.jdbc().execute("set local statement_timeout to 0");
            Tally tally = answers();
            // held no sooner: whoever cancels does not wait for the answers
            if (!pieces.holdRunning()) {
                throw new Halt.Halted();
            }
            pieces.done(partition, records, events, tally.people(), tally.toBytes());
        });
    }

    private void report(long recordsRead, long eventsFolded) {
        records = recordsRead;
        events = eventsFolded;
        deference.afterRecord(recordsRead, halt);
        if (recordsRead % settings.reportEvery() == 0) {
            pieces.report(partition, recordsRead, eventsFolded, 0);
        }
    }

    private Tally answers() {
        int rubrics = 1 + asked.question().scenarios().size();
        Tally tally = new Tally(asked.question().scenarios().size());
        try (AnswerWriter writer =
                new AnswerWriter(session.connection(), asked.request().id(), partition)) {
            for (PersonFold person : people) {
                halt.check();
                deference.before(rubrics * Deference.RECORDS_OF_JUDGING, halt);
                PersonAnswer answer = asked.replay().answer(person);
                writer.write(answer);
                tally.add(answer);
            }
            writer.store();
        } catch (SQLException e) {
            throw new IllegalStateException("the answers of partition " + partition + " are not stored", e);
        }
        return tally;
    }
}
