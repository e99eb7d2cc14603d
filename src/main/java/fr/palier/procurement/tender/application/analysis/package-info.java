/** What offers are worth: applications, legal states, what firms are asked, marks, ranking, the report. */
package fr.palier.procurement.tender.application.analysis;
