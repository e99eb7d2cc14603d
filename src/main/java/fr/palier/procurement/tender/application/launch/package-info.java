/** How a consultation begins: opened for a need or after another, launched by three persons. */
package fr.palier.procurement.tender.application.launch;
