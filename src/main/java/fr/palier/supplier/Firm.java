package fr.palier.supplier;

/**
 * A firm of an office's directory.
 *
 * @param siren nine digits
 * @param siret establishment that buys and sells, fourteen digits that begin with the SIREN
 * @param email null where unknown: letters then go on paper
 * @param sme whether it is a small or medium-sized enterprise; null where unknown
 * @param mergedInto firm that took over this record; null for a living one
 */
public record Firm(
        long id,
        String office,
        String siren,
        String siret,
        String name,
        String email,
        String phone,
        String street,
        String postcode,
        String city,
        Boolean sme,
        Long mergedInto) {

    /** SIRET as it is read: {@code 123 456 789 00012}. */
    public String siretAsRead() {
        return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1 $2 $3 $4");
    }

    /** Name and address in lines, as on an envelope. */
    public String envelope() {
        return String.join(
                        "\n",
                        name,
                        street == null ? "" : street,
                        ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip())
                .replaceAll("\n+", "\n")
                .strip();
    }
}
