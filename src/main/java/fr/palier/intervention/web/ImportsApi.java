package fr.palier.intervention.web;

import fr.palier.intervention.application.ImportInterventions;
import fr.palier.intervention.persistence.InterventionImportRows.Import;
import fr.palier.intervention.persistence.InterventionImportRows.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of the office's maintenance software. */
@RestController
@RequestMapping("/api/interventions")
@Tag(name = "Interventions")
class ImportsApi {

    private static final int MOST_SHOWN = 1_000;

    private final ImportInterventions imports;

    ImportsApi(ImportInterventions imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            summary = "Envoyer commandes et événements",
            description =
                    "Une ligne par événement : numero, evenement (ORDERED, VISIT, …), date ; pour une commande aussi logement ou residence,"
                            + " metier, description, contrat, lignes (DEP=1|MO=2,5). Les bonnes lignes sont gardées, les autres nommées avec"
                            + " leur motif ; le même fichier une seconde fois ne change rien. Un fichier court est lu aussitôt ; un long est"
                            + " lu ensuite, son compte rendu est à l'adresse donnée.")
    @ApiResponse(responseCode = "200", description = "Fichier lu : le compte rendu.")
    @ApiResponse(
            responseCode = "202",
            description = "Fichier reçu, lu ensuite : le compte rendu se lit à l'adresse de Location.")
    @ApiResponse(
            responseCode = "422",
            description = "Fichier refusé en entier : illisible, une colonne manque, ou un autre import est en cours.")
    ResponseEntity<Report> take(@RequestBody(required = false) InputStreamResource content) {
        try (InputStream sent = content == null ? InputStream.nullInputStream() : content.getInputStream()) {
            Import taken = imports.take("api.csv", sent);
            return taken.isRunning()
                    ? ResponseEntity.accepted()
                            .location(URI.create("/api/interventions/imports/" + taken.id()))
                            .body(report(taken))
                    : ResponseEntity.ok(report(taken));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/imports/{importId}")
    @Operation(
            summary = "Lire le compte rendu d'un import",
            description = "Où en est la lecture, et les 1 000 premières lignes refusées avec leur motif.")
    @ApiResponse(responseCode = "200", description = "Le compte rendu, en cours tant que running est vrai.")
    @ApiResponse(responseCode = "404", description = "Aucun import de votre office ne porte ce numéro.")
    Report report(@PathVariable long importId) {
        return report(imports.get(importId));
    }

    /**
     * What became of the lines.
     *
     * @param running still being read
     * @param total lines of the file
     * @param read lines read so far
     * @param followed open orders whose procedure began
     * @param problem why it did not end as it should; null = it did
     */
    record Report(
            long id,
            boolean running,
            int total,
            int read,
            int added,
            int changed,
            int same,
            int refused,
            int followed,
            String problem,
            List<Refused> refusals) {}

    /** A line that was not taken. */
    record Refused(long line, String text, String reason) {}

    private Report report(Import one) {
        return new Report(
                one.id(),
                one.isRunning(),
                one.total(),
                one.lines(),
                one.added(),
                one.changed(),
                one.same(),
                one.refused(),
                one.followed(),
                one.problem(),
                imports.refusals(one.id(), MOST_SHOWN).stream()
                        .map(ImportsApi::refused)
                        .toList());
    }

    private static Refused refused(Refusal one) {
        return new Refused(one.line(), one.text(), one.reason());
    }
}
