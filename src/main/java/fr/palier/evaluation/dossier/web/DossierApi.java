package fr.palier.evaluation.dossier.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.evaluation.dossier.application.FreezeDossier;
import fr.palier.evaluation.dossier.application.ReadDossiers;
import fr.palier.evaluation.dossier.application.TakeResults;
import fr.palier.evaluation.dossier.domain.Dossier;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.office.CsvLine;
import fr.palier.office.ImportReport;
import fr.palier.web.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The frozen dossier for the outside firm and its answer, for software. */
@RestController
@RequestMapping("/api/evaluations")
@Tag(name = "Évaluations", description = "Dossier figé pour l'évaluateur extérieur et ses résultats.")
class DossierApi {

    private static final SentResult NOTHING = new SentResult(null, null, null, null, null, null);
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadDossiers reader;
    private final FreezeDossier freezing;
    private final TakeResults results;
    private final ObjectMapper json;

    DossierApi(ReadDossiers reader, FreezeDossier freezing, TakeResults results, ObjectMapper json) {
        this.reader = reader;
        this.freezing = freezing;
        this.results = results;
        this.json = json;
    }

    /**
     * A dossier as it is listed.
     *
     * @param sha256 of the list of sums of its tables: what a result names
     */
    record Answer(
            String reference,
            LocalDate from,
            LocalDate to,
            OffsetDateTime frozenAt,
            String sha256,
            int opinions,
            int suppliers,
            List<FileAnswer> files) {}

    /** One file; {@code address} answers with its bytes. */
    record FileAnswer(String name, String mediaType, long size, String sha256, String address) {}

    @GetMapping(
            path = "/dossier",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", SPREADSHEET, MediaType.ALL_VALUE})
    @Operation(
            summary = "Lire le dossier figé d'une période",
            description =
                    "La lecture ne fige rien. JSON : référence, empreinte et fichiers du dernier dossier figé pour exactement cette période. Avec Accept: text/csv, la"
                            + " table des avis ; avec Accept d'un classeur XLSX, le classeur ; Content-Digest porte le SHA-256 (RFC 9530).")
    @ApiResponse(
            responseCode = "200",
            description = "Dernier dossier figé de cette période, ou celui de ses fichiers qui est demandé.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = SPREADSHEET)
            })
    @ApiResponse(responseCode = "422", description = "Dates absentes, illisibles ou dans le désordre.")
    @ApiResponse(responseCode = "404", description = "Aucun dossier figé (evaluation.noDossier.notFound).")
    ResponseEntity<?> dossier(
            @Parameter(description = "Premier jour, AAAA-MM-JJ") @RequestParam(name = "from", defaultValue = "")
                    String from,
            @Parameter(description = "Dernier jour, compris, AAAA-MM-JJ") @RequestParam(name = "to", defaultValue = "")
                    String to,
            @Parameter(description = "Nom d'un fichier du dossier") @RequestParam(name = "file", defaultValue = "")
                    String file,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.APPLICATION_JSON_VALUE) String accept) {
        DossierPeriod period = new DossierPeriod(Entered.isoDay(from, "from"), Entered.isoDay(to, "to"));
        ReadDossiers.Whole whole = reader.latest(period.from(), period.until());
        Dossier dossier = whole.dossier();
        String wanted = file.isBlank() ? wanted(accept, whole) : file;
        return wanted == null
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer(whole))
                : DossierDownload.of(reader.file(dossier.reference(), wanted));
    }

    /** Days of a dossier. */
    record Asked(String from, String to) {}

    @PostMapping(path = "/dossier", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Figer le dossier d'une période",
            description =
                    "Pour la qualité, les achats et les responsables. Personne n'en a relu les commentaires : il reste dans l'office jusqu'à ce"
                            + " qu'un dossier de la même période soit relu et figé sur la page « Dossiers d'évaluation ». Le même contenu une"
                            + " seconde fois répond par le dossier déjà figé.")
    @ApiResponse(responseCode = "201", description = "Dossier figé.")
    @ApiResponse(
            responseCode = "200",
            description = "Rien n'a changé depuis le dernier dossier de cette période : c'est lui.")
    ResponseEntity<Answer> freeze(@RequestBody Asked asked) {
        DossierPeriod period =
                new DossierPeriod(Entered.isoDay(asked.from(), "from"), Entered.isoDay(asked.to(), "to"));
        FreezeDossier.Asked frozen = freezing.freezeUnread(period);
        return ResponseEntity.status(frozen.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(answer(reader.get(frozen.dossier().reference())));
    }

    private static String wanted(String accept, ReadDossiers.Whole whole) {
        String type = accept.contains(SPREADSHEET) ? SPREADSHEET : accept.contains("text/csv") ? "text/csv" : null;
        return whole.files().stream()
                .filter(file -> file.mediaType().equals(type))
                .map(Dossier.File::name)
                .findFirst()
                .orElse(null);
    }

    private static Answer answer(ReadDossiers.Whole whole) {
        Dossier dossier = whole.dossier();
        return new Answer(
                dossier.reference(),
                dossier.from(),
                dossier.until(),
                dossier.frozenAt(),
                dossier.sha256(),
                dossier.opinions(),
                dossier.suppliers(),
                whole.files().stream()
                        .map(file -> new FileAnswer(
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                file.sha256(),
                                "/api/evaluations/dossier?from=%s&to=%s&file=%s"
                                        .formatted(dossier.from(), dossier.until(), file.name())))
                        .toList());
    }

    /** What became of a file of results. @param again it had been taken before */
    record Taken(String dossier, int taken, int refused, boolean again, List<ImportReport.Refused> refusals) {}

    @PostMapping(path = "/results", consumes = "text/csv")
    @Operation(
            summary = "Envoyer les résultats de l'évaluateur extérieur",
            description =
                    "Colonnes empreinte, siret, fiche, synthese et, au besoin, note (0 à 100), points_forts, axes_de_progres. Les bonnes"
                            + " lignes sont reprises, les autres nommées avec leur motif ; le même fichier une seconde fois ne change rien.")
    @ApiResponse(responseCode = "201", description = "Résultats repris.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "L'empreinte n'est celle d'aucun dossier (evaluation.dossierMismatch) : le fichier est conservé, rien n'est repris.")
    ResponseEntity<?> take(@RequestBody(required = false) byte[] content) {
        return answer(results.take("api.csv", content == null ? new byte[0] : content));
    }

    /** A result as it is sent. @param sheet constant of the sheet @param score 0 to 100, may be absent */
    record SentResult(
            String siret, String sheet, BigDecimal score, String summary, String strengths, String progress) {}

    /** Results to one dossier. @param sha256 of the dossier, or of the file of it that was worked on */
    record Sent(String sha256, List<SentResult> results) {}

    @PostMapping(path = "/results", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Envoyer les résultats en JSON")
    ResponseEntity<?> take(@RequestBody Sent sent) throws JsonProcessingException {
        return answer(results.take("api.json", json.writeValueAsBytes(sent), () -> lines(sent)));
    }

    private static List<CsvLine> lines(Sent sent) {
        List<CsvLine> lines = new ArrayList<>();
        for (SentResult sentResult : sent.results() == null ? List.<SentResult>of() : sent.results()) {
            SentResult result = sentResult == null ? NOTHING : sentResult;
            Map<String, String> cells = new HashMap<>();
            cells.put("empreinte", text(sent.sha256()));
            cells.put("siret", text(result.siret()));
            cells.put("fiche", text(result.sheet()));
            cells.put("note", result.score() == null ? "" : result.score().toPlainString());
            cells.put("synthese", text(result.summary()));
            cells.put("points_forts", text(result.strengths()));
            cells.put("axes_de_progres", text(result.progress()));
            lines.add(new CsvLine(lines.size() + 1L, cells, text(result.siret()) + " ; " + text(result.sheet())));
        }
        return lines;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static ResponseEntity<?> answer(TakeResults.Taken taken) {
        if (taken.isRefused()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONFLICT, taken.file().refusal());
            problem.setProperty("code", taken.code());
            problem.setProperty("received", taken.file().id());
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return ResponseEntity.status(taken.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Taken(
                        taken.file().dossier(),
                        taken.file().taken(),
                        taken.file().refused(),
                        taken.again(),
                        taken.refusedLines()));
    }
}
