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
