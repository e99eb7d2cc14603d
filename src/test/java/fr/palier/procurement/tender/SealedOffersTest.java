package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.Opening;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.OpeningSessions;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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

    private static final List<String> ROLES = List.of(
            "buyers-62",
            "department-buyers-62",
            "project-managers-62",
            "committee-members-62",
            "committee-secretary-62",
            "finance-62",
            "executive-62",
            "supervisors-62",
            "buyers-59");
    private static final String AMOUNT = "61234";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Opening opening;

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
            assertRefused(() -> opening.startSession(reference, TenderStory.SUPERVISOR, null), "tender.sealed");
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
                    () -> assertRefused(() -> opening.startSession(reference, second, null), "tender.secondPerson"));
        }
        As.person(
                TenderStory.EXECUTIVE,
                () -> assertRefused(
                        () -> opening.startSession(reference, TenderStory.BUYER, null), "office.notAllowed"));
        As.person(TenderStory.BUYER, () -> {
            opening.startSession(reference, TenderStory.SUPERVISOR, "Deux chargés d’opération");
            assertRefused(() -> opening.startSession(reference, "finance-62", null), "tender.sessionOpen");
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
            Visitor visitor = Visitor.signedIn(port, role);
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
            Visitor visitor = Visitor.signedIn(port, role);
            boolean seesRegister = role.equals(TenderStory.BUYER);
            for (String page : List.of(
                    "/marches/%s/offres",
                    "/marches/%s/analyse",
                    "/marches/%s/decision",
                    "/marches/%s/publicite",
                    "/marches/%s/lots",
                    "/dossiers/%s",
                    "/dossiers/%s/volet",
                    "/api/tenders/%s")) {
                Visitor.Answer answer = visitor.get(page.formatted(reference));
                assertThat(answer.status()).as(role + " " + page).isIn(200, 403, 404);
                String body = answer.body();
                assertThat(body).as(role + " " + page).doesNotContain(AMOUNT, "61 234");
                if (!seesRegister) {
                    assertThat(body).as(role + " " + page).doesNotContain(TenderStory.firm(0), TenderStory.siret(0));
                }
            }
        }
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

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
