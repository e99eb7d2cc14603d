package fr.palier.procurement.negotiation.web;

import fr.palier.procurement.tender.web.RefusalsInPlace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The pages of a negotiation refuse as those of its consultation do. */
@ControllerAdvice(assignableTypes = {NegotiationPages.class, RoundPages.class, TrainingPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class NegotiationRefusals extends RefusalsInPlace {}
