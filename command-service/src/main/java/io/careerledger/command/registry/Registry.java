package io.careerledger.command.registry;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.EndMentorship;
import io.careerledger.command.domain.CareerCommand.LogSession;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.RequestFeedback;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.RetractOutcome;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.command.domain.CareerCommand.WithdrawFeedbackRequest;
import io.careerledger.command.domain.CareerCommand.WithdrawMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.command.domain.CareerCommand.WithdrawSession;
import io.careerledger.command.domain.Envelope;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The set rules: what no stream can know alone is kept in tables that are written in the commands' own transaction.
 *
 * <p>Commands come to the registry twice: {@linkplain #open together}, before any of them is decided, and one by one when
 * their facts are decided but not yet applied. All waiting for other transactions is done on the first occasion, before
 * any aggregate is locked, so that no wait for a row and no wait for an aggregate can block each other.
 */
@Component
public class Registry {

    private final RegistrySql sql;
    private final TransactionTemplate savepoint;

    Registry(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.sql = new RegistrySql(jdbc);
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Asks all that the commands need to know, in one statement; two when one of them may change a reporting line.
     * Belongs to the transaction that is active.
     */
    public Admissions open(Collection<Envelope> envelopes) {
        if (envelopes.stream().anyMatch(Registry::movesLines)) {
            sql.lockReportingLines();
        }
        return new Admissions(sql.ask(Preflight.of(envelopes)), sql, savepoint);
    }

    /** Someone who joins has no reports yet, so that her line cannot close a circle. */
    private static boolean movesLines(Envelope envelope) {
        return envelope.command() instanceof CareerCommand command
                && switch (command) {
                    case ChangeReportingLine _, Rejoin _ -> true;
                    case ChangeDetails c -> c.startedOn() != null;
                    case AddPerson _,
                            RecordDeparture _,
                            WithdrawDeparture _,
                            ChangeLevel _,
                            RecordOutcome _,
                            AttestOutcome _,
                            RetractOutcome _,
                            RateSkill _,
                            WithdrawRating _,
                            RequestFeedback _,
                            WithdrawFeedbackRequest _,
                            StartMentorship _,
                            LogSession _,
                            WithdrawSession _,
                            EndMentorship _,
                            WithdrawMentorship _,
                            ProposePromotion _,
                            ChangePanel _,
                            ReviewPromotion _,
                            DecidePromotion _,
                            WithdrawPromotion _,
                            RespondToDecision _ -> false;
                };
    }
}
