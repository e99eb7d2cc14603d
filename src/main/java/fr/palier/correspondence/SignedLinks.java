package fr.palier.correspondence;

import fr.palier.correspondence.domain.LinkToken;
import fr.palier.correspondence.persistence.LinkRows;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let somebody without an account do one thing on one file. The token holds a random id and a signature bound to the
 * purpose; everything else stands in a row that can be revoked.
 */
@Component
public class SignedLinks {

    private final LinkRows rows;
    private final Clock clock;
    private final String secret;
    private final String baseUrl;

    SignedLinks(
            LinkRows rows,
            Clock clock,
            @Value("${palier.link-secret}") String secret,
            @Value("${palier.base-url}") String baseUrl) {
        this.rows = rows;
        this.clock = clock;
        this.secret = secret;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * A link that was opened.
     *
     * @param recipient as given at creation
     */
    public record Link(UUID id, String purpose, String office, String reference, String recipient, Instant expires) {}

    /**
     * Makes a link {@code <base-url>/liens/{token}}.
     *
     * @param purpose what it allows, {@code letter}; a page for it is contributed as {@link LinkPage}
     * @param expires first instant at which it no longer opens
     */
    @Transactional
    public URI create(String purpose, String office, String reference, String recipient, Instant expires) {
        return uri(createLink(purpose, office, reference, recipient, expires), purpose);
    }

    /** As {@link #create}, giving the id, by which the link can be revoked and its address told again. */
    @Transactional
    public UUID createLink(String purpose, String office, String reference, String recipient, Instant expires) {
        UUID id = UUID.randomUUID();
        rows.add(new Link(id, purpose, office, reference, recipient, expires), clock.instant());
        return id;
    }

    public URI uri(UUID id, String purpose) {
        return URI.create(baseUrl + "/liens/" + LinkToken.sign(id, purpose, secret));
    }

    /**
     * Checks a token and counts the opening.
     *
     * @throws fr.palier.office.Rejection {@code correspondence.link.notFound} when forged, unknown or of another purpose,
     *     {@code correspondence.link.gone} when expired or revoked
     */
    @Transactional
    public Link open(String token, String purpose) {
        Link link = check(token, purpose);
        rows.countOpening(link.id(), clock.instant());
        return link;
    }

    /** As {@link #open}, without counting. */
    @Transactional(readOnly = true)
    public Link check(String token, String purpose) {
        UUID id = LinkToken.idOf(token).orElseThrow(() -> CorrespondenceReason.LINK_NOT_FOUND.rejection());
        LinkRows.Row row = rows.find(id).orElseThrow(() -> CorrespondenceReason.LINK_NOT_FOUND.rejection());
        boolean genuine = LinkToken.isGenuine(token, id, purpose, secret)
                && row.link().purpose().equals(purpose);
        CorrespondenceReason.LINK_NOT_FOUND.when(!genuine);
        CorrespondenceReason.LINK_GONE.when(
                row.revoked() || !clock.instant().isBefore(row.link().expires()));
        return row.link();
    }

    /** Purpose of a genuine token, for the page that shows it. */
    @Transactional(readOnly = true)
    public String purposeOf(String token) {
        return LinkToken.idOf(token)
                .flatMap(rows::find)
                .map(row -> row.link().purpose())
                .orElseThrow(() -> CorrespondenceReason.LINK_NOT_FOUND.rejection());
    }

    /** Ends a link; again is no error. */
    @Transactional
    public void revoke(UUID id) {
        rows.revoke(id, clock.instant());
    }

    /** Ends all links of a purpose on a file. */
    @Transactional
    public void revokeAll(String purpose, String office, String reference) {
        rows.revokeAll(purpose, office, reference, clock.instant());
    }
}
