package io.careerledger.readiness.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A framework of monzo/progression-framework: topics with criteria for numbered levels. */
final class MonzoFramework {

    private final Faults faults;
    private final int levels;

    private MonzoFramework(Faults faults, int levels) {
        this.faults = faults;
        this.levels = levels;
    }

    static LadderReading bind(DocumentNode root, LadderIdentity identity) {
        Faults faults = new Faults();
        ObjectForm form = ObjectForm.of(
                new Spot(root, "", faults),
                "path",
                "title",
                "sidebarTitle",
                "sidebarGroup",
                "yaml",
                "levels",
                "homepage",
                "topics");
        int levels = form.required("levels", 1, value -> value.whole(1, LadderLimits.MAX_LEVELS));
        return new MonzoFramework(faults, levels).read(form, identity);
    }

    private LadderReading read(ObjectForm form, LadderIdentity identity) {
        List<Competency> competencies = new ArrayList<>();
        for (Spot topic : form.requiredItems("topics", LadderLimits.MAX_COMPETENCIES)) {
            competencies.add(topic(topic, competencies));
        }
        List<String> ids = competencies.stream().map(Competency::id).toList();
        String title = form.requiredText("title", LadderLimits.MAX_NAME_LENGTH);
        return PublicFormat.ladder(title, identity, competencies, levels(ids), faults);
    }

    private List<Level> levels(List<String> competencyIds) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(i -> PublicFormat.level("level-" + i, name(i), i, levels, null, competencyIds))
                .toList();
    }

    private static String name(int level) {
        return "Level " + level;
    }

    private Competency topic(Spot spot, List<Competency> earlier) {
        ObjectForm form = ObjectForm.of(spot, "name", "title", "content");
        String name = form.requiredText("name", LadderLimits.MAX_NAME_LENGTH);
        String id = PublicFormat.slug(name);
        form.field("name").ifPresent(value -> PublicFormat.checkSlug(id, value, earlier));
        String title = form.optionalText("title", LadderLimits.MAX_NAME_LENGTH);
        AnchorText anchors = new AnchorText();
        form.requiredItems("content", LadderLimits.MAX_LEVELS).forEach(content -> addCriteria(content, anchors));
        return PublicFormat.competency(id, title == null ? name : title, title == null ? null : name, anchors, spot);
    }

    private void addCriteria(Spot content, AnchorText anchors) {
        ObjectForm form = ObjectForm.of(content, "level", "criteria", "exampleCriteria");
        int level = form.required("level", 1, value -> value.whole(1, levels));
        List<String> criteria = new ArrayList<>(PublicFormat.texts(form.optionalItems("criteria", PublicFormat.MOST)));
        form.optionalItems("exampleCriteria", PublicFormat.MOST).forEach(example -> criteria.add(example(example)));
        anchors.add(PublicFormat.rating(level, levels), name(level), criteria);
    }

    private static String example(Spot spot) {
        ObjectForm form = ObjectForm.of(spot, "criteria", "examples");
        return AnchorText.withExamples(
                form.requiredText("criteria", LadderLimits.MAX_TEXT_LENGTH),
                PublicFormat.texts(form.optionalItems("examples", PublicFormat.MOST)));
    }
}
