package fr.palier.evaluation.review;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoFirms;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.application.RecordIncident;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.office.Journal;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A serious incident stays as it was recorded; its author or a supervisor withdraws it, and what counted it keeps it. */
@PalierTest
class IncidentsTest {

    private static final String WITNESS = "buyers-62";

    @Autowired
    private ReviewStory story;

    @Autowired
    private RecordIncident incidents;

    @Autowired
    private Firms firms;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void noAnalysisOfOtherTests() {
        jdbc.sql("delete from tender_analysis_reader").update();
    }

    @Test
    void onlyItsAuthorOrASupervisorWithdrawsAndBothAreJournaled() {
        Firm firm = registered(820);
        long recorded = recorded(firm, 30);
        assertRefused(
                () -> As.person(ReviewStory.QUALITY, () -> incidents.withdraw(recorded, "Signalé pour une autre.")),
                "review.notAuthor.notAllowed");
        Visitor other = Visitor.signedIn(port, ReviewStory.QUALITY);
        assertThat(other.get("/incidents-graves?entreprise=" + firm.id()).body())
                .contains("Échafaudage tombé dans la cour.")
                .doesNotContain("retrait-" + recorded);
        assertThat(Visitor.signedIn(port, WITNESS)
                        .get("/incidents-graves?entreprise=" + firm.id())
                        .body())
                .contains("retrait-" + recorded);
        assertRefused(() -> As.person(WITNESS, () -> incidents.withdraw(recorded, "Erreur")), "review.reasonRequired");
        As.person(WITNESS, () -> incidents.withdraw(recorded, "Signalé pour une autre entreprise."));
        long second = recorded(firm, 31);
        As.person("supervisors-62", () -> incidents.withdraw(second, "Doublon de l'incident de la veille."));
        assertRefused(
                () -> As.person("supervisors-62", () -> incidents.withdraw(second, "Doublon de l'incident.")),
                "review.incidentWithdrawn");
        assertThat(journal.of("62", "entreprise-" + firm.id()))
                .extracting(Journal.Line::event)
                .containsSubsequence(
                        "review.incidentRecorded",
                        "review.incidentWithdrawn",
                        "review.incidentRecorded",
                        "review.incidentWithdrawn");
        assertThat(other.get("/incidents-graves?entreprise=" + firm.id()).body())
                .contains("Signalé pour une autre entreprise.", "Doublon de l&#39;incident de la veille.");
    }

    @Test
    void theDatabaseKeepsItAndAFrozenReviewThatCountedItKeepsIt() {
        Firm firm = registered(821);
        LocalDate today = LocalDate.now(clock);
        long recorded = recorded(firm, 20);
        String review = story.frozen(firm, new ReviewPeriod(today.minusMonths(6), today.minusDays(1)), 20, 20, 20, 20);
        As.person(WITNESS, () -> incidents.withdraw(recorded, "Signalé pour une autre entreprise."));
        assertThat(story.review(review).seriousIncident()).isTrue();
        assertThat(story.file(review).incidents())
                .extracting(SeriousIncident::id, SeriousIncident::stands)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(recorded, false));
        assertThat(journal.of("62", review)).extracting(Journal.Line::event).contains("review.incidentWithdrawn");
        for (String change : new String[] {
            "update serious_incident set reason = 'Autre chose de bien long.' where id = ?",
            "update serious_incident set withdrawn_at = null, withdrawal = null where id = ?",
            "delete from serious_incident where id = ?",
            "delete from supplier_review_incident where incident = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param(recorded).update())
                    .as(change)
                    .isNotNull();
        }
    }

    private Firm registered(int number) {
        return firms.findOrRegister(
                "62",
                new NewFirm(
                        DemoFirms.siret(number, 1),
                        "Entreprise fictive " + number,
                        "contact@fictive-" + number + ".example",
                        "03 00 00 00 00",
                        "1 rue de l'Exemple",
                        "62000",
                        "Villefictive",
                        true));
    }

    private long recorded(Firm firm, int daysAgo) {
        return As.person(
                WITNESS,
                () -> incidents.record(
                        firm.id(),
                        SheetKind.MAINTENANCE,
                        LocalDate.now(clock).minusDays(daysAgo),
                        "Échafaudage tombé dans la cour."));
    }
}
