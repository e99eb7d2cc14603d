package fr.palier.procurement.tender.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of each deposit once the deadline is reached: late ones are set aside, a firm's last one in time is the one opened. */
public final class DepositRegister {

    private DepositRegister() {}

    /** @param siret the firm, whatever it called itself */
    public record Entry(long id, String siret, Instant at) {}

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
                    Entry earlier = last.put(entry.siret(), entry);
                    if (earlier != null) {
                        states.put(earlier.id(), DepositState.SUPERSEDED);
                    }
                    states.put(entry.id(), DepositState.SEALED);
                });
        return states;
    }
}
