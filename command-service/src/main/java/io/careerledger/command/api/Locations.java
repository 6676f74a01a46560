package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand;

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

    static String mentorship(CareerCommand command) {
        return person(command) + "/mentorships/" + command.id();
    }
}
