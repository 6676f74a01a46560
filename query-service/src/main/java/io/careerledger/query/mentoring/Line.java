package io.careerledger.query.mentoring;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything an answer rests on, cut at what was asked.
 *
 * @param members employed people of the line, in the order of their ids
 * @param managers whom everybody of the line reports to, those who left included
 * @param histories of the members, their mentors, their mentees and the manager, where they could be read
 * @param ladders as known then
 */
record Line(
        TeamQuestion question,
        List<UUID> members,
        Map<UUID, UUID> managers,
        Map<UUID, CareerHistory> histories,
        LadderCatalog ladders) {

    Line {
        members = members.stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    LocalDate day() {
        return question.cut().asOf();
    }

    Set<UUID> memberSet() {
        return new HashSet<>(members);
    }

    /** Null when nothing could be read of her. */
    @Nullable
    CareerHistory history(UUID personId) {
        return histories.get(personId);
    }

    /** Null when nothing could be read of her. */
    @Nullable
    String nameOf(UUID personId) {
        CareerHistory history = histories.get(personId);
        return history == null ? null : Profile.nameOf(history, day());
    }

    /** Everybody whom she reports to, directly or through others, up to the manager asked about. */
    Set<UUID> managersOf(UUID personId) {
        Set<UUID> above = new HashSet<>();
        UUID manager = managers.get(personId);
        while (manager != null && above.add(manager)) {
            manager = managers.get(manager);
        }
        return above;
    }

    /** How many mentees she has room for; where her ladder is not known, what ladders say by default. */
    int capacityOf(CareerHistory history) {
        return ladders.inForce(ladderIdOf(history), day())
                .map(version -> version.ladder().mentorCapacity())
                .orElse(Ladder.DEFAULT_MENTOR_CAPACITY);
    }

    /** How many mentees more she has room for from the day on, as a command would count: scheduled ones take room, too. */
    int freeCapacityOf(UUID personId) {
        CareerHistory history = histories.get(personId);
        return history == null
                ? 0
                : Math.max(0, capacityOf(history) - history.mentorships().greatestCountFrom(day()));
    }

    private String ladderIdOf(CareerHistory history) {
        LevelFact level = history.employment().levelOn(history.employment().viewedOn(day()));
        return level == null ? "" : level.ladder();
    }

    /** Every standing mentorship that one of the line gives or has, whenever it was. */
    List<Given> mentorships() {
        Set<UUID> inLine = memberSet();
        List<Given> given = new ArrayList<>();
        histories.forEach((mentor, history) -> history.mentorships().standingOn(day()).stream()
                .filter(mentorship -> inLine.contains(mentor) || inLine.contains(mentorship.menteeId()))
                .forEach(mentorship -> given.add(new Given(mentor, mentorship))));
        given.sort(Comparator.comparing(Given::startedOn)
                .reversed()
                .thenComparing(one -> one.mentorship().mentorshipId().toString()));
        return given;
    }

    /** With whom each shares a mentorship that is active on the day or scheduled, on either side. */
    Map<UUID, Set<UUID>> partners() {
        Map<UUID, Set<UUID>> partners = new HashMap<>();
        current().forEach(given -> {
            UUID mentee = given.mentorship().menteeId();
            partners.computeIfAbsent(given.mentorId(), any -> new HashSet<>()).add(mentee);
            partners.computeIfAbsent(mentee, any -> new HashSet<>()).add(given.mentorId());
        });
        return partners;
    }

    /** What each learns already, as the focus of a mentorship that is active on the day or scheduled. */
    Map<UUID, Set<String>> learning() {
        Map<UUID, Set<String>> learning = new HashMap<>();
        current()
                .forEach(given -> learning.computeIfAbsent(given.mentorship().menteeId(), any -> new HashSet<>())
                        .addAll(given.mentorship().focus()));
        return learning;
    }

    private List<Given> current() {
        List<Given> current = new ArrayList<>();
        histories.forEach((mentor, history) -> history.mentorships().all().stream()
                .filter(mentorship -> mentorship.isActiveSomeDayFrom(day()))
                .forEach(mentorship -> current.add(new Given(mentor, mentorship))));
        return current;
    }

    /** A mentorship and whose it is. */
    record Given(UUID mentorId, Mentorship mentorship) {

        LocalDate startedOn() {
            return mentorship.startedOn();
        }
    }
}
