package fr.palier.office;

/**
 * A public housing office. One office = one tenant of the engine.
 *
 * @param code short code that stands in references, for instance {@code 62}
 * @param policy office policy of the decision tables, for instance {@code pas-de-calais-habitat}
 * @param buyerCategory {@code OPH} or {@code LOCAL_AUTHORITY} (article R2100-1 CCP)
 * @param alsaceMoselle whether Good Friday and 26 December are holidays there
 * @param email where firms write; {@code website} is the buyer profile
 * @param tenantEmail where tenants write; null = the same as firms
 * @param tenantWebsite what tenants read; null = the same as firms
 */
public record Office(
        String code,
        String name,
        String policy,
        String buyerCategory,
        boolean alsaceMoselle,
        String email,
        String website,
        String tenantEmail,
        String tenantWebsite) {

    /** An office whose tenants write where its firms do. */
    public Office(
            String code,
            String name,
            String policy,
            String buyerCategory,
            boolean alsaceMoselle,
            String email,
            String website) {
        this(code, name, policy, buyerCategory, alsaceMoselle, email, website, null, null);
    }

    /** The same office under the addresses that its tenants are given. */
    public Office forTenants() {
        return new Office(
                code,
                name,
                policy,
                buyerCategory,
                alsaceMoselle,
                tenantEmail == null ? email : tenantEmail,
                tenantWebsite == null ? website : tenantWebsite,
                tenantEmail,
                tenantWebsite);
    }
}
