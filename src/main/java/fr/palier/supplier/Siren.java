package fr.palier.supplier;

import fr.palier.supplier.domain.Luhn;

/** Number of a firm: nine digits that pass the Luhn check. */
public final class Siren {

    private Siren() {}

    /** @param digits without spaces */
    public static boolean isSound(String digits) {
        return digits.matches("[0-9]{9}") && !digits.equals("000000000") && Luhn.isSound(digits);
    }
}
