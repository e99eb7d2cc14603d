package fr.palier.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.palier.correspondence.Letter;
import fr.palier.correspondence.LetterReceived;
import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@PalierTest
class CorrespondencePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Letters letters;

    @Autowired
    private SignedLinks links;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String reference = "T-62-" + UUID.randomUUID();
    private MockMvc pages;

    @BeforeEach
    void open() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aDepositAnswersWithTheListOrWithItsOneSentence() throws Exception {
        write("T", null);
        MockHttpServletResponse good = deposit("note.txt", "texte".getBytes(StandardCharsets.UTF_8));
        assertThat(good.getStatus()).isEqualTo(200);
        assertThat(good.getContentAsString())
                .contains("Pièce « <span>note.txt</span> » enregistrée")
                .contains("/documents/");
        MockHttpServletResponse bad =
                deposit("photo.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString())
                .contains("ne correspond pas à son nom")
                .doesNotContain("<script>");
    }

    private MockHttpServletResponse deposit(String name, byte[] content) throws Exception {
        return pages.perform(multipart("/dossiers/{r}/documents", reference)
                        .file(new MockMultipartFile("file", name, "image/png", content))
                        .param("kind", "attachment")
                        .header("HX-Request", "true")
                        .with(as("buyers-62"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void aDocumentIsDownloadedAndNeverRunByTheBrowserNorSeenByAnotherOffice() throws Exception {
        Letter letter = write("Alpha", null);
        MockHttpServletResponse mine =
                answer(get("/documents/{id}", letter.document()).with(as("finance-62")));
        assertThat(mine.getStatus()).isEqualTo(200);
        assertThat(mine.getContentType()).isEqualTo("application/pdf");
        assertThat(mine.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(mine.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mine.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer(get("/documents/{id}", letter.document()).with(as("buyers-59")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/documents/{id}", letter.document())).getStatus())
                .isEqualTo(302);
    }

    @Test
    void theRecipientFetchesTheLetterAndConfirmsItByTheSignedLink() throws Exception {
        List<Object> told = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = event -> {
            if (event.getPayload() instanceof LetterSent sent
                            && sent.reference().equals(reference)
                    || event.getPayload() instanceof LetterReceived received
                            && received.reference().equals(reference)) {
                told.add(event.getPayload());
            }
        };
        ((ConfigurableApplicationContext) context).addApplicationListener(ear);
        Letter letter = write("Entreprise fictive Alpha", "alpha@fictive.example");
        while (sender.sendDue() > 0) {}
        String path = links.uri(letter.link(), Letters.LINK_PURPOSE).getPath();

        // a mail scanner that follows the link confirms nothing
        assertThat(answer(get(path)).getContentAsString())
                .contains("Confirmer la réception")
                .contains("<html lang=\"fr\"");
        assertThat(letters.get("62", letter.id()).stage()).isEqualTo(Letter.Stage.SENT);
        assertThat(answer(get(path + "/courrier")).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer(post(path + "/reception").with(csrf())).getStatus()).isEqualTo(302);
        assertThat(answer(post(path + "/reception").with(csrf())).getStatus()).isEqualTo(302);

        assertThat(letters.get("62", letter.id()).stage()).isEqualTo(Letter.Stage.RECEIVED);
        assertThat(answer(get(path)).getContentAsString()).contains("Réception confirmée le");
        assertThat(told).hasExactlyElementsOfTypes(LetterSent.class, LetterReceived.class);
        assertThat(journal.of("62", reference))
                .extracting(Journal.Line::event)
                .containsExactly(
                        "correspondence.documentStored",
                        "correspondence.letterWritten",
                        "correspondence.letterSent",
                        "correspondence.letterReceived");
        ((ConfigurableApplicationContext) context).removeApplicationListener(ear);
    }

    @Test
    void wrongAndEndedLinksShowOnePage() throws Exception {
        Letter letter = write("Alpha", "alpha@fictive.example");
        String path = links.uri(letter.link(), Letters.LINK_PURPOSE).getPath();
        String wrongPurpose = links.uri(letter.link(), "other").getPath();
        MockHttpServletResponse forged = answer(get("/liens/" + "A".repeat(64)));
        MockHttpServletResponse other = answer(get(wrongPurpose));
        MockHttpServletResponse otherLetter = answer(get(wrongPurpose + "/courrier"));
        links.revoke(letter.link());
        MockHttpServletResponse revoked = answer(get(path));
        MockHttpServletResponse revokedLetter = answer(get(path + "/courrier"));
        MockHttpServletResponse revokedReceipt =
                answer(post(path + "/reception").with(csrf()));
        assertThat(List.of(
                        forged.getStatus(),
                        other.getStatus(),
                        otherLetter.getStatus(),
                        revoked.getStatus(),
                        revokedLetter.getStatus(),
                        revokedReceipt.getStatus()))
                .containsExactly(404, 404, 404, 410, 410, 410);
        for (MockHttpServletResponse page : List.of(forged, other, revoked)) {
            assertThat(page.getContentAsString())
                    .contains("Ce lien n&#39;est pas valable ou ne l&#39;est plus.".replace("&#39;", "'"))
                    .doesNotContain(reference);
        }
        assertThat(letters.get("62", letter.id()).receivedAt()).isNull();
    }

    @Test
    void aPaperLetterIsSentWhenSomebodyTypesItsDateWithAProof() throws Exception {
        Letter letter = write("Bâtisseurs fictifs Thêta\n8 rue de l'Exemple\n62000 Villefictive", null);
        assertThat(letter.stage()).isEqualTo(Letter.Stage.TO_SEND);
        LocalDate today = LocalDate.now();
        assertThat(posted(letter, "finance-62", today, "1A 000").getStatus()).isEqualTo(403);
        assertThat(posted(letter, "buyers-59", today, "1A 000").getStatus()).isEqualTo(404);
        assertThat(posted(letter, "buyers-62", today.plusDays(1), "1A 000").getContentAsString())
                .contains("La date saisie est dans le futur.");
        assertThat(posted(letter, "buyers-62", today.minusDays(1), "1A 000").getContentAsString())
                .contains("La date saisie précède la rédaction du courrier.");
        assertThat(posted(letter, "buyers-62", today, " ").getContentAsString())
                .contains("Le champ « Preuve » est obligatoire.");
        assertThat(letters.get("62", letter.id()).sentAt()).isNull();
        assertThat(posted(letter, "buyers-62", today, "Recommandé 1A 000").getStatus())
                .isEqualTo(302);
        assertThat(letters.get("62", letter.id()).stage()).isEqualTo(Letter.Stage.SENT);
        assertThat(letters.get("62", letter.id()).proofDocument()).isNotNull();
        assertThat(posted(letter, "buyers-62", today, "Encore").getContentAsString())
                .contains("déjà enregistrée");
        answer(post("/courriers/{id}/reception", letter.id())
                .param("day", today.toString())
                .param("proof", "Avis de réception")
                .with(as("buyers-62"))
                .with(csrf()));
        assertThat(letters.get("62", letter.id()).stage()).isEqualTo(Letter.Stage.RECEIVED);
    }

    private MockHttpServletResponse posted(Letter letter, String account, LocalDate day, String proof)
            throws Exception {
        return answer(multipart("/courriers/{id}/envoi", letter.id())
                .file(new MockMultipartFile(
                        "file", "preuve.txt", "text/plain", "preuve".getBytes(StandardCharsets.UTF_8)))
                .param("day", day.toString())
                .param("proof", proof)
                .with(as(account))
                .with(csrf()));
    }

    @Test
    void theRegisterAndTheFileShowTheLettersOfTheOfficeAlone() throws Exception {
        write("Entreprise fictive Alpha", "alpha@fictive.example");
        assertThat(answer(get("/courriers").with(as("buyers-62"))).getContentAsString())
                .contains(reference);
        assertThat(answer(get("/courriers").with(as("buyers-59"))).getContentAsString())
                .doesNotContain(reference);
        assertThat(answer(get("/courriers").with(as("finance-62"))).getStatus()).isEqualTo(403);
        assertThat(answer(get("/dossiers/{r}", reference).with(as("finance-62")))
                        .getContentAsString())
                .contains("Pièces du dossier")
                .contains("Courriers")
                .contains("Entreprise fictive Alpha");
        assertThat(answer(get("/dossiers/{r}", reference).with(as("buyers-59"))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void tooManyRequestsFromOneAddressAreTurnedAway() throws Exception {
        // nobody tries tokens by the million, and others are not kept waiting for it
        PublicRateLimit limit = new PublicRateLimit(5);
        for (int number = 0; number < 5; number++) {
            assertThat(visit(limit, "192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = visit(limit, "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(refused.getContentAsString()).startsWith("Trop de demandes");
        assertThat(visit(limit, "192.0.2.2").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse visit(PublicRateLimit limit, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/liens/x");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, (asked, answered) -> {});
        return response;
    }

    @Test
    void theAddressOfATaskOutlivesTheLogin() throws Exception {
        assertThat(answer(get("/taches/abc-123").with(as("buyers-62"))).getRedirectedUrl())
                .isEqualTo("/camunda/app/tasklist/default/#/?task=abc-123");
        assertThat(answer(get("/taches/abc-123")).getStatus()).isEqualTo(302);
    }

    private Letter write(String recipient, String email) {
        return As.person(
                "buyers-62",
                () -> transaction.execute(status -> {
                    long id = letters.send(new NewLetter(
                            "62",
                            reference,
                            "rejection-letter",
                            recipient,
                            email,
                            "correspondence/lettre-simple",
                            Map.of("subject", "Rejet de votre offre", "paragraphs", List.of("Texte"))));
                    return letters.get("62", id);
                }));
    }

    private MockHttpServletResponse answer(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor as(String account) {
        Person person = As.who(account);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
