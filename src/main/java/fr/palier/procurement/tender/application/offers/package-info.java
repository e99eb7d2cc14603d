/** What firms deposited: the register taken over, too few applications, the opening session. */
package fr.palier.procurement.tender.application.offers;
