package io.careerledger.query.promotion.letter;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.query.access.Admission;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Negotiation;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.promotion.page.HtmlPage;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.CaseFiles;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letter to the employee, as data or as a page: three statements. */
@RestController
@OneSnapshot
class LetterController {

    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

    private final CaseFiles files;
    private final Names names;
    private final Ladders ladders;
    private final Clock clock;
    private final HtmlPage page = new HtmlPage("letter");

    LetterController(CaseFiles files, Names names, Ladders ladders, Clock clock) {
        this.files = files;
        this.names = names;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Guarded(View.LETTER)
    @GetMapping("/v1/promotions/{caseId}/letter")
    ResponseEntity<?> letter(@PathVariable UUID caseId, Admission admission, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType type = Negotiation.choose(request, TYPES);
        Letter letter = written(caseId, admission, request);
        ResponseEntity<?> answer = type.equals(MediaType.TEXT_HTML)
                ? page.answer(letter)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(letter);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(answer.getBody());
    }

    @Guarded(View.LETTER_PAGE)
    @GetMapping("/v1/promotions/{caseId}/letter.html")
    ResponseEntity<String> html(@PathVariable UUID caseId, Admission admission, HttpServletRequest request) {
        return page.answer(written(caseId, admission, request));
    }

    private Letter written(UUID caseId, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CaseFile file = files.of(caseId, cut);
        admission.require(file.subjectId());
        PromotionDecided decision =
                file.decision().map(CaseFile.Fact::event).orElseThrow(() -> new ProblemException(undecided(file)));
        People people = new People(names.of(Set.of(file.subjectId()), cut));
        Rubric rubric = Rubric.of(file.frozen().ladder(), ladders.catalog(cut));
        return new LetterAssembly(file, people, rubric).write(decision);
    }

    private static Problem undecided(CaseFile file) {
        String why = file.withdrawal().isPresent() ? "was withdrawn without a decision" : "is not decided yet";
        return Problem.of(
                "not-decided",
                409,
                "There is no decision",
                "Case " + file.caseId() + " " + why + ", so there is no letter.");
    }
}
