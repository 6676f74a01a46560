package io.careerledger.command.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.events.CareerEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Given facts, when a command, then other facts or a named refusal. */
final class CareerSpec {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Career career;
    private CommandContext context = new CommandContext(Facts.GRACE, Authority.OWN, TODAY, null);
    private Colleagues colleagues = Colleagues.NONE;

    private CareerSpec(Career career) {
        this.career = career;
    }

    static CareerSpec given(CareerEvent... facts) {
        Career career = Career.initial();
        for (CareerEvent fact : facts) {
            career = career.evolve(fact);
        }
        return new CareerSpec(career);
    }

    /** Who sends the command: Grace, for herself, unless said otherwise. */
    CareerSpec by(UUID actorId) {
        return as(actorId, Authority.OWN);
    }

    CareerSpec as(UUID actorId, Authority authority) {
        context = new CommandContext(actorId, authority, TODAY, null);
        return this;
    }

    /** Who else is around. */
    CareerSpec among(Colleagues others) {
        colleagues = others;
        return this;
    }

    Career career() {
        return career;
    }

    When when(CareerCommand command) {
        return new When(command);
    }

    final class When {

        private final CareerCommand command;

        private When(CareerCommand command) {
            this.command = command;
        }

        void then(CareerEvent... expected) {
            assertThat(decided()).containsExactly(expected);
        }

        void accepted() {
            assertThat(decided()).isNotEmpty();
        }

        void refusedBecause(Rule rule) {
            assertThat(refusal().rule()).isEqualTo(rule);
        }

        void refusedSaying(String... parts) {
            assertThat(refusal().detail()).contains(parts);
        }

        void refusedValuesAt(String... pointers) {
            Refused refusal = refusal();
            assertThat(refusal.rule()).isEqualTo(Rule.VALIDATION);
            assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointers);
        }

        /** What follows, for more questions than whether it is exactly this. */
        List<CareerEvent> decided() {
            return CareerDecider.decide(command, career, new Circumstances(context, TestLadders.ALL, colleagues));
        }

        private Refused refusal() {
            Refused refusal = catchThrowableOfType(Refused.class, this::decided);
            assertThat(refusal).as("%s should be refused", command).isNotNull();
            return refusal;
        }
    }
}
