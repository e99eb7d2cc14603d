package fr.palier.procurement.need.domain;

import fr.palier.procurement.FormalProcedure;

/**
 * The procedure that was settled for a need.
 *
 * @param computation id of the computation it rests on
 * @param choice what is to be respected: the rule's answer, or that and the stricter choice together
 * @param formal kind of formal procedure, null when not formal
 */
public record Settlement(long computation, Choice choice, FormalProcedure formal, Review review) {}
