package fr.palier.contract;

import fr.palier.housing.WorkType;
import fr.palier.office.Delay;

/**
 * What a firm committed itself to for a trade.
 *
 * @param delay from the order to the work done, for what is no emergency
 * @param emergencyHours from the order to being on the spot, in an emergency
 */
public record Commitment(WorkType workType, Delay delay, int emergencyHours) {}
