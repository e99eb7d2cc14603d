package fr.palier.procurement.tender.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lots of a deposit as a person or a buyer profile writes them: {@code 1;3}, {@code 1,3}, {@code Lot 2}, {@code tous}. */
public final class DepositLots {

    private static final Set<String> ALL = Set.of("", "tous", "tous les lots", "toutes");

    private DepositLots() {}

    /**
     * @param known numbers of the lots of the consultation
     * @return all of them for a blank text or "tous"
     * @throws fr.palier.office.Rejection {@code tender.depositLot} for a lot that the consultation has not
     */
    public static Set<Integer> read(String text, Collection<Integer> known) {
        String plain = text == null ? "" : text.strip().toLowerCase(Locale.FRANCE);
        if (ALL.contains(plain)) {
            return new TreeSet<>(known);
        }
        Set<Integer> lots = new TreeSet<>();
        for (String part : plain.replaceAll("lots?|n°|et", " ").split("[\\s\\u00a0;,|/+]+")) {
            if (!part.isEmpty()) {
                lots.add(one(part, text, known));
            }
        }
        return checked(lots, known, text);
    }

    /** The same for numbers that were ticked; none = all. */
    public static Set<Integer> of(Collection<Integer> ticked, Collection<Integer> known) {
        return ticked.isEmpty() ? new TreeSet<>(known) : checked(new TreeSet<>(ticked), known, null);
    }

    private static int one(String part, String text, Collection<Integer> known) {
        if (!part.matches("[0-9]{1,3}")) {
            throw unknown(text.strip(), known);
        }
        return Integer.parseInt(part);
    }

    private static Set<Integer> checked(Set<Integer> lots, Collection<Integer> known, String text) {
        if (lots.isEmpty()) {
            throw unknown(text.strip(), known);
        }
        lots.stream().filter(lot -> !known.contains(lot)).findFirst().ifPresent(lot -> {
            throw unknown(lot, known);
        });
        return lots;
    }

    private static RuntimeException unknown(Object what, Collection<Integer> known) {
        return TenderReason.DEPOSIT_LOT.rejection(
                what, new TreeSet<>(known).stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
