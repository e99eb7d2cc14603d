package fr.palier.procurement.quality.application;

import fr.palier.procurement.quality.domain.Finding;

/** What the use cases ask of the procedure of a non-conformity. */
public interface NonConformityFlow {

    void start(String office, String reference, Finding finding, String sentence);
}
