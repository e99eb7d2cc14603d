package fr.palier.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.domain.LinkToken;
import fr.palier.office.Rejection;
import fr.palier.testing.PalierTest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class SignedLinksTest {

    private static final String NOT_FOUND = "correspondence.link.notFound";
    private static final String GONE = "correspondence.link.gone";

    @Autowired
    private SignedLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLinkOpensItsFileAndCountsItsOpenings() {
        URI address = links.create("visit", "62", "M-62-2026-0001", "Entreprise fictive Alpha", tomorrow());
        String token = token(address);
        assertThat(address.toString()).startsWith("http://localhost/liens/").doesNotContain("62-2026");
        SignedLinks.Link link = links.open(token, "visit");
        links.open(token, "visit");
        assertThat(link.reference()).isEqualTo("M-62-2026-0001");
        assertThat(jdbc.sql("select opened_count from signed_link where id = ?")
                        .param(link.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aForgedTokenOpensNothing() {
        UUID id = links.createLink("visit", "62", "M-62-2026-0001", "x", tomorrow());
        String token = token(links.uri(id, "visit"));
        refused(NOT_FOUND, "visit", LinkToken.sign(id, "visit", "un autre secret, tout aussi long que le vrai"));
        refused(NOT_FOUND, "visit", (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1));
        refused(NOT_FOUND, "visit", token.substring(0, 63) + (token.charAt(63) == 'A' ? 'B' : 'A'));
        refused(NOT_FOUND, "visit", token.substring(1));
        refused(NOT_FOUND, "visit", "../../../../etc/passwd");
        refused(NOT_FOUND, "visit", "é".repeat(64));
    }

    @Test
    void aTokenOfAnotherPurposeOpensNothing() {
        UUID id = links.createLink("visit", "62", "M-62-2026-0001", "x", tomorrow());
        refused(NOT_FOUND, "letter", token(links.uri(id, "visit")));
        // not even signed with the right secret for the wrong purpose
        refused(NOT_FOUND, "letter", token(links.uri(id, "letter")));
    }

    @Test
    void aTokenWhoseRowIsNotThereOpensNothing() {
        refused(NOT_FOUND, "visit", token(links.uri(UUID.randomUUID(), "visit")));
    }

    @Test
    void anExpiredOrRevokedLinkIsGone() {
        UUID expired = links.createLink("visit", "62", "M-62-2026-0001", "x", tomorrow());
        jdbc.sql("update signed_link set created_at = now() - interval '2 day', expires_at = now() where id = ?")
                .param(expired)
                .update();
        refused(GONE, "visit", token(links.uri(expired, "visit")));
        UUID revoked = links.createLink("visit", "62", "M-62-2026-0002", "x", tomorrow());
        links.revoke(revoked);
        refused(GONE, "visit", token(links.uri(revoked, "visit")));
        UUID withOthers = links.createLink("visit", "62", "M-62-2026-0003", "x", tomorrow());
        links.revokeAll("visit", "62", "M-62-2026-0003");
        refused(GONE, "visit", token(links.uri(withOthers, "visit")));
    }

    private void refused(String code, String purpose, String token) {
        assertThatThrownBy(() -> links.open(token, purpose))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String token(URI address) {
        return address.getPath().substring("/liens/".length());
    }

    private static Instant tomorrow() {
        return Instant.now().plusSeconds(86_400);
    }
}
