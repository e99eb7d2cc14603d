package fr.palier.procurement.tender.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of each deposit once the deadline is reached: late ones are set aside; for each lot a bidder's last one in time is the one
 * opened (R2151-6 CCP).
 */
public final class DepositRegister {

    private DepositRegister() {}

    /**
     * A bidder is a firm alone, or a group by its leader and its members.
     *
     * @param siret the firm, or the leader of the group, whatever it called itself
     * @param members SIRETs of the other firms of the group; empty for a firm alone
     * @param lots that it answers for, never none
     */
    public record Entry(long id, String siret, Set<String> members, Set<Integer> lots, Instant at) {

        public Entry {
            members = Set.copyOf(members);
            lots = Set.copyOf(lots);
        }

        private String bidder() {
            return siret + new TreeSet<>(members);
        }

        private Set<String> firms() {
            Set<String> firms = new HashSet<>(members);
            firms.add(siret);
            return firms;
        }
    }

    private record BidderOfLot(String bidder, int lot) {}

    private record FirmOfLot(String firm, int lot) {}

    /**
     * State of each deposit by its id; {@link DepositState#SEALED} = to open, for one lot at least. A deposit at the very deadline is
     * in time.
     */
    public static Map<Long, DepositState> sort(List<Entry> entries, Instant deadline) {
        Map<Long, Map<Integer, Long>> replaced = replaced(entries, deadline);
        Map<Long, DepositState> states = new HashMap<>();
        for (Entry entry : entries) {
            boolean nothingLeft =
                    replaced.getOrDefault(entry.id(), Map.of()).keySet().containsAll(entry.lots());
            states.put(
                    entry.id(),
                    entry.at().isAfter(deadline)
                            ? DepositState.LATE
                            : nothingLeft ? DepositState.SUPERSEDED : DepositState.SEALED);
        }
        return states;
    }

    /** For each deposit in time that a later one replaces: by lot, the deposit that is opened instead. */
    public static Map<Long, Map<Integer, Long>> replaced(List<Entry> entries, Instant deadline) {
        Map<BidderOfLot, Entry> last = new HashMap<>();
        inTime(entries, deadline)
                .forEach(entry -> entry.lots().forEach(lot -> last.put(new BidderOfLot(entry.bidder(), lot), entry)));
        Map<Long, Map<Integer, Long>> replaced = new HashMap<>();
        inTime(entries, deadline).forEach(entry -> entry.lots().forEach(lot -> {
            long opened = last.get(new BidderOfLot(entry.bidder(), lot)).id();
            if (opened != entry.id()) {
                replaced.computeIfAbsent(entry.id(), id -> new TreeMap<>()).put(lot, opened);
            }
        }));
        return replaced;
    }

    /**
     * Firms that stand behind several bidders in time for one lot, alone and in a group, or in two groups: the rules of the consultation
     * say whether they may, and a person judges it. By SIRET, with the ids of the deposits concerned.
     */
    public static Map<String, Set<Long>> severalTimes(List<Entry> entries, Instant deadline) {
        Map<Long, Map<Integer, Long>> replaced = replaced(entries, deadline);
        Map<FirmOfLot, Set<Long>> byFirm = new HashMap<>();
        inTime(entries, deadline).forEach(entry -> entry.lots().stream()
                .filter(lot -> !replaced.getOrDefault(entry.id(), Map.of()).containsKey(lot))
                .forEach(lot -> entry.firms()
                        .forEach(firm -> byFirm.computeIfAbsent(new FirmOfLot(firm, lot), one -> new TreeSet<>())
                                .add(entry.id()))));
        Map<String, Set<Long>> several = new TreeMap<>();
        byFirm.forEach((one, deposits) -> {
            if (deposits.size() > 1) {
                several.computeIfAbsent(one.firm(), firm -> new TreeSet<>()).addAll(deposits);
            }
        });
        return several;
    }

    private static List<Entry> inTime(List<Entry> entries, Instant deadline) {
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(deadline))
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                .toList();
    }
}
