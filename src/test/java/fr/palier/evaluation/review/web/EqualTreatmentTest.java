package fr.palier.evaluation.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.process.TaskReminders;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.scorecard.application.ContractOfficers;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.procurement.Nature;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a firm did before is for who prepares a purchase, and closed to who has opened the analysis of its offer (ADR 17). */
@PalierTest
class EqualTreatmentTest {

    private static final String EVERY_ROLE = "every-role-62";

    private static final String CLOSED = "Vous avez ouvert l&#39;analyse de la consultation ";

    @Autowired
    private TenderStory tenders;

    @Autowired
    private ReviewStory reviews;

    @Autowired
    private EvaluationStory ratings;

    @Autowired
    private SourcingStory sourcing;

    @Autowired
    private Firms firms;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Autowired
    private ContractOfficers officers;

    @Autowired
    private Contracts contracts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startOnAMonday() {
        // analyses that other tests opened and never decided
        jdbc.sql("delete from tender_analysis_reader").update();
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aReviewIsSeenInPreparationClosedInAnalysisAndOpenAgainAfterTheDecision() {
        String tender = tenders.open(tenders.adaptedSupplies("Extincteurs des parties communes", 70_000));
        tenders.launch(tender);
        Visitor buyer = Visitor.signedIn(port, ReviewStory.BUYER);
        Firm known = reviews.firm(6);
        String review = reviews.frozen(known, ReviewStory.half(2018, 1), 24, 20, 20, 20);
        contractOfTheFamily(known, tender);
        assertThat(buyer.get("/marches/" + tender + "/lots").body())
                .contains("marchés passés de cette famille", known.name(), "83,33", ">24<")
                .contains("pas un critère de choix");
        assertThat(Visitor.signedIn(port, "executive-62")
                        .get("/marches/" + tender + "/lots")
                        .body())
                .as("who neither prepares nor reviews")
                .doesNotContain("83,33");
        tenders.prepare(tender);
        tenders.publish(tender, LocalDate.of(2027, 2, 18));
        assertThat(buyer.get("/marches/" + tender + "/lots").body())
                .as("published: candidates are no more treated apart")
                .doesNotContain("83,33");
        tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
        tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
        tenders.reachDeadline(tender);
        tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
        Firm candidate = firms.findSiret("62", TenderStory.siret(0)).orElseThrow();
        String ofCandidate = reviews.frozen(candidate, ReviewStory.half(2018, 2), 20, 10, 10, 10);
        long site = ratings.site("Toiture d'un marché passé", 0, EvaluationStory.OFFICER, LocalDate.of(2027, 1, 20));
        String rating = ratings.of(site).get(0).reference();
        ratings.rate(rating, 2, "Chantier livré avec deux semaines de retard.");
        assertThat(buyer.get("/evaluations/" + rating).status()).isEqualTo(200);
        String paper = "/documents/" + reviews.review(ofCandidate).document();
        assertThat(buyer.get("/revues/" + ofCandidate).status()).isEqualTo(200);
        assertThat(buyer.get(paper).status()).isEqualTo(200);
        assertThat(buyer.get("/dossiers/" + ofCandidate + "/archive.zip").status())
                .isEqualTo(200);
        String remark = "/documents/" + remarkOf(candidate);
        String penalty = "/penalites/" + penaltyOf(candidate, tender);
        assertThat(buyer.get(remark).status()).isEqualTo(200);
        assertThat(buyer.get(penalty).status()).isEqualTo(200);
        assertThat(buyer.get("/marches/" + tender + "/analyse").body()).doesNotContain("Revue", "50,00");
        assertThat(buyer.get(remark).status()).isEqualTo(404);
        assertThat(buyer.get(penalty).status()).isEqualTo(403);
        assertThat(buyer.get("/penalites").body()).doesNotContain(penalty);
        assertThat(buyer.get("/penalites/comptabilite.csv?du=2017-01-01&au=2027-12-31")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "finance-62").get(penalty).status())
                .as("finance does not analyse")
                .isEqualTo(200);
        Visitor.Answer refused = buyer.get("/revues/" + ofCandidate);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains(CLOSED + tender).doesNotContain("50,00");
        assertThat(buyer.get("/revues?q=" + ofCandidate).body()).doesNotContain(">" + ofCandidate + "<");
        assertThat(buyer.get("/dossiers?q=" + ofCandidate).body()).doesNotContain(candidate.name());
        assertThat(buyer.get("/dossiers/" + ofCandidate).status()).isEqualTo(404);
        assertThat(buyer.get("/dossiers/" + ofCandidate + "/volet").status()).isEqualTo(404);
        assertThat(buyer.get(paper).status()).isEqualTo(404);
        String letter = "/courriers/" + reviews.review(ofCandidate).letter();
        assertThat(buyer.get(letter).status()).isEqualTo(404);
        assertThat(buyer.get("/courriers").body()).doesNotContain(ofCandidate).contains(review);
        assertThat(Visitor.signedIn(port, "supervisors-62").get(letter).status())
                .as("who does not analyse")
                .isEqualTo(200);
        assertThat(buyer.get("/dossiers/" + ofCandidate + "/archive.zip").status())
                .isNotEqualTo(200);
        assertThat(buyer.get("/incidents-graves?entreprise=" + candidate.id()).status())
                .isEqualTo(403);
        String fall = fallOf(candidate);
        Contract past = contracts
                .find("62", "C-62-2017-9%04d".formatted(candidate.id()))
                .orElseThrow();
        assertThat(officers.of(past, candidate))
                .as("a fall is not given to who analyses")
                .isEmpty();
        assertThat(buyer.get("/dossiers/" + fall).status()).isEqualTo(404);
        assertThat(buyer.get("/dossiers?q=" + fall).body()).doesNotContain(candidate.name());
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/dossiers/" + fall)
                        .body())
                .contains(candidate.name());
        String figures = "/fournisseurs/" + candidate.id();
        for (String page : List.of(
                figures,
                figures + "/chiffres.csv",
                figures + "/observations",
                "/api/suppliers/" + candidate.id() + "/scorecard?from=2027-01-01&to=2027-01-31")) {
            assertThat(buyer.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(buyer.get("/dossiers/" + tender).body()).doesNotContain(ofCandidate, "50,00");
        assertThat(buyer.get("/api/tenders/" + tender).body()).doesNotContain(ofCandidate);
        assertThat(buyer.get("/revues/" + review).status())
                .as("a firm without an offer")
                .isEqualTo(200);
        assertThat(buyer.get("/evaluations/" + rating).status()).isEqualTo(403);
        assertThat(buyer.get("/dossiers/" + rating).status()).isEqualTo(404);
        assertThat(buyer.get("/bilan-evaluations?annee=2027").body()).doesNotContain(rating);
        assertThat(buyer.get("/bilan-evaluations.csv?annee=2027").body()).doesNotContain(rating);
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get("/revues/" + ofCandidate)
                        .status())
                .as("quality does not analyse")
                .isEqualTo(200);
        assertThat(journal.of("62", tender))
                .extracting(Journal.Line::sentence)
                .anyMatch(line -> line.contains("n'a pas été montrée"))
                .noneMatch(line -> line.contains(candidate.name()) && line.contains("montrée"));
        tenders.analyse(tender, Map.of(0, "18", 1, "12"));
        tenders.decide(tender);
        assertThat(buyer.get("/evaluations/" + rating).status()).as("decided").isEqualTo(200);
        assertThat(buyer.get("/revues/" + ofCandidate).status()).as("decided").isEqualTo(200);
        assertThat(buyer.get("/fournisseurs/" + candidate.id()).status()).isEqualTo(200);
        assertThat(buyer.get("/dossiers/" + fall).status()).isEqualTo(200);
        assertThat(officers.of(past, candidate)).isPresent();
    }

    /**
     * The candidate took over a firm of another SIREN, and a member of its group has another establishment: their past is as closed, also to
     * an analyst who holds quality's and the supervisors' roles beside.
     */
    @Test
    void noOtherSirenEstablishmentOrRoleOpensThePastOfACandidate() {
        String tender = tenders.open(tenders.adaptedSupplies("Portes de halls", 70_000));
        tenders.launch(tender);
        tenders.prepare(tender);
        tenders.publish(tender, LocalDate.of(2027, 2, 18));
        tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
        tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
        tenders.reachDeadline(tender);
        tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
        Firm candidate = firms.findSiret("62", TenderStory.siret(0)).orElseThrow();
        Firm takenOver = registered(850, 1);
        Firm member = registered(851, 2);
        jdbc.sql(
                        """
                        insert into tender_deposit_member (deposit, siret)
                        select min(id), ? from tender_deposit where reference = ?""")
                .params(DemoFirms.siret(851, 1), tender)
                .update();
        List<String> closed = new ArrayList<>();
        for (Firm firm : List.of(takenOver, member)) {
            String review = reviews.frozen(firm, ReviewStory.half(2018, 2), 20, 10, 10, 10);
            String penalty = "/penalites/" + penaltyOf(firm, tender);
            String statement = statementOf(firm);
            closed.addAll(List.of(
                    "/revues/" + review,
                    "/dossiers/" + review,
                    "/dossiers/" + review + "/volet",
                    "/documents/" + reviews.review(review).document(),
                    penalty,
                    "/penalites/releves/" + statement,
                    "/dossiers/" + statement,
                    "/dossiers/" + statement + "/volet",
                    "/incidents-graves?entreprise=" + firm.id(),
                    "/fournisseurs/" + firm.id(),
                    "/fournisseurs/" + firm.id() + "/chiffres.csv",
                    "/fournisseurs/" + firm.id() + "/observations",
                    "/api/suppliers/" + firm.id() + "/scorecard?from=2027-01-01&to=2027-01-31"));
        }
        List.of(takenOver, member).forEach(this::surveyed);
        As.person(
                "supervisors-62",
                () -> firms.merge("62", takenOver.id(), candidate.id(), "Absorption d'une autre société (fictive)."));
        accounts.create(
                EVERY_ROLE,
                "Essai",
                "",
                "essai@office-62.example",
                EVERY_ROLE,
                "62",
                Set.of(
                        Role.BUYERS.group(),
                        Role.PROJECT_MANAGERS.group(),
                        Role.QUALITY.group(),
                        Role.RENTAL_MANAGEMENT.group(),
                        Role.SUPERVISORS.group()));
        Visitor analyst = Visitor.signedIn(port, EVERY_ROLE);
        assertThat(analyst.get("/enquetes?par=FIRM").body()).contains(takenOver.name(), member.name());
        closed.forEach(page -> assertThat(analyst.get(page).status()).as(page).isEqualTo(200));
        assertThat(analyst.get("/marches/" + tender + "/analyse").status()).isEqualTo(200);
        closed.forEach(page -> assertThat(analyst.get(page).status()).as(page).isIn(403, 404));
        for (Firm firm : List.of(takenOver, member)) {
            for (String page : List.of(
                    "/revues",
                    "/penalites",
                    "/dossiers?q=V-62",
                    "/dossiers?q=L-62-2018",
                    "/evaluations",
                    "/enquetes?par=FIRM",
                    "/enquetes/chiffres.csv?par=FIRM")) {
                assertThat(analyst.get(page).body()).as(page).doesNotContain(firm.name());
            }
            assertThat(analyst.get("/dossiers/entreprise-" + firm.id()).status())
                    .as("the journal of a firm")
                    .isEqualTo(404);
        }
        assertThat(Visitor.signedIn(port, ReviewStory.QUALITY)
                        .get(closed.get(0))
                        .status())
                .as("who does not analyse")
                .isEqualTo(200);
    }

    /** A task's reminder and the home page say nothing of a candidate to who analyses its offer. */
    @Test
    void noMailAndNoLineOfTheHomePageNamesACandidate() {
        String tender = tenders.open(tenders.adaptedSupplies("Boîtes aux lettres", 70_000));
        tenders.launch(tender);
        tenders.prepare(tender);
        tenders.publish(tender, LocalDate.of(2027, 2, 18));
        tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
        tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
        tenders.reachDeadline(tender);
        tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
        Firm candidate = firms.findSiret("62", TenderStory.siret(0)).orElseThrow();
        reviews.upkeep(candidate, ReviewStory.half(2013, 1), 20, 10, 10, 10);
        String review = reviews.told(candidate, SheetKind.MAINTENANCE, ReviewStory.half(2013, 1));
        reviews.passObservationPeriod(review);
        Visitor.signedIn(port, ReviewStory.BUYER).get("/marches/" + tender + "/analyse");
        clock.moveTo(clock.now().plusDays(40));
        List<String> before = told(review);
        reminders.sweep();
        List<String> told = told(review);
        assertThat(told.subList(before.size(), told.size()))
                .contains("quality-62")
                .doesNotContain("buyers-62");
        assertThat(Visitor.signedIn(port, ReviewStory.BUYER).get("/").body())
                .doesNotContain(candidate.name() + " : Entretien");
    }

    /** Accounts who got a mail of a file. */
    private List<String> told(String reference) {
        return jdbc
                .sql("select recipient from outbox_mail where reference = ? order by id")
                .param(reference)
                .query(String.class)
                .list()
                .stream()
                .map(address -> address.replaceFirst("@.*", ""))
                .toList();
    }

    /** A tenant who was asked about the firm's work, and did not answer. */
    private void surveyed(Firm firm) {
        jdbc.sql(
                        """
                        insert into survey (reference, office, case_reference, closing, case_kind, category, subject, firm, residence,
                            common_part, closed_at, opened_at, status, send_at)
                        select 'S-62-2018-9' || lpad(?::text, 4, '0'), '62', 'I-62-2018-9' || lpad(?::text, 4, '0'), 1, 'INTERVENTION',
                            'Plomberie', 'Fuite', ?, min(id), true, '2027-01-15', '2027-01-15', 'EXPIRED', '2027-01-15'
                        from residence where office = '62'""")
                .params(firm.id(), firm.id(), firm.id())
                .update();
    }

    private String statementOf(Firm firm) {
        return jdbc.sql(
                        """
                        insert into penalty_statement (reference, office, contract, firm, month, status, opened_at)
                        select 'L-62-2018-' || lpad(?::text, 4, '0'), '62', reference, firm, '2018-01-01', 'TO_CHECK', now()
                        from contract where firm = ? and title = 'Ancien contrat' limit 1 returning reference""")
                .params(firm.id(), firm.id())
                .query(String.class)
                .single();
    }

    private Firm registered(int number, int establishment) {
        return firms.findOrRegister(
                "62",
                new NewFirm(
                        DemoFirms.siret(number, establishment),
                        "Entreprise fictive " + number,
                        "contact@fictive-" + number + ".example",
                        "03 00 00 00 00",
                        "1 rue de l'Exemple",
                        "62000",
                        "Villefictive",
                        true));
    }

    @Test
    void whoRunsTheSourcingReadsHowItsFirmsDid() {
        String review = reviews.frozen(reviews.firm(5), ReviewStory.half(2017, 1), 22, 11, 11, 11);
        String explored = sourcing.open(sourcing.need("Nettoyage des locaux", Nature.SERVICES));
        sourcing.contact(explored, 5, 6);
        Visitor department = Visitor.signedIn(port, SourcingStory.DEPARTMENT);
        assertThat(department.get("/sourcing/" + explored + "/entreprises").body())
                .contains("Revues de leurs marchés passés", "50,00", "Gelée le");
        assertThat(department.get("/revues/" + review).status())
                .as("the fact, not the file")
                .isEqualTo(404);
    }

    /** A file that the firm joined to what it says of its figures; gives its number. */
    private long remarkOf(Firm firm) {
        return documents
                .store(new NewDocument(
                        "62",
                        "entreprise-" + firm.id(),
                        "supplier-remark",
                        "constat.txt",
                        "Constat du 3 mars.".getBytes(StandardCharsets.UTF_8),
                        Confidentiality.RESTRICTED))
                .id();
    }

    /** A rate that fell in the contract of its penalty. */
    private String fallOf(Firm firm) {
        jdbc.sql(
                        """
                        insert into rate_fall (reference, office, firm, contract, work_type, since, found_on, opened_at)
                        select 'Q-62-2017-0001', '62', firm, reference, 'LIFT', '2017-01-01', '2017-03-31', now() from contract
                        where firm = ? and title = 'Ancien contrat' and starts_on = '2017-01-01'""")
                .param(firm.id())
                .update();
        jdbc.sql(
                        """
                        insert into rate_fall_figure (reference, figure, found_on, since, before_events, before_kept, events, kept, rule, basis)
                        values ('Q-62-2017-0001', 'ON_TIME', '2017-03-31', '2017-01-01', 20, 20, 20, 10, 'essai', 'essai')""")
                .update();
        jdbc.sql("update contract set officer = ? where firm = ? and title = 'Ancien contrat'")
                .params(ReviewStory.BUYER, firm.id())
                .update();
        return "Q-62-2017-0001";
    }

    private long penaltyOf(Firm firm, String tender) {
        contractOfTheFamily(firm, tender);
        return jdbc.sql(
                        """
                        insert into late_penalty (office, contract, firm, intervention, status, days_late, counted_days, amount, clause,
                            fingerprint, computed_at, decided_by, decided_by_name, decided_at)
                        select '62', reference, firm, 'I-62-2017-9' || lpad(firm::text, 4, '0'), 'VALIDATED', 3, 3, 150, '50 € par jour', repeat('a', 64), now(),
                            'essai', 'essai', '2017-06-01' from contract where firm = ? and title = 'Ancien contrat' and starts_on = '2017-01-01' returning id""")
                .param(firm.id())
                .query(Long.class)
                .single();
    }

    private void contractOfTheFamily(Firm firm, String tender) {
        jdbc.sql(
                        """
                        insert into contract (reference, office, firm, title, starts_on, ends_on, recorded_at, recorded_by, family)
                        select 'C-62-2017-9' || lpad(?::text, 4, '0'), '62', ?, 'Ancien contrat', '2017-01-01', '2017-12-31', now(), 'essai', family
                        from tender where reference = ?""")
                .params(firm.id(), firm.id(), tender)
                .update();
    }
}
