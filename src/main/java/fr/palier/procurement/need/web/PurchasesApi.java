package fr.palier.procurement.need.web;

import fr.palier.office.CurrentPerson;
import fr.palier.procurement.Nature;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.need.application.ImportPastPurchases;
import fr.palier.procurement.need.application.Nomenclature;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.WorksOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What needs are counted with: past purchases, families, works operations. */
@RestController
@RequestMapping("/api")
@Tag(name = "Calcul des besoins", description = "Achats passés, familles et opérations de travaux.")
class PurchasesApi {

    private final ImportPastPurchases imports;
    private final Nomenclature nomenclature;
    private final WorksOperations operations;
    private final CurrentPerson people;
    private final Clock clock;

    PurchasesApi(
            ImportPastPurchases imports,
            Nomenclature nomenclature,
            WorksOperations operations,
            CurrentPerson people,
            Clock clock) {
        this.imports = imports;
        this.nomenclature = nomenclature;
        this.operations = operations;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping(path = "/past-purchases/import", consumes = "text/csv")
    @Operation(
            summary = "Importer des achats passés",
            description =
                    "CSV (UTF-8 ou Windows-1252 ; séparateur point-virgule, virgule ou tabulation) avec les colonnes reference,"
                            + " date, objet, nature, famille ou operation, montant, fournisseur, siren, besoin. Les bonnes lignes sont gardées ;"
                            + " chaque ligne refusée dit pourquoi ; un achat relu n'est pas compté deux fois.")
    ImportPastPurchases.Report read(@RequestBody byte[] file) {
        return imports.read(file);
    }

    @GetMapping("/families")
    @Operation(
            summary = "Chercher une famille",
            description =
                    "Codes CPV qui répondent à des mots français ou aux premiers chiffres d'un code, chacun avec la famille de"
                            + " l'office à la date (aujourd'hui si absente).")
    List<FamilyAnswer> search(
            @RequestParam String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return nomenclature.search(q, date == null ? LocalDate.now(clock) : date).stream()
                .map(FamilyAnswer::of)
                .toList();
    }

    @GetMapping("/operations")
    @Operation(summary = "Lire les opérations de travaux")
    List<OperationBody> operations() {
        return operations.all(people.office()).stream().map(OperationBody::of).toList();
    }

    @PostMapping("/operations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ajouter une opération de travaux",
            description =
                    "Unité fonctionnelle, technique ou économique, avec sa période et son lieu. Estimation de toute l'opération en"
                            + " euros HT, facultative.")
    OperationBody add(@RequestBody OperationBody sent) {
        nomenclature.addOperation(sent.operation());
        return sent;
    }

    /** A CPV code with the office's family. */
    @Schema(name = "FamilyFound")
    record FamilyAnswer(String cpv, String cpvLabel, String family, String familyLabel, Nature nature) {

        private static FamilyAnswer of(Nomenclature.Found found) {
            return found.family()
                    .map(family -> new FamilyAnswer(
                            found.cpv().code(), found.cpv().label(), family.code(), family.label(), family.nature()))
                    .orElseGet(() ->
                            new FamilyAnswer(found.cpv().code(), found.cpv().label(), null, null, null));
        }
    }

    /** A works operation. */
    @Schema(name = "Operation")
    record OperationBody(
            String code,
            String label,
            String place,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal estimate,
            WorksKind kind,
            Integer floorArea) {

        private static OperationBody of(WorksOperation operation) {
            return new OperationBody(
                    operation.code(),
                    operation.label(),
                    operation.place(),
                    operation.startsOn(),
                    operation.endsOn(),
                    operation.estimate() == null ? null : operation.estimate().euros(),
                    operation.kind(),
                    operation.floorArea());
        }

        private WorksOperation operation() {
            return new WorksOperation(
                    code,
                    label,
                    place,
                    startsOn,
                    endsOn,
                    StatedNeed.money(estimate, "Estimation"),
                    kind == null ? WorksKind.OTHER : kind,
                    floorArea);
        }
    }
}
