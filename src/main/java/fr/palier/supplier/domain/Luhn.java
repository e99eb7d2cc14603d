package fr.palier.supplier.domain;

/** The check of SIREN and SIRET: every second digit from the right doubled, sum a multiple of ten. */
public final class Luhn {

    private Luhn() {}

    public static boolean isSound(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
