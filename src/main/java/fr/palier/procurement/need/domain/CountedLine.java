package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import java.time.LocalDate;

/**
 * One amount inside a computed need.
 *
 * @param reference need or past purchase it comes from
 * @param on date that places it in the counting period: launch or purchase
 */
public record CountedLine(Source source, String reference, LocalDate on, String label, Money amount) {

    /** Where an amount comes from. */
    public enum Source {
        THIS_NEED("Ce besoin"),
        PAST_PURCHASE("Achat passé"),
        NEED_ESTIMATE("Besoin déposé (estimation)"),
        NEED_OUTCOME("Besoin attribué ou acheté (montant réel)"),
        OPERATION_REMAINDER("Reste de l'estimation de l'opération");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
