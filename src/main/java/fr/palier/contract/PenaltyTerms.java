package fr.palier.contract;

import fr.palier.office.Delay;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The contract's clause of penalties for delay as it is computed; its text stands beside it and governs.
 *
 * @param perDay euros HT for each day late; null = a share of the order
 * @param percent of the order's amount for each day late, above 0 and at most 100; null = an amount
 * @param unit working or calendar days
 * @param graceDays first days late that cost nothing
 * @param cap euros HT for one order; null = none
 * @param capPercent of the order's amount; null = none
 */
public record PenaltyTerms(
        Money perDay, BigDecimal percent, Delay.Unit unit, int graceDays, Money cap, BigDecimal capPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_GRACE = 60;

    public PenaltyTerms {
        percent = plain(percent);
        capPercent = plain(capPercent);
        ContractReason.PENALTY_BASIS.when((perDay == null) == (percent == null));
        ContractReason.WRONG_UNIT.when(unit == null || unit == Delay.Unit.HOURS);
        ContractReason.PENALTY_NOT_POSITIVE.when(
                perDay != null && perDay.euros().signum() <= 0
                        || cap != null && cap.euros().signum() <= 0);
        ContractReason.PENALTY_PERCENT.when(isNoShare(percent) || isNoShare(capPercent));
        ContractReason.PENALTY_GRACE.when(graceDays < 0 || graceDays > MOST_GRACE, MOST_GRACE);
    }

    private static boolean isNoShare(BigDecimal percent) {
        return percent != null && (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0);
    }

    private static BigDecimal plain(BigDecimal percent) {
        return percent == null ? null : percent.stripTrailingZeros();
    }

    /** Whether the amount of the order must be known. */
    public boolean needsAmount() {
        return percent != null || capPercent != null;
    }

    /** {@code 50,00 € par jour ouvré de retard, sans compter 2 jours, au plus 500,00 € par commande}. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        words.append(perDay != null ? perDay : share(percent) + " du montant de la commande");
        words.append(unit == Delay.Unit.WORKING_DAYS ? " par jour ouvré de retard" : " par jour calendaire de retard");
        if (graceDays > 0) {
            words.append(
                    graceDays == 1
                            ? ", sans compter le premier jour"
                            : ", sans compter les %d premiers jours".formatted(graceDays));
        }
        List<String> caps = new ArrayList<>();
        if (cap != null) {
            caps.add(cap + " par commande");
        }
        if (capPercent != null) {
            caps.add(share(capPercent) + " de son montant");
        }
        return caps.isEmpty() ? words.toString() : words + ", au plus " + String.join(" et ", caps);
    }

    private static String share(BigDecimal percent) {
        return percent.toPlainString().replace('.', ',') + "\u00a0%";
    }
}
