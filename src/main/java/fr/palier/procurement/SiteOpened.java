package fr.palier.procurement;

import java.time.LocalDate;
import java.util.List;

/**
 * The site of a works lot was opened. Published in the transaction that records it.
 *
 * @param site its number
 * @param title of the lot
 * @param firms that do the works, the leader of a group first
 * @param officer account of the works officer; null = a supervisor will name one
 * @param officerSaid name of the works officer at the notification; null = none
 */
public record SiteOpened(
        String office,
        long site,
        String tender,
        int lot,
        String title,
        List<Builder> firms,
        String officer,
        String officerSaid,
        LocalDate plannedAcceptance) {

    public SiteOpened {
        firms = List.copyOf(firms);
    }

    /** A firm on the site. @param name null for a member of a group that gave its SIRET alone */
    public record Builder(String siret, String name, String email) {}
}
