package fr.palier.housing;

/**
 * Where something happens, from residence to dwelling.
 *
 * @param building null = somewhere in the residence
 * @param dwelling null = a common part
 */
public record Place(Residence residence, Building building, Dwelling dwelling) {

    public boolean isCommonPart() {
        return dwelling == null;
    }

    /** One line as a firm reads it on an order. */
    public String inOneLine() {
        StringBuilder line = new StringBuilder(residence.name());
        if (building != null && !building.name().equals(residence.name())) {
            line.append(", ").append(building.name());
        }
        if (dwelling != null) {
            line.append(", logement ").append(dwelling.code());
            if (!dwelling.place().isEmpty()) {
                line.append(" (").append(dwelling.place()).append(")");
            }
        }
        return line.append(", ").append(residence.address()).toString();
    }
}
