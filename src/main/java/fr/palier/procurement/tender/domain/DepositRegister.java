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

/** What becomes of each deposit once the deadline is reached: late ones are set aside, a bidder's last one in time is the one opened. */
public final class DepositRegister {

    private DepositRegister() {}

    /**
     * A bidder is a firm alone, or a group by its leader and its members.
     *
     * @param siret the firm, or the leader of the group, whatever it called itself
     * @param members SIRETs of the other firms of the group; empty for a firm alone
     */
    public record Entry(long id, String siret, Set<String> members, Instant at) {

        public Entry {
            members = Set.copyOf(members);
        }

        public Entry(long id, String siret, Instant at) {
            this(id, siret, Set.of(), at);
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

    /** State of each deposit by its id; {@link DepositState#SEALED} = to open. A deposit at the very deadline is in time. */
    public static Map<Long, DepositState> sort(List<Entry> entries, Instant deadline) {
        Map<Long, DepositState> states = new HashMap<>();
        Map<String, Entry> last = new HashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id))
                .forEach(entry -> {
                    if (entry.at().isAfter(deadline)) {
                        states.put(entry.id(), DepositState.LATE);
                        return;
                    }
                    Entry earlier = last.put(entry.bidder(), entry);
                    if (earlier != null) {
                        states.put(earlier.id(), DepositState.SUPERSEDED);
                    }
                    states.put(entry.id(), DepositState.SEALED);
                });
        return states;
    }

    /**
     * Firms that stand behind several bidders in time, alone and in a group, or in two groups: the rules of the consultation say
     * whether they may, and a person judges it. By SIRET, with the ids of the deposits concerned.
     */
    public static Map<String, Set<Long>> severalTimes(List<Entry> entries, Instant deadline) {
        Map<Long, DepositState> states = sort(entries, deadline);
        Map<String, Set<Long>> byFirm = new TreeMap<>();
        entries.stream()
                .filter(entry -> states.get(entry.id()) == DepositState.SEALED)
                .forEach(entry -> entry.firms().forEach(firm -> byFirm.computeIfAbsent(firm, one -> new TreeSet<>())
                        .add(entry.id())));
        byFirm.values().removeIf(deposits -> deposits.size() < 2);
        return byFirm;
    }
}
