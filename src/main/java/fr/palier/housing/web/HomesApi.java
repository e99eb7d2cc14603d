package fr.palier.housing.web;

import fr.palier.housing.application.HomeFileKind;
import fr.palier.housing.application.ImportHomes;
import fr.palier.office.ImportReport;
import fr.palier.office.OfficeReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Homes, for the rent software. */
@RestController
@RequestMapping("/api/homes")
@Tag(
        name = "Patrimoine",
        description =
                "Résidences, bâtiments, logements, équipements et baux, envoyés par le logiciel de gestion locative.")
class HomesApi {

    private final ImportHomes imports;

    HomesApi(ImportHomes imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/{file}", consumes = "text/csv")
    @Operation(
            summary = "Envoyer un fichier du logiciel de gestion locative",
            description =
                    "UTF-8 ou Windows-1252, séparé par des points-virgules, des tabulations ou des virgules. Les bonnes lignes sont"
                            + " gardées, les autres nommées avec leur motif ; le même fichier une seconde fois ne change rien.")
    Taken take(
            @Parameter(description = "residences, batiments, logements, equipements ou baux") @PathVariable String file,
            @RequestBody(required = false) byte[] content) {
        HomeFileKind kind = Arrays.stream(HomeFileKind.values())
                .filter(known -> known.fileName().equals(file))
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(file));
        ImportReport report =
                imports.byPerson(kind, file + ".csv", new ByteArrayResource(content == null ? new byte[0] : content));
        return new Taken(report.added(), report.changed(), report.same(), report.refusedCount(), report.refused());
    }

    /** What became of the lines. */
    record Taken(int added, int changed, int same, int refused, List<ImportReport.Refused> refusals) {}
}
