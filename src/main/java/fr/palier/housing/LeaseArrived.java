package fr.palier.housing;

import java.time.LocalDate;

/**
 * The rent software gave a lease that was not known and that begins on the day of the import or later. Published in the transaction of the
 * import, once for each lease.
 *
 * @param code number of the lease
 * @param enteredOn its first day
 */
public record LeaseArrived(String office, String code, LocalDate enteredOn) {}
