package fr.palier.procurement.tender.application;

import fr.palier.office.References;
import fr.palier.procurement.need.SettledNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the consultation of a need. */
@Component
public class OpenTender {

    private final References references;

    OpenTender(References references) {
        this.references = references;
    }

    /** Returns the reference of the new consultation, {@code M-…}. */
    @Transactional
    public String from(SettledNeed need) {
        return references.next(References.Letter.M, need.office());
    }
}
