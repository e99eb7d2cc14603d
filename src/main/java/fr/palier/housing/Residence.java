package fr.palier.housing;

/**
 * A residence: buildings under one name.
 *
 * @param code as the rent software calls it
 * @param agency code of the service that runs it
 * @param coOwned the office is one owner among others there
 */
public record Residence(
        long id,
        String office,
        String code,
        String name,
        String street,
        String postcode,
        String city,
        String agency,
        boolean coOwned) {

    /** {@code 12 rue des Tilleuls, 62000 Ville}. */
    public String address() {
        return street + ", " + postcode + " " + city;
    }
}
