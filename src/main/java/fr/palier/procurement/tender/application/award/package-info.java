/** From the ranking to the notified contract and what follows it; how a consultation ends without one, too. */
package fr.palier.procurement.tender.application.award;
