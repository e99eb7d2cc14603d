package fr.palier.procurement.tender.domain;

/** Number of an establishment: 14 digits whose Luhn sum is a multiple of ten. */
public final class Siret {

    private static final int DIGITS = 14;

    private Siret() {}

    /** The digits alone. @throws fr.palier.office.Rejection {@code tender.wrongSiret} */
    public static String of(String text) {
        String digits = text.replaceAll("[ .\\u00a0\\u202f]", "");
        TenderReason.WRONG_SIRET.when(!digits.matches("[0-9]{" + DIGITS + "}") || !luhn(digits), text);
        return digits;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
