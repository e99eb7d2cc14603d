package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Role;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.Content;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.offers.OpeningSession;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.OpeningSessions;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at an offer before its opening and the procedure is dead. Every role knocks at every door, before the deadline and before the
 * opening session, to put an offer in and to read one out.
 */
@PalierTest
class SealedOffersTest {

    /** Every role of the office, and those of another. */
    private static final List<String> ROLES = Stream.concat(
                    Arrays.stream(Role.values()).map(role -> role.group() + "-62"),
                    Stream.of("committee-members-2-62", "buyers-59", "executive-59", "supervisors-59"))
            .toList();

    private static final List<String> DOORS = List.of(
            "/marches/%s",
            "/marches/%s/offres",
            "/marches/%s/candidatures",
            "/marches/%s/analyse",
            "/marches/%s/notes",
            "/marches/%s/rapport",
            "/marches/%s/rapport/projet.pdf",
            "/marches/%s/decision",
            "/marches/%s/conclusion",
            "/marches/%s/negociation",
            "/marches/%s/publicite",
            "/marches/%s/echanges",
            "/marches/%s/lots",
            "/marches/%s/dossier",
            "/dossiers/%s",
            "/dossiers/%s/volet",
            "/recherche?q=%s",
            "/api/tenders/%s");

    /** What the engine keeps and tells by its own doors. */
    private static final List<String> ENGINE_DOORS = List.of(
            "/history/variable-instance?deserializeValues=false",
            "/history/detail",
            "/history/user-operation",
            "/history/task",
            "/history/activity-instance",
            "/history/process-instance",
            "/history/job-log",
            "/history/decision-instance?includeInputs=true&includeOutputs=true",
            "/variable-instance",
            "/task",
            "/job");

    private static final String AMOUNT = "61234";
    private static final Pattern WRITTEN_AMOUNT = written(61, 234);
    private static final String WORDS = "Remise sur les postes principaux.";

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private ExchangeLog log;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Opening opening;

    @Autowired
    private OpeningSession session;

    @Autowired
    private Offers offers;

    @Autowired
    private OpeningSessions sessions;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private String reference;
    private long deposit;

    @BeforeEach
    void twoDeposits() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.open(story.adaptedSupplies("Fourniture scellée partout", 70_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 18));
        clock.advance(Duration.ofHours(2));
        deposit = story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void beforeTheDeadlineNothingGoesInAndNothingComesOut() {
        nobodyPutsAnOfferIn();
        nothingIsReadAnywhere();
        As.person(TenderStory.BUYER, () -> {
            assertRefused(() -> session.start(reference, TenderStory.SUPERVISOR, null), "tender.sealed");
            assertRefused(() -> opening.close(reference), "tender.sealed");
        });
    }

    @Test
    void betweenTheDeadlineAndTheSessionNeither() {
        story.reachDeadline(reference);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.OPENING);
        nobodyPutsAnOfferIn();
        nothingIsReadAnywhere();
        assertThatThrownBy(() ->
                        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true)))
                .hasMessageContaining("à deux personnes");
    }

    @Test
    void theSessionTakesTwoPeopleOfTheOfficeAndOpensOnce() {
        story.reachDeadline(reference);
        for (String second : List.of(TenderStory.BUYER, "buyers-59", "personne", "")) {
            As.person(
                    TenderStory.BUYER,
                    () -> assertRefused(() -> session.start(reference, second, null), "tender.secondPerson"));
        }
        As.person(
                TenderStory.EXECUTIVE,
                () -> assertRefused(() -> session.start(reference, TenderStory.BUYER, null), "office.notAllowed"));
        As.person(TenderStory.BUYER, () -> {
            session.start(reference, TenderStory.SUPERVISOR, "Deux chargés d’opération");
            assertRefused(() -> session.start(reference, "finance-62", null), "tender.sessionOpen");
            opening.open(reference, deposit, 1, Money.of(61_234));
        });
        assertThat(sessions.of(reference).orElseThrow().others()).isEqualTo("Deux chargés d’opération");
        assertThat(offers.of(reference)).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("update tender_opening_session set second = 'autre'")
                        .update())
                .hasMessageContaining("append-only");
        assertThat(journal.of("62", reference))
                .extracting(entry -> entry.sentence())
                .noneMatch(sentence -> sentence.replaceAll("\\D", "").contains(AMOUNT));
    }

    private void nobodyPutsAnOfferIn() {
        for (String role : ROLES) {
            As.person(role, () -> assertThatThrownBy(() -> opening.open(reference, deposit, 1, Money.of(61_234)))
                    .as(role)
                    .isInstanceOf(Rejection.class));
            Visitor visitor = visitor(role);
            Visitor.Answer answer = visitor.submit(
                    "/", "/marches/" + reference + "/depots/" + deposit + "/ouverture", "lot", "1", "montant", AMOUNT);
            assertThat(answer.status()).as(role).isIn(403, 404, 422);
            // nor by a variable of the task or the case
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .list()
                    .forEach(instance -> assertThat(visitor.call(
                                            "PUT",
                                            Visitor.ENGINE + "/process-instance/" + instance.getId()
                                                    + "/variables/offre",
                                            "{\"value\":\"" + AMOUNT + "\",\"type\":\"String\"}")
                                    .status())
                            .as(role)
                            .isIn(403, 404));
        }
        assertThat(offers.of(reference)).isEmpty();
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into tender_offer (deposit, reference, lot, amount, opened_at, opened_by)
                                values (?, ?, 1, 61234, ?, 'intrus')""")
                        .params(deposit, reference, clock.now().toOffsetDateTime())
                        .update())
                .hasMessageContaining("No offer of");
    }

    private void nothingIsReadAnywhere() {
        for (String role : ROLES) {
            Visitor visitor = visitor(role);
            boolean seesRegister = role.equals(TenderStory.BUYER);
            for (String door : DOORS) {
                String body = open(visitor, door.formatted(reference), role);
                assertThat(body).as(role + " " + door).doesNotContainPattern(WRITTEN_AMOUNT);
                if (!seesRegister) {
                    assertThat(body).as(role + " " + door).doesNotContain(TenderStory.firm(0), TenderStory.siret(0));
                }
            }
            for (String door : ENGINE_DOORS) {
                assertThat(open(visitor, Visitor.ENGINE + door, role))
                        .as(role + " " + door)
                        .doesNotContain(AMOUNT, TenderStory.firm(0), TenderStory.siret(0));
            }
            String archive = archive(visitor);
            assertThat(archive).as(role).doesNotContainPattern(WRITTEN_AMOUNT);
            if (!seesRegister) {
                assertThat(archive).as(role).doesNotContain(TenderStory.firm(0), TenderStory.siret(0));
            }
        }
        strangersStayOutside();
        assertThat(journal.of("62", reference))
                .extracting(entry -> entry.sentence())
                .noneMatch(sentence -> sentence.contains(TenderStory.firm(0)));
        assertThat(documents.of("62", reference))
                .extracting(StoredDocument::kind)
                .doesNotContain("opening-record", "analysis-report");
        assertThat(history.createHistoricVariableInstanceQuery().list().stream()
                        .filter(variable -> variable.getValue() != null)
                        .map(variable -> String.valueOf(variable.getValue())))
                .noneMatch(value -> value.contains(TenderStory.firm(0)) || value.contains(AMOUNT));
    }

    /** An answer to a round: not its amount, not its words, nor anything from which they can be guessed. */
    @Test
    void anAnswerToARoundStaysSealedForEveryRoleUntilItsDeadline() {
        story.reachDeadline(reference);
        String negotiated = inRound();
        negotiating.answer(negotiated, 0, 74_321);
        String guess = LogLine.sha256(new Content(
                        Map.of(1, Money.of(74_321)), "Proposition de l’entreprise %s.".formatted(TenderStory.firm(0)))
                .text());
        Pattern amount = written(74, 321);
        reference = negotiated;
        for (String role : ROLES) {
            Visitor visitor = visitor(role);
            Stream.concat(
                            DOORS.stream().map(door -> door.formatted(negotiated)),
                            Stream.concat(
                                    ENGINE_DOORS.stream().map(door -> Visitor.ENGINE + door),
                                    documents.of("62", negotiated).stream().map(one -> "/documents/" + one.id())))
                    .forEach(door -> assertThat(open(visitor, door, role))
                            .as(role + " " + door)
                            .doesNotContain("Proposition de l’entreprise", guess, guess.substring(0, 8))
                            .doesNotContainPattern(amount));
            assertThat(archive(visitor))
                    .as(role)
                    .doesNotContain("Proposition de l’entreprise", guess, guess.substring(0, 8))
                    .doesNotContainPattern(amount);
            Visitor.Answer typed = visitor.submit(
                    "/",
                    "/marches/" + negotiated + "/negociation/reponses",
                    "siret",
                    TenderStory.siret(1),
                    "recue",
                    clock.now().toLocalDateTime().withNano(0).toString(),
                    "accuse",
                    "A-1",
                    "montant-1",
                    "74321",
                    "message",
                    WORDS);
            assertThat(typed.status()).as(role).isIn(403, 404, 422);
        }
        strangersStayOutside();
        assertThat(journal.of("62", negotiated))
                .extracting(entry -> entry.sentence())
                .noneMatch(sentence -> amount.matcher(sentence).find());
        assertThat(journal.of("62", negotiated))
                .filteredOn(entry -> entry.event().endsWith("answerReceived"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence())
                        .as("not who answered either")
                        .doesNotContain(TenderStory.firm(0)));
        String fingerprint = fingerprint(negotiated);
        assertThat(fingerprint).isNotEqualTo(guess);

        story.reachDeadline(negotiated);
        assertThat(open(visitor(TenderStory.BUYER), "/marches/" + negotiated + "/negociation", "buyer"))
                .as("opened for those who negotiate")
                .containsPattern(amount);
        for (String role : List.of("finance-62", "department-buyers-62", "executive-62", "committee-members-62")) {
            assertThat(open(visitor(role), "/marches/" + negotiated + "/negociation", role))
                    .as(role)
                    .doesNotContainPattern(amount);
        }
        // now the firm, and any court, can reckon the fingerprint again
        LogLine opened = log.of(negotiated).stream()
                .filter(line -> line.kind() == LogKind.ANSWER_OPENED)
                .findFirst()
                .orElseThrow();
        String word = opened.content().replaceAll("(?s).*mot de l’empreinte ([0-9a-f]{32})\n.*", "$1");
        String content = opened.content().substring(opened.content().indexOf('\n') + 1);
        assertThat(LogLine.sha256(word + "\n" + content)).isEqualTo(fingerprint);
    }

    private String inRound() {
        String tender = negotiating.negotiatedWorks(
                story.adaptedSupplies("Fourniture négociée sous pli", 80_000),
                clock.now().toLocalDate().plusDays(28),
                NegotiationStory.announced(false, false));
        story.deposit(tender, 0, clock.now().toOffsetDateTime());
        story.deposit(tender, 1, clock.now().toOffsetDateTime());
        story.reachDeadline(tender);
        story.openOffers(tender, Map.of(0, 79_000L, 1, 81_000L));
        negotiating.ask(tender, Ground.PROVIDED_IN_DOCUMENTS);
        story.analyse(tender, Map.of(0, "16", 1, "14"));
        negotiating.mandate(tender);
        LocalDate day = clock.now().toLocalDate().plusDays(14);
        negotiating.openRound(tender, true, day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day);
        return tender;
    }

    private String fingerprint(String negotiated) {
        return jdbc.sql(
                        """
                        select content_hash from negotiation_answer answer join negotiation_round round on round.id = answer.round
                        where reference = ?""")
                .param(negotiated)
                .query(String.class)
                .single();
    }

    private Visitor visitor(String role) {
        return visitors.computeIfAbsent(role, id -> Visitor.signedIn(port, id));
    }

    private static String open(Visitor visitor, String door, String role) {
        Visitor.Answer answer = visitor.get(door);
        assertThat(answer.status()).as(role + " " + door).isIn(200, 302, 400, 403, 404, 422);
        return answer.body();
    }

    /** All that the archive of the file holds, as text; empty for those who do not get it. */
    private String archive(Visitor visitor) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = visitor.bytes("/dossiers/" + reference + "/archive.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                text.append(entry.getName()).append('\n');
                if (entry.getName().endsWith(".pdf")) {
                    try (var pdf = Loader.loadPDF(content)) {
                        text.append(new PDFTextStripper().getText(pdf));
                    }
                } else {
                    text.append(new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /** Nobody without an account gets further than the door. */
    private void strangersStayOutside() {
        Visitor stranger = new Visitor(port);
        Stream.concat(
                        Stream.concat(DOORS.stream(), Stream.of("/dossiers/%s/archive.zip"))
                                .map(door -> door.formatted(reference)),
                        ENGINE_DOORS.stream().map(door -> Visitor.ENGINE + door))
                .forEach(
                        door -> assertThat(stranger.get(door).status()).as(door).isIn(302, 401, 403));
    }

    /** The amount with or without whatever stands between its thousands. */
    private static Pattern written(int thousands, int rest) {
        return Pattern.compile("(?<![0-9])" + thousands + "[ .\\u00a0\\u202f]?" + rest + "(?![0-9])");
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
