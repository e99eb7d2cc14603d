package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.domain.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures are read: in French, never without the number of events that they rest on. */
public final class Shown {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    /** {@code 92,3 %}, or a dash without events. */
    public String share(Rate rate) {
        return rate.value().map(Shown::percent).orElse("–");
    }

    /** {@code 86,2 à 95,9 %}; empty without events. */
    public String interval(Rate rate) {
        return rate.interval()
                .map(one -> decimal(one.from().multiply(HUNDRED)) + " à " + percent(one.until()))
                .orElse("");
    }

    /** {@code 12 sur 13}. */
    public String events(Rate rate) {
        return rate.events() == 0 ? "aucun événement" : rate.kept() + " sur " + rate.events();
    }

    /** {@code 82,50}, or a dash. */
    public String number(BigDecimal number) {
        return number == null ? "–" : number.toPlainString().replace('.', ',');
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String percent(BigDecimal share) {
        return decimal(share.multiply(HUNDRED)) + " %";
    }

    private static String decimal(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }
}
