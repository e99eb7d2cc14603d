package fr.palier.supplier;

import fr.palier.office.Person;
import java.util.Map;

/** Who analyses whose offers now, contributed as a bean by the module that keeps consultations. */
public interface OffersUnderAnalysis {

    /** Firms with an offer in a consultation whose analysis this person has opened and that is not decided yet: SIREN to reference. */
    Map<String, String> openedBy(String office, Person person);
}
