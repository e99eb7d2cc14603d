/** Publicity and its proofs, the time that firms have, what they ask and are told meanwhile. */
package fr.palier.procurement.tender.application.publicity;
