/** The letters to bidders: drafted from the facts, read again, sent. */
package fr.palier.procurement.tender.application.letters;
