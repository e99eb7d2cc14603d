package fr.palier.office;

/** Words of a French sentence that depend on what follows them. */
public final class French {

    private static final String BEGINS_BY_VOWEL = "(?iu)[aeiouyàâäéèêëîïôöùûü].*";

    private French() {}

    /** {@code d’octobre 2027}, {@code de mars 2027}. */
    public static String of(String noun) {
        return (noun.matches(BEGINS_BY_VOWEL) ? "d’" : "de ") + noun;
    }

    /** {@code 1 jour}, {@code 3 jours}; none is no plural. */
    public static String counted(long count, String one, String many) {
        return count + " " + (count <= 1 ? one : many);
    }
}
