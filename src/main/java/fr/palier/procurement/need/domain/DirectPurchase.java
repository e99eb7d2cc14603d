package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.NeedReason;
import fr.palier.supplier.Siren;
import java.time.LocalDate;

/**
 * A purchase without publicity and competition, as it was made.
 *
 * @param consulted firms asked and what they answered
 * @param siren nine digits, or null
 * @param reason why this supplier: relevant offer, good use of public money
 * @param rotationAnswer why the same supplier again, or null
 */
public record DirectPurchase(
        String consulted,
        String supplier,
        String siren,
        Money amount,
        String reason,
        LocalDate purchasedOn,
        String rotationAnswer) {

    private static final int LONGEST_NAME = 200;

    public DirectPurchase {
        OfficeReason.MISSING.when(consulted == null || consulted.isBlank(), "Entreprises consultées");
        OfficeReason.MISSING.when(supplier == null || supplier.isBlank(), "Fournisseur retenu");
        OfficeReason.TOO_LONG.when(supplier.length() > LONGEST_NAME, "Fournisseur retenu", LONGEST_NAME);
        NeedReason.WRONG_SIREN.when(siren != null && !Siren.isSound(siren), siren);
        OfficeReason.WRONG_AMOUNT.when(amount == null || amount.compareTo(Money.ZERO) <= 0, "Montant");
        OfficeReason.MISSING.when(purchasedOn == null, "Date de l'achat");
    }
}
