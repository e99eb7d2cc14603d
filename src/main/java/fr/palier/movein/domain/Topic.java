package fr.palier.movein.domain;

/** Something that a new tenant is told; a list kept as data. */
public record Topic(long id, Kind kind, String label, String help) {

    /** What it is about. */
    public enum Kind {
        FORMALITY("Aide aux formalités"),
        CHARGE("Charges expliquées");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
