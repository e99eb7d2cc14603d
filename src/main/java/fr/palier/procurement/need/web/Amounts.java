package fr.palier.procurement.need.web;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.domain.StatedNeed;
import java.math.BigDecimal;

/** Amounts as people type them: {@code 45 000}, {@code 45000,50}. */
final class Amounts {

    private Amounts() {}

    /** Null when nothing was typed. */
    static Money optional(String typed, String field) {
        String digits = typed == null
                ? ""
                : typed.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        if (digits.isEmpty()) {
            return null;
        }
        OfficeReason.WRONG_AMOUNT.when(!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?"), field);
        return StatedNeed.money(new BigDecimal(digits), field);
    }
}
