package fr.palier.supplier.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.TenderStory;
import fr.palier.procurement.Nature;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages over HTTP: buyers, firms behind their links, everyone at the public page. */
@PalierTest
class SourcingPagesTest {

    private static final String SCRIPT = "<script>alert('vu')</script>";

    @Autowired
    private SourcingStory story;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aFirmAsksAndSaysItsIntentionThroughItsLinkAndReadsNothingOfTheOthers() {
        String reference = story.open(story.need("Serrurerie <b>courante</b>", Nature.SERVICES));
        story.contact(reference, 0, 1);
        String page = "/liens/" + story.token(reference, 0);
        Visitor firm = new Visitor(port);
        String shown = firm.get(page).body();
        assertThat(shown)
                .contains("Quels délais pouvez-vous tenir", "Serrurerie &lt;b&gt;", "/comment-repondre/62")
                .doesNotContain(story.contactOf(reference, 1).firmName());
        Visitor.Answer asked = firm.submit(page, page + "/sourcing", "action", "question", "text", SCRIPT);
        assertThat(asked.status()).isEqualTo(302);
        assertThat(story.file(reference).questions()).hasSize(1);
        Visitor.Answer tooLong =
                firm.submit(page, page + "/sourcing", "action", "question", "text", "y".repeat(10_000));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).containsPattern("dépasse 4.?000 caractères").contains("y".repeat(10_000));
        Visitor.Answer unsaid = firm.submit(
                page, page + "/sourcing", "action", "intention", "interest", "WILL_NOT_APPLY", "comment", "Trop loin");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("au moins une raison").contains("Trop loin");
        assertThat(firm.submit(
                                page,
                                page + "/sourcing",
                                "action",
                                "intention",
                                "interest",
                                "WILL_NOT_APPLY",
                                "causes",
                                "DISTANCE",
                                "causes",
                                "NO_TIME",
                                "comment",
                                SCRIPT)
                        .status())
                .isEqualTo(302);
        assertThat(firm.submit(page, page + "/sourcing", "action", "intention", "interest", "PEUT_ETRE")
                        .status())
                .isEqualTo(422);
        assertThat(story.file(reference).answers()).hasSize(1);
        Visitor buyer = Visitor.signedIn(port, SourcingStory.BUYER);
        String exchanges = buyer.get("/sourcing/" + reference + "/echanges").body();
        assertThat(exchanges).contains("&lt;script&gt;", "Éloignement").doesNotContain(SCRIPT);
        assertThat(firm.get("/sourcing/" + reference + "/echanges").status())
                .as("a link opens nothing else")
                .isEqualTo(302);
    }

    @Test
    void anAlteredOrExpiredLinkOpensNothing() {
        String reference = story.open(story.need("Portes de halls", Nature.SERVICES));
        story.contact(reference, 0);
        String token = story.token(reference, 0);
        Visitor firm = new Visitor(port);
        String altered = token.substring(0, 40) + (token.charAt(40) == 'A' ? 'B' : 'A') + token.substring(41);
        assertThat(firm.get("/liens/" + altered).status()).isEqualTo(404);
        String page = "/liens/" + token;
        assertThat(firm.submit(page, "/liens/" + altered + "/sourcing", "action", "question", "text", "Combien ?")
                        .status())
                .isEqualTo(404);
        assertThat(firm.form(page + "/sourcing", "action", "question", "text", "Combien ?")
                        .status())
                .as("without the page's token")
                .isEqualTo(403);
        Visitor late = new Visitor(port);
        late.get(page);
        jdbc.sql(
                        "update signed_link set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = ?")
                .param(story.contactOf(reference, 0).link())
                .update();
        assertThat(late.get(page).status()).isEqualTo(410);
        assertThat(late.get(page).body()).contains("Ce lien n'est pas valable");
        assertThat(story.file(reference).questions()).isEmpty();
    }

    @Test
    void whatABuyerTypedStaysWhenItIsRefused() {
        String need = story.need("Interphones", Nature.SERVICES);
        Visitor buyer = Visitor.signedIn(port, SourcingStory.BUYER);
        assertThat(buyer.get("/dossiers/" + need).body()).contains("Ouvrir un sourcing");
        String form = "/sourcing/nouveau?dossier=" + need;
        Visitor.Answer refused = buyer.submit(
                form, "/sourcing/nouveau", "dossier", need, "purpose", "Délais <i>", "answersDue", "2020-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("doit être à venir", "Délais &lt;i&gt;");
        Visitor.Answer opened = buyer.submit(
                form,
                "/sourcing/nouveau",
                "dossier",
                need,
                "purpose",
                "Délais",
                "answersDue",
                story.today().plusDays(9).toString());
        String reference = opened.header("Location").replaceAll(".*/(F-[^/]+)/.*", "$1");
        assertThat(reference).startsWith("F-62-");
        String firms = "/sourcing/" + reference + "/entreprises";
        Visitor.Answer nobody = buyer.submit(
                firms,
                firms,
                "action",
                "send",
                "message",
                "Un long message",
                "answersDue",
                story.today().plusDays(9).toString());
        assertThat(nobody.body()).contains("au moins une entreprise", "Un long message");
        story.contact(reference, 0, 1);
        String exchanges = "/sourcing/" + reference + "/echanges";
        Visitor.Answer future = buyer.submit(
                exchanges,
                exchanges,
                "action",
                "record",
                "meetsAt",
                story.today().plusDays(3) + "T10:00",
                "place",
                "Siège",
                "officePeople",
                "acheteur",
                "firmPeople",
                "gérant",
                "contacts",
                String.valueOf(story.contactOf(reference, 1).id()),
                "account",
                "Dit d'avance");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body()).contains("dans le futur", "Dit d&#39;avance");
        assertThat(buyer.submit(exchanges, exchanges, "action", "answer", "question", "'; drop", "text", "x")
                        .status())
                .isEqualTo(422);
        assertThat(buyer.submit(exchanges, exchanges, "action", "nothing").status())
                .isEqualTo(422);
        assertThat(buyer.get("/dossiers/" + need).body())
                .contains(reference, "encore ouvert", "qui a reçu quoi, quand");
    }

    @Test
    void whoPreparesTheConsultationIsWarnedOfFewApplications() {
        String tender = tenders.open(tenders.supervisedWorks("Étanchéité, sourcing court", 700_000));
        String lots = "/marches/" + tender + "/lots";
        Visitor buyer = Visitor.signedIn(port, SourcingStory.BUYER);
        assertThat(buyer.get(lots).body()).doesNotContain("Le sourcing F-");
        String reference = story.open(tender);
        assertThat(buyer.get(lots).body()).contains("Le sourcing " + reference + " est encore ouvert");
        story.contact(reference, 0, 1);
        story.closeExchanges(reference);
        story.conclude(reference, 2);
        story.complete(
                SourcingStory.BUYER,
                reference,
                "userTask_decideOnFew",
                Map.of("followUp", "GO_ON", "reason", "Deux entreprises suffisent ici."));
        story.runJobs(reference);
        assertThat(buyer.get(lots).body())
                .contains("laisse attendre 2 candidatures, alors que l&#39;office en demande 3")
                .doesNotContain("est encore ouvert");
    }

    @Test
    void otherRolesSeeNeitherPagesNorPart() {
        String need = story.need("Boîtes aux lettres", Nature.SERVICES);
        String reference = story.open(need);
        story.contact(reference, 2);
        String firm = story.contactOf(reference, 2).firmName();
        Visitor finance = Visitor.signedIn(port, "finance-62");
        assertThat(finance.get("/sourcing").status()).isEqualTo(403);
        assertThat(finance.get("/sourcing/" + reference + "/echanges").status()).isEqualTo(404);
        assertThat(finance.get("/dossiers/" + need).body()).doesNotContain("Ouvrir un sourcing", firm);
        assertThat(finance.get("/dossiers/" + reference).body())
                .as("the journal names no firm")
                .doesNotContain(firm);
        Visitor neighbour = Visitor.signedIn(port, "buyers-59");
        assertThat(neighbour.get("/sourcing/" + reference + "/entreprises").status())
                .isEqualTo(404);
        assertThat(neighbour.get("/dossiers/" + reference).status()).isEqualTo(404);
        assertThat(neighbour.get("/sourcing/nouveau?dossier=" + need).status()).isEqualTo(404);
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");
        String page = supervisor.get("/sourcing/" + reference + "/echanges").body();
        assertThat(page).contains(firm).doesNotContain("Clore les échanges</button>");
    }

    @Test
    void theRecordOpensForWhoMayReadTheSourcingAlone() {
        String reference = story.open(story.need("Contrôle d'accès", Nature.SERVICES));
        story.contact(reference, 0, 1);
        story.closeExchanges(reference);
        story.conclude(reference, 2);
        story.runJobs(reference);
        String record = "/documents/" + story.file(reference).sourcing().record();
        assertThat(Visitor.signedIn(port, "supervisors-62").get(record).status())
                .isEqualTo(200);
        for (String person : new String[] {"finance-62", "committee-members-62", "project-managers-62", "buyers-59"}) {
            assertThat(Visitor.signedIn(port, person).get(record).status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyoneReadsHowToAnswerAndBuyersAddAdvice() {
        Visitor anyone = new Visitor(port);
        assertThat(anyone.get("/comment-repondre").body()).contains("Démonstration · Office du Nord");
        assertThat(anyone.get("/comment-repondre/62").body()).contains("achats@office-62.example");
        assertThat(anyone.get("/comment-repondre/zz").status()).isEqualTo(404);
        assertThat(anyone.get("/comment-repondre/62/../../sourcing").status()).isNotEqualTo(200);
        Visitor buyer = Visitor.signedIn(port, SourcingStory.BUYER);
        String form = "/sourcing/conseils";
        assertThat(buyer.submit(form, form, "conseils", "Reçus le mardi " + SCRIPT)
                        .status())
                .isEqualTo(302);
        assertThat(anyone.get("/comment-repondre/62").body())
                .contains("Reçus le mardi &lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(anyone.get("/comment-repondre/59").body()).doesNotContain("Reçus le mardi");
        Visitor.Answer tooLong = buyer.submit(form, form, "conseils", "z".repeat(10_000));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("z".repeat(10_000));
        assertThat(Visitor.signedIn(port, "department-buyers-62").get(form).status())
                .isEqualTo(403);
    }
}
