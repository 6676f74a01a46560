package io.careerledger.command.domain;

import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people can be rated, helped and seen at. */
final class Competencies {

    private Competencies() {}

    /** Judges that the ladder assesses every one of them. */
    static void judge(Faults faults, String pointer, List<String> ids, Ladder ladder) {
        judge(faults, pointer, "", ids, ladder);
    }

    /** Judges the same of the member {@code competency} of a review's criteria. */
    static void judgeCriteria(Faults faults, List<String> ids, Ladder ladder) {
        judge(faults, "/criteria", "/competency", ids, ladder);
    }

    private static void judge(Faults faults, String pointer, String member, List<String> ids, Ladder ladder) {
        faults.named(
                pointer,
                member,
                ids,
                of(ladder).collect(Collectors.toSet()),
                new LadderRef(ladder.id(), ladder.version()).toString());
    }

    /**
     * Judges that some ladder assesses every one of them: mentor and mentee may be on different ladders, and the
     * mentee's is not the mentor's to know.
     */
    static void judgeAnywhere(Faults faults, String pointer, List<String> ids, LadderCatalog ladders, LocalDate day) {
        Set<String> known = ladders.ids().stream()
                .flatMap(id -> ladders.inForce(id, day).stream())
                .flatMap(version -> of(version.ladder()))
                .collect(Collectors.toSet());
        faults.named(pointer, "", ids, known, "any ladder in force on " + day);
    }

    static boolean has(Ladder ladder, String id) {
        return ladder.competency(id).isPresent();
    }

    private static Stream<String> of(Ladder ladder) {
        return ladder.competencies().stream().map(Competency::id);
    }
}
