package io.careerledger.standalone.demo;

import io.careerledger.events.Relation;
import java.util.List;

/** What raters write down next to a rating. */
final class Rationales {

    private final List<List<String>> rows = TextTable.rows("rationales.tsv");
    private final Dice dice;

    Rationales(Dice dice) {
        this.dice = dice;
    }

    /** A sentence that fits a rating so far above (or below) what is expected. */
    String sentence(Relation relation, String competency, double above) {
        String kind = above >= 0.5 ? "strong" : above > -0.5 ? "solid" : "weak";
        List<String> fitting = rows.stream()
                .filter(row -> row.get(0).equals(relation.name()) && row.get(1).equals(kind))
                .map(row -> row.get(2))
                .toList();
        return dice.oneOf(fitting).replace("{competency}", competency);
    }
}
