package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.NeedReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a service asks for, within its bounds.
 *
 * @param amount euros HT, estimate of the first period; renewals repeat it
 * @param family code of the office's nomenclature, or null
 * @param operation code of a works operation, or null; one of the two
 * @param frameworkMaximum euros HT over the whole duration, renewals included; null when not a framework
 * @param period when it is to be carried out, in words
 */
public record StatedNeed(
        String subject,
        Nature nature,
        Money amount,
        String family,
        String operation,
        int durationMonths,
        int renewals,
        Money frameworkMaximum,
        LocalDate launchDate,
        String period,
        String place,
        List<Lot> lots) {

    /** More than any rule will ever compare: a slip of the hand. */
    private static final int WHOLE_DIGITS = 12;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private static final int SHORTEST_SUBJECT = 5;
    private static final int SHORTEST_TITLE = 2;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_DURATION = 240;
    private static final int MOST_RENEWALS = 20;
    private static final int MOST_LOTS = 99;
    private static final Money ABSURD = Money.of(1_000_000_000);

    /**
     * Checks what can be checked without the office's data.
     *
     * @throws fr.palier.office.Rejection for the first field that is out of its bounds
     */
    public StatedNeed {
        subject = text(subject, "Objet", LONGEST_SUBJECT);
        OfficeReason.MISSING.when(subject == null || subject.length() < SHORTEST_SUBJECT, "Objet");
        OfficeReason.MISSING.when(nature == null, "Nature");
        OfficeReason.MISSING.when(amount == null, "Montant");
        checkAmount(amount, "Montant");
        family = text(family, "Famille", LONGEST_NOTE);
        operation = text(operation, "Opération", LONGEST_NOTE);
        NeedReason.FAMILY_OR_OPERATION.when(family != null && operation != null);
        NeedReason.OPERATION_FOR_WORKS.when(operation != null && nature != Nature.WORKS);
        OfficeReason.WRONG_NUMBER.when(
                durationMonths < 1 || durationMonths > LONGEST_DURATION, "Durée en mois", 1, LONGEST_DURATION);
        OfficeReason.WRONG_NUMBER.when(
                renewals < 0 || renewals > MOST_RENEWALS, "Nombre de reconductions", 0, MOST_RENEWALS);
        Money withRenewals = amount.times(1 + renewals);
        OfficeReason.ABSURD_AMOUNT.when(withRenewals.compareTo(ABSURD) > 0, "Montant, reconductions comprises");
        if (frameworkMaximum != null) {
            checkAmount(frameworkMaximum, "Maximum de l'accord-cadre");
            NeedReason.MAXIMUM_TOO_SMALL.when(
                    frameworkMaximum.compareTo(withRenewals) < 0, frameworkMaximum, withRenewals);
        }
        OfficeReason.MISSING.when(launchDate == null, "Date de lancement");
        OfficeReason.WRONG_DATE.when(
                launchDate.getYear() < FIRST_YEAR || launchDate.getYear() > LAST_YEAR, "Date de lancement");
        period = text(period, "Période", LONGEST_NOTE);
        place = text(place, "Lieu", LONGEST_NOTE);
        lots = List.copyOf(lots);
        checkLots(lots, amount);
    }

    /** @throws fr.palier.office.Rejection when neither family nor operation is named: a hypothesis may do without, a need may not */
    public void mustBeGrouped() {
        NeedReason.FAMILY_OR_OPERATION.when(family == null && operation == null);
    }

    /** Value of this purchase alone: framework maximum, else the amount with its renewals (articles R2121-1 and R2121-8 CCP). */
    public Money ownValue() {
        return frameworkMaximum != null ? frameworkMaximum : amount.times(1 + renewals);
    }

    /**
     * Value of a lot over the whole duration, as {@link #ownValue} is that of the purchase: a framework's maximum is shared out in
     * the proportion of the lots, a cent that does not divide goes to the last.
     */
    public Money valueOf(Lot lot) {
        if (frameworkMaximum == null) {
            return lot.amount().times(1 + renewals);
        }
        return lot.equals(lots.get(lots.size() - 1))
                ? frameworkMaximum.minus(Money.sum(lots.subList(0, lots.size() - 1).stream()
                        .map(this::share)
                        .toList()))
                : share(lot);
    }

    private Money share(Lot lot) {
        return Money.of(
                frameworkMaximum.euros().multiply(lot.amount().euros()).divide(amount.euros(), 2, RoundingMode.DOWN));
    }

    /** Value of what stays in one procedure, the lots taken out left aside. */
    public Money valueOfLotsThatStay() {
        return lots.isEmpty()
                ? ownValue()
                : Money.sum(lots.stream()
                        .filter(lot -> !lot.takenOut())
                        .map(this::valueOf)
                        .toList());
    }

    /** One lot as a purchase by itself, under its own title. */
    StatedNeed alone(Lot lot) {
        return new StatedNeed(
                lot.title().length() < SHORTEST_SUBJECT ? "Lot : " + lot.title() : lot.title(),
                nature,
                lot.amount(),
                family,
                operation,
                durationMonths,
                renewals,
                frameworkMaximum == null ? null : valueOf(lot),
                launchDate,
                period,
                place,
                List.of());
    }

    /** What is compared with the thresholds when nothing else is counted. */
    public CountedLine asLine(String reference) {
        return new CountedLine(CountedLine.Source.THIS_NEED, reference, launchDate, subject, ownValue());
    }

    public StatedNeed withLots(List<Lot> others) {
        return new StatedNeed(
                subject,
                nature,
                amount,
                family,
                operation,
                durationMonths,
                renewals,
                frameworkMaximum,
                launchDate,
                period,
                place,
                others);
    }

    public StatedNeed withFamily(String code) {
        return new StatedNeed(
                subject,
                nature,
                amount,
                code,
                operation,
                durationMonths,
                renewals,
                frameworkMaximum,
                launchDate,
                period,
                place,
                lots);
    }

    private static void checkAmount(Money amount, String field) {
        OfficeReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0, field);
        OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(ABSURD) > 0, field);
    }

    private static void checkLots(List<Lot> lots, Money amount) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Lot lot : lots) {
            NeedReason.LOT_NUMBERS.when(lot.number() < 1 || lot.number() > MOST_LOTS || !numbers.add(lot.number()));
            String title = text(lot.title(), "Intitulé du lot " + lot.number(), LONGEST_NOTE);
            OfficeReason.MISSING.when(
                    title == null || title.length() < SHORTEST_TITLE, "Intitulé du lot " + lot.number());
            NeedReason.LOT_TITLE_TWICE.when(!titles.add(title.toLowerCase(Locale.FRANCE)), title);
            OfficeReason.MISSING.when(lot.amount() == null, "Montant du lot " + lot.number());
            checkAmount(lot.amount(), "Montant du lot " + lot.number());
        }
        Money sum = Money.sum(lots.stream().map(Lot::amount).toList());
        NeedReason.LOTS_DIFFER.when(!lots.isEmpty() && !sum.equals(amount), sum, amount);
    }

    /** Reads an amount as a person or a system sent it; null stays null. */
    public static Money money(BigDecimal sent, String field) {
        if (sent == null) {
            return null;
        }
        // an exponent of a few characters must not become a number of a billion digits
        OfficeReason.ABSURD_AMOUNT.when(
                sent.signum() != 0 && (long) sent.precision() - sent.scale() > WHOLE_DIGITS, field);
        OfficeReason.WRONG_AMOUNT.when(sent.stripTrailingZeros().scale() > 2, field);
        return Money.of(sent);
    }

    private static String text(String sent, String field, int longest) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String text = sent.strip();
        OfficeReason.TOO_LONG.when(text.length() > longest, field, longest);
        OfficeReason.WRONG_TEXT.when(text.chars().anyMatch(Character::isISOControl), field);
        return text;
    }
}
