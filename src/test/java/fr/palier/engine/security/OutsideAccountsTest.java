package fr.palier.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.TenderStory;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People outside the office have accounts in it: what the office prepares, estimates and budgets is not theirs to read. */
@PalierTest
class OutsideAccountsTest {

    @Autowired
    private TenderStory story;

    @LocalServerPort
    private int port;

    private String reference;

    @BeforeEach
    void aConsultationBeforeItsPublication() {
        reference = story.open(story.formalServices("Gardiennage de nuit", 240_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-representatives-62", "external-evaluator-62"})
    void readNothingOfTheOfficesFiles(String outsider) {
        Visitor visitor = Visitor.signedIn(port, outsider);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/marches\"", "href=\"/dossiers\"");
        for (String page : new String[] {
            "/marches",
            "/marches/" + reference + "/lots",
            "/dossiers",
            "/dossiers/" + reference,
            "/dossiers/" + reference + "/volet",
            "/dossiers/" + reference + "/archive.zip",
            "/besoins",
            "/sourcing",
            "/candidatures",
            "/clauses",
            "/chantiers",
            "/chantiers-evalues",
            "/bilan-evaluations",
            "/bilan-evaluations.csv",
            "/contrats-evalues",
            "/fournisseurs-strategiques",
            "/entreprises",
            "/revues",
            "/incidents-graves",
            "/penalites",
            "/api/tenders",
            "/api/tenders/" + reference
        }) {
            Visitor.Answer answer = visitor.get(page);
            assertThat(answer.status()).as(page).isEqualTo(403);
            assertThat(answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", ""))
                    .as(page)
                    .doesNotContain("Gardiennage", "240");
        }
        assertThat(Visitor.signedIn(port, "supervisors-62")
                        .get("/marches/" + reference + "/lots")
                        .status())
                .isEqualTo(200);
    }
}
