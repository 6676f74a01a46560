package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand;
import java.util.UUID;

/** Where what a command is about can be read. */
final class Locations {

    private Locations() {}

    static String person(CareerCommand command) {
        return "/v1/people/" + command.personId();
    }

    static String outcome(CareerCommand command) {
        return person(command) + "/outcomes/" + command.id();
    }

    static String rating(CareerCommand command) {
        return person(command) + "/ratings/" + command.id();
    }

    static String feedbackRequest(CareerCommand command) {
        return person(command) + "/feedback-requests/" + command.id();
    }

    static String mentorship(CareerCommand command) {
        return person(command) + "/mentorships/" + command.id();
    }

    /** A case is read under its own id, whoever it is about. */
    static String promotion(UUID caseId) {
        return "/v1/promotions/" + caseId;
    }
}
