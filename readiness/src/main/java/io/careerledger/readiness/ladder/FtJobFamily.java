package io.careerledger.readiness.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job family of Financial-Times/engineering-progression: criteria that each name a level and a theme. */
final class FtJobFamily {

    /** What the id of a level ends with when it belongs to one of two parallel tracks. */
    private static final List<String> TRACKS = List.of("-ic", "-pm");

    private record Named(String id, String name, @Nullable String summary) {}

    private final Faults faults;
    private final List<Named> levels;
    private final List<Spot> themes;

    private FtJobFamily(Faults faults, List<Named> levels, List<Spot> themes) {
        this.faults = faults;
        this.levels = levels;
        this.themes = themes;
    }

    static LadderReading bind(DocumentNode root, LadderIdentity identity) {
        Faults faults = new Faults();
        ObjectForm form = ObjectForm.of(
                new Spot(root, "", faults),
                "name",
                "summary",
                "googleSheetId",
                "isLegacy",
                "levels",
                "themes",
                "competencies");
        List<Spot> levels = form.requiredItems("levels", LadderLimits.MAX_LEVELS);
        List<Spot> themes = form.requiredItems("themes", LadderLimits.MAX_COMPETENCIES);
        ObjectForm.uniqueIds(levels);
        ObjectForm.uniqueIds(themes);
        return new FtJobFamily(faults, levels.stream().map(FtJobFamily::named).toList(), themes).read(form, identity);
    }

    private LadderReading read(ObjectForm form, LadderIdentity identity) {
        List<Named> named = themes.stream().map(FtJobFamily::named).toList();
        Map<String, Map<String, List<String>>> criteria = criteria(form, named);
        List<Competency> competencies = IntStream.range(0, themes.size())
                .mapToObj(index -> competency(
                        named.get(index), criteria.getOrDefault(named.get(index).id(), Map.of()), themes.get(index)))
                .toList();
        String name = form.requiredText("name", LadderLimits.MAX_NAME_LENGTH);
        return PublicFormat.ladder(name, identity, competencies, levels(ids(named)), faults);
    }

    private static Named named(Spot spot) {
        ObjectForm form = ObjectForm.of(spot, "id", "name", "summary");
        return new Named(
                form.required("id", "", Spot::id),
                form.requiredText("name", LadderLimits.MAX_NAME_LENGTH),
                strippedOrNull(form.optionalText("summary", LadderLimits.MAX_TEXT_LENGTH)));
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static List<String> ids(List<Named> named) {
        return named.stream().map(Named::id).toList();
    }

    private List<Level> levels(List<String> competencyIds) {
        return IntStream.range(0, levels.size())
                .mapToObj(index -> PublicFormat.level(
                        levels.get(index).id(),
                        levels.get(index).name(),
                        index + 1,
                        levels.size(),
                        next(index),
                        competencyIds))
                .toList();
    }

    /** The next level of the same track, or the next one of none; null where that is simply the one after. */
    private @Nullable String next(int index) {
        Optional<String> own = track(levels.get(index).id());
        List<String> above = levels.stream().skip(index + 1L).map(Named::id).toList();
        return above.stream()
                .filter(id -> own.isEmpty() || track(id).isEmpty() || track(id).equals(own))
                .findFirst()
                .filter(id -> !id.equals(above.getFirst()))
                .orElse(null);
    }

    private static Optional<String> track(String levelId) {
        return TRACKS.stream().filter(levelId::endsWith).findFirst();
    }

    private Competency competency(Named theme, Map<String, List<String>> criteria, Spot spot) {
        AnchorText anchors = new AnchorText();
        for (int index = 0; index < levels.size(); index++) {
            Named level = levels.get(index);
            anchors.add(
                    PublicFormat.rating(index + 1, levels.size()),
                    level.name(),
                    criteria.getOrDefault(level.id(), List.of()));
        }
        return PublicFormat.competency(theme.id(), theme.name(), theme.summary(), anchors, spot);
    }

    /** The criteria in their order, by theme and level. */
    private Map<String, Map<String, List<String>>> criteria(ObjectForm form, List<Named> named) {
        Map<String, Map<String, List<String>>> criteria = new HashMap<>();
        List<Spot> spots = form.requiredItems("competencies", PublicFormat.MOST);
        ObjectForm.uniqueIds(spots);
        for (Spot spot : spots) {
            ObjectForm criterion =
                    ObjectForm.of(spot, "id", "summary", "examples", "supportingUrls", "level", "theme", "proficiency");
            String theme = oneOf(criterion, "theme", ids(named));
            String level = oneOf(criterion, "level", ids(levels));
            criteria.computeIfAbsent(theme, _ -> new HashMap<>())
                    .computeIfAbsent(level, _ -> new ArrayList<>())
                    .add(text(criterion));
        }
        return criteria;
    }

    private static String oneOf(ObjectForm criterion, String field, List<String> ids) {
        return criterion.required(field, "", value -> {
            String id = value.text(LadderLimits.MAX_ID_LENGTH);
            if (id != null && !ids.contains(id)) {
                value.fault(Printable.quoted(id) + " is no " + field + " of this job family");
            }
            return id;
        });
    }

    private static String text(ObjectForm criterion) {
        String summary =
                criterion.requiredText("summary", LadderLimits.MAX_TEXT_LENGTH).strip();
        String proficiency = criterion.optionalText("proficiency", LadderLimits.MAX_NAME_LENGTH);
        Stream<String> links = criterion.optionalItems("supportingUrls", PublicFormat.MOST).stream()
                .map(FtJobFamily::link);
        Stream<String> examples = PublicFormat.texts(criterion.optionalItems("examples", PublicFormat.MOST)).stream();
        return AnchorText.withExamples(
                proficiency == null ? summary : summary + " (" + proficiency + ")",
                Stream.concat(examples, links).toList());
    }

    private static String link(Spot spot) {
        ObjectForm form = ObjectForm.of(spot, "label", "url");
        return "See " + form.requiredText("label", LadderLimits.MAX_NAME_LENGTH) + ": "
                + form.requiredText("url", LadderLimits.MAX_TEXT_LENGTH);
    }
}
