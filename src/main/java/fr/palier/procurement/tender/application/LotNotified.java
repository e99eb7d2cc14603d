package fr.palier.procurement.tender.application;

import fr.palier.office.Money;
import java.time.LocalDate;

/**
 * A lot was notified to its holder. Published in the transaction that records it.
 *
 * @param need {@code B-…} whose running total now counts the awarded amount in place of the estimate
 * @param amount awarded, HT
 * @param day day of the notification in Paris
 */
public record LotNotified(
        String office, String reference, String need, int lot, String title, Money amount, LocalDate day) {}
