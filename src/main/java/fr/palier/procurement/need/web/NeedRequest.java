package fr.palier.procurement.need.web;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.StatedNeed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A need as another system sends it. */
@Schema(name = "Need", description = "Un besoin. Montants en euros HT, deux décimales au plus.")
record NeedRequest(
        @Schema(description = "Objet, 5 à 200 caractères", example = "Entretien des portes automatiques")
                String subject,
        @Schema(description = "WORKS, SUPPLIES ou SERVICES") Nature nature,
        @Schema(description = "Estimation de la première période, tous lots et options compris", example = "45000")
                BigDecimal amount,
        @Schema(description = "Code de famille de l'office (trois chiffres à l'origine) ou code CPV à huit chiffres")
                String family,
        @Schema(description = "Code d'opération de travaux ; l'un ou l'autre, pas les deux") String operation,
        @Schema(description = "Durée de la première période en mois ; 12 si absente", example = "12")
                Integer durationMonths,
        @Schema(description = "Nombre de reconductions de même durée ; 0 si absent") Integer renewals,
        @Schema(description = "Maximum de l'accord-cadre sur toute la durée, reconductions comprises")
                BigDecimal frameworkMaximum,
        @Schema(description = "Date d'envoi de l'avis ou de lancement de la consultation", example = "2026-12-01")
                LocalDate launchDate,
        @Schema(description = "Période d'exécution, en clair") String period,
        @Schema(description = "Lieu d'exécution") String place,
        @Schema(description = "Lots ; leur somme est égale au montant") List<LotRequest> lots,
        @Schema(description = "true si un besoin semblable de moins d'un jour n'est pas un doublon") Boolean distinct) {

    private static final int ORDINARY_DURATION = 12;

    /** A lot as another system sends it. */
    @Schema(name = "Lot")
    record LotRequest(
            Integer number,
            String title,
            BigDecimal amount,
            @Schema(description = "true si le lot doit sortir de la procédure de l'ensemble (règle des 20 %)")
                    Boolean takenOut) {

        private Lot lot() {
            OfficeReason.MISSING.when(number == null, "Numéro de lot");
            return new Lot(
                    number, title, StatedNeed.money(amount, "Montant du lot " + number), Boolean.TRUE.equals(takenOut));
        }
    }

    StatedNeed stated() {
        return need(subject);
    }

    /** A hypothesis may go without a subject. */
    StatedNeed hypothesis() {
        return need(subject == null || subject.isBlank() ? "Hypothèse" : subject);
    }

    private StatedNeed need(String named) {
        OfficeReason.MISSING.when(lots != null && lots.stream().anyMatch(Objects::isNull), "Lot");
        return new StatedNeed(
                named,
                nature,
                StatedNeed.money(amount, "Montant"),
                family,
                operation,
                durationMonths == null ? ORDINARY_DURATION : durationMonths,
                renewals == null ? 0 : renewals,
                StatedNeed.money(frameworkMaximum, "Maximum de l'accord-cadre"),
                launchDate,
                period,
                place,
                lots == null ? List.of() : lots.stream().map(LotRequest::lot).toList());
    }
}
