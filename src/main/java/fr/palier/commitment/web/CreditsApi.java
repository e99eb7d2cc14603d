package fr.palier.commitment.web;

import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.domain.CreditExport;
import fr.palier.web.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of credits, fetched by the rent software. */
@RestController
@RequestMapping("/api/gesture-exports")
@Tag(name = "Crédits des gestes", description = "Fichiers de crédits pour le logiciel de gestion locative.")
class CreditsApi {

    private final ExportCredits credits;

    CreditsApi(ExportCredits credits) {
        this.credits = credits;
    }

    /** A file as it is listed; euros. */
    record Answer(
            long id, int number, String fileName, OffsetDateTime madeAt, int credits, BigDecimal total, String sha256) {

        static Answer of(CreditExport export) {
            return new Answer(
                    export.id(),
                    export.number(),
                    export.fileName(),
                    export.madeAt(),
                    export.credits(),
                    export.total().euros(),
                    export.sha256());
        }
    }

    @GetMapping
    @Operation(summary = "Lister les fichiers préparés", description = "Du plus récent au plus ancien.")
    List<Answer> exports() {
        return credits.exports().stream().map(Answer::of).toList();
    }

    @PostMapping
    @Operation(
            summary = "Préparer un fichier",
            description = "Avec tous les crédits qui attendent ; chaque crédit ne figure que dans un fichier.")
    @ApiResponse(responseCode = "201", description = "Fichier préparé ; Location mène à son contenu.")
    @ApiResponse(responseCode = "422", description = "Aucun crédit n'attend (commitment.nothingToExport).")
    ResponseEntity<Answer> make() {
        CreditExport made = credits.make();
        return ResponseEntity.created(URI.create("/api/gesture-exports/" + made.id()))
                .body(Answer.of(made));
    }

    @GetMapping("/{export}")
    @Operation(
            summary = "Télécharger un fichier",
            description =
                    "CSV en UTF-8 : bail, montant, reference, motif, affectation (PROCHAINE_ECHEANCE ou DETTE), date. Toujours le même,"
                            + " octet pour octet.")
    ResponseEntity<byte[]> file(@PathVariable String export) {
        return CreditPages.download(credits.file(Entered.id(export, "Fichier")));
    }
}
