package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One line of the deposit register: who, when, which receipt, for which lots; nothing of what is inside.
 *
 * @param lots each lot that it answers for, in order
 */
public record Deposit(
        long id,
        String reference,
        String firmName,
        String siret,
        String email,
        OffsetDateTime depositedAt,
        String receipt,
        DepositState state,
        List<Part> lots) {

    public Deposit {
        lots = List.copyOf(lots);
    }

    /**
     * What a deposit is for one of its lots.
     *
     * @param supersededBy later deposit of the same bidder for this lot, null while this one is the last
     * @param foundEmpty said in the opening session: it holds no offer for this lot
     */
    public record Part(int lot, Long supersededBy, boolean foundEmpty) {

        public boolean isStanding() {
            return supersededBy == null;
        }
    }

    /** Numbers of the lots that it answers for. */
    public Set<Integer> numbers() {
        return numbers(part -> true);
    }

    /** Those for which no later deposit of the same bidder replaced it. */
    public Set<Integer> standing() {
        return numbers(Part::isStanding);
    }

    /** Standing lots for which nobody said that the deposit holds no offer. */
    public Set<Integer> toOpen() {
        return numbers(part -> part.isStanding() && !part.foundEmpty());
    }

    /** "Tous" where it answers for every lot of the consultation. @param all how many lots the consultation has */
    public String lotsLabel(int all) {
        return lots.size() >= all ? "Tous" : "n° " + joined(numbers());
    }

    /** What its state does not say: replaced for some lots, no offer for others; empty where there is nothing to add. */
    public String remark() {
        List<String> remarks = new ArrayList<>();
        Set<Integer> replaced = numbers(part -> !part.isStanding());
        Set<Integer> empty = numbers(Part::foundEmpty);
        if (!replaced.isEmpty() && state != DepositState.SUPERSEDED) {
            remarks.add(named(replaced) + " : remplacé par un dépôt ultérieur.");
        }
        if (!empty.isEmpty() && state != DepositState.EMPTY) {
            remarks.add(named(empty) + " : aucune offre dans le pli.");
        }
        return String.join(" ", remarks);
    }

    /** "Lot n° 1" or "Lots n° 1, 3". */
    public static String named(Set<Integer> numbers) {
        return (numbers.size() > 1 ? "Lots n° " : "Lot n° ") + joined(numbers);
    }

    private static String joined(Set<Integer> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Set<Integer> numbers(Predicate<Part> which) {
        return lots.stream().filter(which).map(Part::lot).collect(Collectors.toCollection(TreeSet::new));
    }
}
