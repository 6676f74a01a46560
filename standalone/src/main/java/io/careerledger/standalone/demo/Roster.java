package io.careerledger.standalone.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Staffs one division: who is there, since when, at which level and in which team. */
final class Roster {

    private static final int PEOPLE_PER_TEAM = 9;
    private static final int TEAMS_PER_DIRECTOR = 3;
    private static final int DIRECTORS_PER_VP = 2;
    private static final int AI_TEAM_EVERY = 5;

    private static final List<String> FIRST_NAMES = TextTable.lines("first-names.txt");
    private static final List<String> LAST_NAMES = TextTable.lines("last-names.txt");
    private static final List<String> AREAS = TextTable.lines("areas.txt");

    private final DemoPlan plan;
    private final int number;
    private final Dice dice;
    private final List<Cast> cast;
    private final Set<String> emails = new HashSet<>();
    private int hired;

    /** The cast are people whose names, teams and levels are given; they take the first places. */
    Roster(DemoPlan plan, int number, Dice dice, List<Cast> cast) {
        this.plan = plan;
        this.number = number;
        this.dice = dice;
        this.cast = cast;
    }

    /**
     * Someone whose name and place are given.
     *
     * @param team in the order of teams, from 0
     * @param daysAgo how long before the end of the history she joined; a leader joined before everyone in her team
     */
    record Cast(String name, int team, boolean leads, String level, int daysAgo) {
        static Cast leader(String name, int team) {
            return new Cast(name, team, true, "GPM", 0);
        }

        static Cast member(String name, int team, String level, int daysAgo) {
            return new Cast(name, team, false, level, daysAgo);
        }
    }

    /** Staffs the division with so many people; without a head of company given, it has one of its own. */
    Division staffed(int size, @Nullable Colleague headOfCompany) {
        List<Colleague> leadership = new ArrayList<>();
        Colleague head = headOfCompany;
        if (head == null) {
            head = hire(person("Product", Rubrics.PRODUCT, "CPO", yearsBefore(16, 17), null));
            leadership.add(head);
        }
        int teams = Math.max(2, size / (PEOPLE_PER_TEAM + 1));
        List<Colleague> directors = directors(leadership, head, teams);
        List<Colleague> leaders = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            leaders.add(leader(team, directors.get(team % directors.size())));
        }
        return new Division(leadership, teams(leaders, size - leadership.size() - teams));
    }

    private List<Colleague> directors(List<Colleague> leadership, Colleague head, int teams) {
        int wanted = Math.max(1, teams / TEAMS_PER_DIRECTOR);
        List<Colleague> vps = new ArrayList<>();
        List<Colleague> directors = new ArrayList<>();
        for (int director = 0; director < wanted; director++) {
            if (director % DIRECTORS_PER_VP == 0) {
                vps.add(hire(person("Product", Rubrics.PRODUCT, "VP", yearsBefore(14, 15), head)));
            }
            directors.add(hire(person("Product", Rubrics.PRODUCT, "DIRECTOR", yearsBefore(12, 13), vps.getLast())));
        }
        leadership.addAll(vps);
        leadership.addAll(directors);
        return directors;
    }

    private Colleague leader(int team, Colleague director) {
        return cast.stream()
                .filter(part -> part.team() == team && part.leads())
                .findFirst()
                .map(part -> hire(cast(part, director)).settled())
                .orElseGet(() -> hire(person(area(team), ladder(team), "GPM", leaderStart(), director)));
    }

    private Person cast(Cast part, Colleague manager) {
        LocalDate from = part.leads() ? leaderStart() : plan.today().minusDays(part.daysAgo());
        Standing standing = new Standing(ladder(part.team()), part.level(), from);
        return new Person(part.name(), area(part.team()), standing, manager);
    }

    private List<Division.Team> teams(List<Colleague> leaders, int members) {
        List<List<Colleague>> seats = new ArrayList<>();
        leaders.forEach(_ -> seats.add(new ArrayList<>()));
        for (Cast part : cast.stream().filter(c -> !c.leads()).toList()) {
            seats.get(part.team())
                    .add(hire(cast(part, leaders.get(part.team()))).settled());
        }
        for (int seated = seats.stream().mapToInt(List::size).sum(); seated < members; seated++) {
            int team = fewest(seats);
            seats.get(team)
                    .add(hire(person(area(team), ladder(team), memberLevel(seated), memberStart(), leaders.get(team))));
        }
        List<Division.Team> teams = new ArrayList<>();
        for (int team = 0; team < leaders.size(); team++) {
            teams.add(new Division.Team(leaders.get(team), List.copyOf(seats.get(team))));
        }
        return teams;
    }

    private static int fewest(List<List<Colleague>> seats) {
        int fewest = 0;
        for (int team = 1; team < seats.size(); team++) {
            if (seats.get(team).size() < seats.get(fewest).size()) {
                fewest = team;
            }
        }
        return fewest;
    }

    /** Of ten: three senior, four product managers, three associates. */
    private static String memberLevel(int seat) {
        int of = seat % 10;
        return of < 3 ? "SPM" : of < 7 ? "PM" : "APM";
    }

    private LocalDate memberStart() {
        return dice.happens(70)
                ? yearsBefore(0, 3)
                : dice.dayBetween(plan.start(), plan.today().minusDays(120));
    }

    private LocalDate yearsBefore(int least, int most) {
        return dice.dayBetween(plan.start().minusYears(most), plan.start().minusYears(least));
    }

    private LocalDate leaderStart() {
        return yearsBefore(10, 11);
    }

    private static String ladder(int team) {
        return team % AI_TEAM_EVERY == AI_TEAM_EVERY - 1 ? Rubrics.AI_PRODUCT : Rubrics.PRODUCT;
    }

    private String area(int team) {
        int turn = number * 3 + team;
        String area = AREAS.get(turn % AREAS.size());
        return number == 0 ? area : area + " " + (number + 1);
    }

    /** Someone about to be hired. */
    private record Person(
            String name,
            String team,
            Standing joining,
            @Nullable Colleague manager) {}

    private Person person(String team, String ladder, String level, LocalDate from, @Nullable Colleague manager) {
        String name = dice.oneOf(FIRST_NAMES) + " " + dice.oneOf(LAST_NAMES);
        return new Person(name, team, new Standing(ladder, level, from), manager);
    }

    private Colleague hire(Person person) {
        double talent = dice.normal(0.25, 0.55);
        return new Colleague(
                plan.id(number + "/person/" + hired++),
                person.name(),
                email(person.name()),
                person.team(),
                talent,
                person.joining(),
                person.manager());
    }

    private String email(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
        String local = number == 0 ? plain : plain + "." + (number + 1);
        String unique = local;
        for (int again = 2; !emails.add(unique); again++) {
            unique = local + "-" + again;
        }
        return unique + "@" + plan.domain();
    }
}
