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
import io.careerledger.command.domain.ExternalId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each command wants for its stream alone. */
final class Claims {

    private Claims() {}

    static List<Claim> of(CareerCommand command) {
        return switch (command) {
            case AddPerson c -> of(c.personId(), c.email(), c.externalId());
            case ChangeDetails c -> of(null, c.email(), c.externalId());
            case RecordOutcome c -> List.of(Claim.id(c.outcomeId()));
            case RateSkill c -> List.of(Claim.id(c.ratingId()));
            case RequestFeedback c -> List.of(Claim.id(c.requestId()));
            case StartMentorship c -> List.of(Claim.id(c.mentorshipId()));
            case LogSession c -> List.of(Claim.id(c.sessionId()));
            case ProposePromotion c -> List.of(Claim.id(c.caseId()));
            case ReviewPromotion c -> List.of(Claim.id(c.reviewId()));
            case ChangeReportingLine _,
                    RecordDeparture _,
                    WithdrawDeparture _,
                    Rejoin _,
                    ChangeLevel _,
                    AttestOutcome _,
                    RetractOutcome _,
                    WithdrawRating _,
                    WithdrawFeedbackRequest _,
                    WithdrawSession _,
                    EndMentorship _,
                    WithdrawMentorship _,
                    ChangePanel _,
                    DecidePromotion _,
                    WithdrawPromotion _,
                    RespondToDecision _ -> List.of();
        };
    }

    private static List<Claim> of(@Nullable UUID id, @Nullable String email, @Nullable ExternalId externalId) {
        List<Claim> claims = new ArrayList<>();
        if (id != null) {
            claims.add(Claim.id(id));
        }
        if (email != null) {
            claims.add(Claim.email(email));
        }
        if (externalId != null) {
            claims.add(Claim.external(externalId));
        }
        return claims;
    }
}
