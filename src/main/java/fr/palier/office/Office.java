package fr.palier.office;

/**
 * A public housing office. One office = one tenant of the engine.
 *
 * @param code short code that stands in references, for instance {@code 62}
 * @param policy office policy of the decision tables, for instance {@code pas-de-calais-habitat}
 * @param buyerCategory {@code OPH} or {@code LOCAL_AUTHORITY} (article R2100-1 CCP)
 * @param alsaceMoselle whether Good Friday and 26 December are holidays there
 */
public record Office(
        String code,
        String name,
        String policy,
        String buyerCategory,
        boolean alsaceMoselle,
        String email,
        String website) {}
