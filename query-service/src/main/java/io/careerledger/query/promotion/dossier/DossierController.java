package io.careerledger.query.promotion.dossier;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.access.Admission;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.promotion.page.HtmlPage;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.CaseFile.Fact;
import io.careerledger.query.promotion.trail.CaseFiles;
import io.careerledger.query.promotion.trail.LineAbove;
import io.careerledger.query.promotion.trail.People;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dossier of a case, as data and as a page: four statements, for the proposal, the stream, the line above and names. */
@RestController
@OneSnapshot
class DossierController {

    private final CaseFiles files;
    private final LineAbove lineAbove;
    private final Names names;
    private final Ladders ladders;
    private final EventCodec codec;
    private final Clock clock;
    private final HtmlPage page = new HtmlPage("dossier");

    DossierController(
            CaseFiles files, LineAbove lineAbove, Names names, Ladders ladders, EventCodec codec, Clock clock) {
        this.files = files;
        this.lineAbove = lineAbove;
        this.names = names;
        this.ladders = ladders;
        this.codec = codec;
        this.clock = clock;
    }

    @Guarded(View.DOSSIER)
    @GetMapping("/v1/promotions/{caseId}")
    Dossier dossier(@PathVariable UUID caseId, Admission admission, HttpServletRequest request) {
        return assembled(file(caseId, admission, request), admission);
    }

    @Guarded(View.DOSSIER_PAGE)
    @GetMapping("/v1/promotions/{caseId}/dossier.html")
    ResponseEntity<String> html(@PathVariable UUID caseId, Admission admission, HttpServletRequest request) {
        CaseFile file = file(caseId, admission, request);
        return page.answer(DossierPage.of(assembled(file, admission), file.frozen(), ladders.catalog(file.cut())));
    }

    private CaseFile file(UUID caseId, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CaseFile file = files.of(caseId, cut);
        admission.require(file.subjectId());
        return file;
    }

    private Dossier assembled(CaseFile file, Admission admission) {
        List<UUID> above = lineAbove.of(file.subjectId(), cutOfDecision(file));
        Set<UUID> mentioned = file.mentioned();
        mentioned.addAll(above);
        People people = new People(names.of(mentioned, file.cut()));
        return new DossierAssembly(file, people, above, ladders.catalog(file.cut()), codec)
                .assemble(admission.seesAll());
    }

    /** When the decision was made and recorded; the cut of the file while there is none. */
    private static Cut cutOfDecision(CaseFile file) {
        Optional<Fact<PromotionDecided>> decision = file.decision();
        return decision.map(fact ->
                        new Cut(fact.event().effectiveOn(), fact.recorded().recordedAt()))
                .orElse(file.cut());
    }
}
