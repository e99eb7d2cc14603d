package fr.palier.procurement.need.application;

import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.persistence.CpvCodes;
import fr.palier.procurement.need.persistence.Families;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds the office's family at a date, named by its own code or by a CPV code. */
@Component
class FamilyOfPurchase {

    private static final int CPV_LENGTH = 8;

    private final Families families;
    private final CpvCodes cpvCodes;

    FamilyOfPurchase(Families families, CpvCodes cpvCodes) {
        this.families = families;
        this.cpvCodes = cpvCodes;
    }

    /** @throws fr.palier.office.Rejection {@code procurement.unknownFamily}, {@code unknownCpv}, {@code cpvWithoutFamily} */
    Family family(String office, String asked, LocalDate day) {
        String cpv = asked.replaceAll("-[0-9]$", "");
        if (cpv.length() == CPV_LENGTH && cpv.chars().allMatch(Character::isDigit)) {
            NeedReason.UNKNOWN_CPV.when(cpvCodes.find(cpv).isEmpty(), asked);
            return families.ofCpv(office, cpv, day)
                    .orElseThrow(() -> NeedReason.CPV_WITHOUT_FAMILY.rejection(cpv, ProcedureRules.DAY.format(day)));
        }
        return families.find(office, asked, day)
                .orElseThrow(() -> NeedReason.UNKNOWN_FAMILY.rejection(asked, ProcedureRules.DAY.format(day)));
    }

    /** The purchase in its family, whose nature must be its own. */
    PastPurchase resolved(String office, PastPurchase purchase) {
        if (purchase.family() == null) {
            return purchase;
        }
        Family family = family(office, purchase.family(), purchase.purchasedOn());
        NeedReason.WRONG_FAMILY_NATURE.when(
                family.nature() != purchase.nature(),
                family.code(),
                family.nature().plural());
        return purchase.withFamily(family.code());
    }
}
