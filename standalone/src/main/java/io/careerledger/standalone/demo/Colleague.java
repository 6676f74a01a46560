package io.careerledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone of the organisation: who she is, where she stood when, and how she works and judges. */
final class Colleague {

    private final UUID id;
    private final String name;
    private final String email;
    private final String team;
    private final double talent;
    private final List<Standing> standings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> ceilings = new HashMap<>();
    private double leniency;
    private boolean scripted;
    private boolean settled;
    private @Nullable LocalDate leftOn;
    private @Nullable LocalDate rejoinedOn;

    /** Whom she reports to from a day on; nobody at the very top. */
    private record Line(@Nullable Colleague manager, String team, LocalDate from) {}

    /**
     * Someone who joined.
     *
     * @param talent how far above what her level expects, in rating points
     * @param joining her first ladder and level, from her first day on
     */
    Colleague(
            UUID id,
            String name,
            String email,
            String team,
            double talent,
            Standing joining,
            @Nullable Colleague manager) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.team = team;
        this.talent = talent;
        standings.add(joining);
        lines.add(new Line(manager, team, joining.from()));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    double talent() {
        return talent;
    }

    /** What she adds to every rating that she gives, in rating points. */
    double leniency() {
        return leniency;
    }

    Colleague lenient(double by) {
        leniency = by;
        return this;
    }

    /** Her ratings and outcomes are written by a story, not by chance. */
    boolean isScripted() {
        return scripted;
    }

    Colleague scripted() {
        scripted = true;
        return this;
    }

    /** Neither leaves nor changes teams by chance. */
    boolean isSettled() {
        return settled;
    }

    Colleague settled() {
        settled = true;
        return this;
    }

    /** Nobody rates her higher than this in the competency. */
    Colleague atMost(int rating, String competency) {
        ceilings.put(competency, rating);
        return this;
    }

    int ceiling(String competency) {
        return ceilings.getOrDefault(competency, 5);
    }

    LocalDate startedOn() {
        return standings.getFirst().from();
    }

    Standing joining() {
        return standings.getFirst();
    }

    Standing standingOn(LocalDate day) {
        return standings.stream().filter(s -> !s.from().isAfter(day)).reduce(standings.getFirst(), (_, later) -> later);
    }

    void changeStanding(Standing standing) {
        standings.add(standing);
    }

    @Nullable
    Colleague managerOn(LocalDate day) {
        return lineOn(day).manager();
    }

    String teamOn(LocalDate day) {
        return lineOn(day).team();
    }

    private Line lineOn(LocalDate day) {
        return lines.stream().filter(line -> !line.from().isAfter(day)).reduce(lines.getFirst(), (_, later) -> later);
    }

    void reportTo(Colleague manager, LocalDate from) {
        lines.add(new Line(manager, manager.team, from));
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    LocalDate rejoinedOn() {
        return rejoinedOn;
    }

    void leave(LocalDate lastDay) {
        leftOn = lastDay;
    }

    void rejoin(LocalDate firstDay) {
        rejoinedOn = firstDay;
    }

    boolean isEmployedOn(LocalDate day) {
        LocalDate left = leftOn;
        LocalDate back = rejoinedOn;
        boolean gone = left != null && day.isAfter(left) && (back == null || day.isBefore(back));
        return !day.isBefore(startedOn()) && !gone;
    }

    boolean isEmployedThrough(LocalDate first, LocalDate last) {
        LocalDate left = leftOn;
        boolean leavesMeanwhile = left != null && !left.isBefore(first) && left.isBefore(last);
        return isEmployedOn(first) && isEmployedOn(last) && !leavesMeanwhile;
    }
}
