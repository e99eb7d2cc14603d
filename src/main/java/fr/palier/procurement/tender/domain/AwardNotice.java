package fr.palier.procurement.tender.domain;

import java.time.LocalDate;

/**
 * Whether a lot's award is to be published, where and by when, and the proof that it was.
 *
 * @param due last day; null where none is required
 * @param proof reference of the published notice; null before
 */
public record AwardNotice(
        long id,
        String reference,
        int lot,
        boolean required,
        LocalDate due,
        String channels,
        String basis,
        String proof,
        LocalDate publishedOn,
        String url,
        Long document) {

    public boolean isPublished() {
        return proof != null;
    }
}
