package fr.palier.supplier;

import java.util.List;

/**
 * Firms that answer a consultation together (articles R2142-19 to -27 CCP).
 *
 * @param solidary each member answers for all (solidaire) rather than for its part (conjoint)
 * @param leader firm that speaks for the group (mandataire)
 * @param members all firms, the leader first
 */
public record FirmGroup(long id, String office, String name, boolean solidary, Firm leader, List<Firm> members) {}
