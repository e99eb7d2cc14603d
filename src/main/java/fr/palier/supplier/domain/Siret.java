package fr.palier.supplier.domain;

import fr.palier.supplier.Siren;
import fr.palier.supplier.SupplierReason;

/**
 * Number of an establishment: nine digits of the firm (SIREN) and five of the establishment (NIC). Both pass the Luhn check, except the
 * establishments of La Poste, numbered by the thousand, whose digits add up to a multiple of five.
 */
public record Siret(String value) {

    private static final String LA_POSTE = "356000000";

    /** @throws fr.palier.office.Rejection {@code supplier.wrongSiret} */
    public static Siret of(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s.\\u00a0\\u202f]", "");
        SupplierReason.WRONG_SIRET.when(!digits.matches("[0-9]{14}"), typed);
        String siren = digits.substring(0, 9);
        boolean sound = siren.equals(LA_POSTE)
                ? Luhn.isSound(digits)
                        || digits.chars().map(digit -> digit - '0').sum() % 5 == 0
                : Siren.isSound(siren) && Luhn.isSound(digits);
        SupplierReason.WRONG_SIRET.when(!sound, typed);
        return new Siret(digits);
    }

    public String siren() {
        return value.substring(0, 9);
    }
}
