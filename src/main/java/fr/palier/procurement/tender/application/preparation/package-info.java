/** The consultation documents: lots, criteria, clauses, conditions, the insertion opinion, the review by another person. */
package fr.palier.procurement.tender.application.preparation;
