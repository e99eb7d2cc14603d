package fr.palier.procurement;

import java.time.LocalDate;

/**
 * A lot was notified to its holder: a contract begins. Published in the transaction that records it.
 *
 * @param tender reference of the consultation
 * @param title of the lot
 * @param siret of the holder, the leader where a group holds it
 * @param durationMonths of the need, renewals not counted
 */
public record ContractNotified(
        String office,
        String tender,
        int lot,
        String title,
        String siret,
        String firmName,
        String email,
        LocalDate notifiedOn,
        int durationMonths) {}
