package fr.palier.evaluation.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A site whose firms are rated.
 *
 * @param code number in the office's own software; null = none
 * @param worksSite site of a notified lot of ours; null = none
 * @param officer account of the works officer in charge; null = to be named
 * @param officerSaid who follows the site in the words of the notification; null = nothing said
 * @param noDesign why no design team followed it; null = one is among the parties, or nobody said so far
 * @param acceptedOn null while the works are not accepted
 */
public record RatedSite(
        long id,
        String office,
        String code,
        Long worksSite,
        String tender,
        Integer lot,
        String title,
        String officer,
        String officerSaid,
        String noDesign,
        LocalDate acceptedOn,
        LocalDate guaranteeEnd,
        OffsetDateTime abandonedAt,
        String abandonedReason,
        List<Party> parties) {

    private static final String KEY = "chantier-";

    public RatedSite {
        parties = List.copyOf(parties);
    }

    /** A firm and what it does there. */
    public record Party(long firm, SiteRole role) {}

    /** What its journal and photos stand under. */
    public String fileKey() {
        return KEY + id;
    }

    public static boolean isKey(String reference) {
        return reference.matches(KEY + "[0-9]{1,18}");
    }

    public boolean isAbandoned() {
        return abandonedAt != null;
    }

    public boolean isAccepted() {
        return acceptedOn != null;
    }

    /** Whether it is known which design team followed it, or that none did. */
    public boolean isDesignSaid() {
        return noDesign != null || parties.stream().anyMatch(party -> party.role() == SiteRole.DESIGN);
    }

    /** Nobody said so far which design team followed it, or that none did. */
    public boolean lacksDesign() {
        return !isAbandoned() && !isDesignSaid();
    }

    public boolean has(long firm) {
        return parties.stream().anyMatch(party -> party.firm() == firm);
    }

    public RatedSite of(List<Party> all) {
        return new RatedSite(
                id,
                office,
                code,
                worksSite,
                tender,
                lot,
                title,
                officer,
                officerSaid,
                noDesign,
                acceptedOn,
                guaranteeEnd,
                abandonedAt,
                abandonedReason,
                all);
    }
}
