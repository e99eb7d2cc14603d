/** What people read of a consultation: its file, its documents, its archive, its plan against the facts. */
package fr.palier.procurement.tender.application.reading;
