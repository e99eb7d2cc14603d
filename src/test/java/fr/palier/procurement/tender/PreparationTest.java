package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.launch.WasteDiagnosis;
import fr.palier.procurement.tender.application.preparation.ClauseLibrary;
import fr.palier.procurement.tender.application.preparation.ContractClauses;
import fr.palier.procurement.tender.application.preparation.CriteriaDetail;
import fr.palier.procurement.tender.application.preparation.Dossiers;
import fr.palier.procurement.tender.application.preparation.InsertionOpinions;
import fr.palier.procurement.tender.application.preparation.LotConditions;
import fr.palier.procurement.tender.application.preparation.Preparation;
import fr.palier.procurement.tender.application.preparation.PreparationReader;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseDraft;
import fr.palier.procurement.tender.domain.ClauseKind;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.DossierPiece;
import fr.palier.procurement.tender.domain.InsertionRequest;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.SocialException;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Insertions;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What must not get into a consultation file, and what must not change once firms have read it. */
@PalierTest
class PreparationTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Preparation preparation;

    @Autowired
    private PreparationReader reader;

    @Autowired
    private CriteriaDetail parts;

    @Autowired
    private AwardCriteria criteria;

    @Autowired
    private LotConditions conditions;

    @Autowired
    private ClauseLibrary library;

    @Autowired
    private ContractClauses clauses;

    @Autowired
    private WasteDiagnosis diagnosis;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Documents documents;

    @Autowired
    private Insertions insertions;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    /** Firms answer to what they read: a weight that moved afterwards annuls the procedure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tender_criterion set weight = weight + 1 where reference = :r",
                "delete from tender_criterion where reference = :r and kind = 'PRICE'",
                "insert into tender_criterion (reference, name, kind, weight) values (:r, 'Tardif', 'DELAY', 1)",
                "insert into tender_subcriterion (reference, criterion, name, weight) select reference, id, 'Tardif', 1 from tender_criterion where reference = :r",
                "update tender_lot set budget = budget * 2 where reference = :r",
                "update tender_lot set budget_recorded_at = now() where reference = :r",
                "update tender_lot set title = 'Autre lot' where reference = :r",
                "insert into tender_lot (reference, number, title, estimate, status) values (:r, 9, 'Lot tardif', 1, 'OPEN')",
                "update tender_clause set included = false, reason = 'Écartée après coup' where reference = :r and duty <> 'MANDATORY'",
                "delete from tender_contract_clause where reference = :r",
                "insert into tender_lot_terms (reference, lot, variants) values (:r, 1, 'FORBIDDEN')",
                "update dossier_version set content = 'autre' where reference = :r",
                "delete from dossier_piece where dossier in (select id from dossier_version where reference = :r)",
                "update library_clause set text = repeat('Autre texte. ', 10) where id in (select clause from tender_contract_clause where reference = :r)"
            })
    void theDatabaseItselfKeepsWhatWasPublished(String attack) {
        String reference = published();
        assertThatThrownBy(() -> jdbc.sql(attack).param("r", reference).update())
                .hasMessageMatching("(?s).*(does not change any more|is append-only).*");
    }

    @Test
    void criteriaOfAPublishedConsultationAreClosedToItsBuyersToo() {
        String reference = published();
        asBuyer(() -> {
            refused(() -> preparation.addCriterion(reference, "Tardif", CriterionKind.DELAY, 5), "tender.wrongMoment");
            refused(() -> preparation.removeCriterion(reference, 1), "tender.wrongMoment");
            refused(() -> conditions.reserve(reference, 1, null, false), "tender.wrongMoment");
            refused(() -> dossiers.assemble(reference), "tender.wrongMoment");
        });
    }

    @Test
    void weightsMakeAHundredPricesAreOneAndPartsMakeTheirWhole() {
        String reference = prepared("Fourniture, critères", 70_000);
        asBuyer(() -> {
            refused(() -> preparation.addCriterion(reference, "Trop", CriterionKind.DELAY, 1), "tender.weights");
            refused(() -> preparation.addCriterion(reference, "Prix bis", CriterionKind.PRICE, 1), "tender.twoPrices");
            long price = criterion(reference, CriterionKind.PRICE);
            long technical = criterion(reference, CriterionKind.TECHNICAL);
            refused(() -> parts.add(reference, price, "Prix unitaire", 10), "tender.subPrice");
            refused(() -> parts.add(reference, technical, "Trop lourd", 46), "tender.subWeights");
            refused(() -> parts.add(reference, 0, "Nulle part", 5), "tender.unknownCriterion");
            parts.add(reference, technical, "Méthode", 30);
            refused(() -> parts.add(reference, technical, "méthode", 5), "tender.duplicateSubcriterion");
            refused(() -> preparation.submit(reference), "tender.subWeights");
            parts.add(reference, technical, "Moyens", 15);
            preparation.submit(reference);
        });
    }

    @Test
    void aClauseWithoutATextBindsNobodyAndStopsTheFile() {
        String reference = prepared("Fourniture, clauses", 70_000);
        asBuyer(() -> {
            LibraryClause environment = clauses.of(reference).stream()
                    .filter(one -> one.kind() == ClauseKind.ENVIRONMENT)
                    .findFirst()
                    .orElseThrow();
            clauses.drop(reference, environment.id());
            refused(() -> preparation.submit(reference), "tender.clauseTextMissing");
            refused(() -> draft("ENV-VIDE", ClauseKind.ENVIRONMENT, "   "), "tender.clauseTextShort");
            refused(() -> draft("REV", ClauseKind.PRICE_REVISION, "x".repeat(60)), "tender.clauseFormula");
            refused(() -> draft("AV", ClauseKind.ADVANCE, "x".repeat(60)), "tender.clausePercent");
            refused(() -> draft("é", ClauseKind.OTHER, "x".repeat(60)), "tender.clauseCode");
        });
    }

    @Test
    void aRevisedClauseLeavesEarlierConsultationsTheirVersion() {
        String reference = prepared("Fourniture, version", 70_000);
        String code = "VER-" + System.nanoTime() % 1_000_000;
        asBuyer(() -> {
            library.add(draft(code, ClauseKind.OTHER, "Premier texte, assez long pour lier quelqu’un."), false);
            LibraryClause first = newest(code);
            clauses.take(reference, first.id());
            refused(
                    () -> library.add(
                            draft(code, ClauseKind.OTHER, "Second texte, assez long lui aussi pour lier."), false),
                    "tender.clauseExists");
            refused(
                    () -> library.add(
                            draft(code, ClauseKind.REVIEW, "Second texte, assez long lui aussi pour lier."), true),
                    "tender.clauseKindFixed");
            library.add(draft(code, ClauseKind.OTHER, "Second texte, assez long lui aussi pour lier."), true);
            assertThat(newest(code).version()).isEqualTo(2);
            assertThat(clauses.of(reference))
                    .filteredOn(one -> one.code().equals(code))
                    .extracting(LibraryClause::text)
                    .containsExactly(first.text());
            refused(() -> clauses.take(reference, first.id()), "tender.clauseNotCurrent");
            clauses.take(reference, newest(code).id());
            assertThat(clauses.of(reference))
                    .filteredOn(one -> one.code().equals(code))
                    .hasSize(1);
        });
        As.person("buyers-59", () -> {
            assertThat(library.all()).noneMatch(one -> one.code().equals(code));
            refused(() -> clauses.take(reference, 1), "office.notFound");
        });
        As.person(
                TenderStory.FINANCE,
                () -> refused(
                        () -> library.add(draft("FIN", ClauseKind.OTHER, "x".repeat(60)), false), "office.notAllowed"));
    }

    @Test
    void aLotIsReservedOnlyAsTheLawAllowsAndTheFirmsReadIt() throws Exception {
        String reference = prepared("Services réservés", 80_000);
        asBuyer(() -> {
            refused(() -> conditions.reserve(reference, 1, Reservation.ESS, false), "tender.reservationRefused");
            refused(() -> conditions.reserve(reference, 7, Reservation.INSERTION, false), "tender.unknownLot");
            conditions.reserve(reference, 1, Reservation.INSERTION, false);
            refused(() -> conditions.setVariants(reference, 1, Variants.ALLOWED, "court"), "tender.variantMinimum");
            conditions.setVariants(reference, 1, Variants.ALLOWED, "Même durée de garantie que l’offre de base.");
        });
        String rules = As.person(TenderStory.BUYER, () -> text(dossiers.preview(reference, DossierPiece.RULES)));
        assertThat(rules)
                .contains("L2113-13")
                .contains("Même durée de garantie")
                .contains("celles de l’avis publié")
                .doesNotContain("80 000")
                .doesNotContain("88 000");
        assertThat(As.person(TenderStory.BUYER, () -> reader.details(reference)).freeVariants())
                .isPositive();
    }

    @Test
    void theSocialClauseIsLeftOutForOneOfFourReasonsOnly() {
        String reference = story.open(story.formalServices("Services sans clause sociale", 240_000));
        story.launch(reference);
        story.fillDocuments(reference);
        asBuyer(() -> {
            String why = "Les prestations sont déjà toutes réalisées par un automate.";
            refused(
                    () -> preparation.answerClause(reference, Clause.SOCIAL_CLAUSE, false, why),
                    "tender.exceptionMissing");
            refused(
                    () -> preparation.answerClause(
                            reference, Clause.SOCIAL_CLAUSE, false, why, SocialException.SHORT_WORKS),
                    "tender.exceptionRefused");
            refused(
                    () -> preparation.answerClause(
                            reference, Clause.SOCIAL_CLAUSE, false, "court", SocialException.NO_LINK),
                    "tender.clauseReason");
            preparation.answerClause(reference, Clause.SOCIAL_CLAUSE, false, why, SocialException.NO_LINK);
            preparation.submit(reference);
        });
    }

    @Test
    void aSignificantRehabilitationIsNotLaunchedWithoutItsDiagnosis() {
        String reference = story.open(story.supervisedWorks("Réhabilitation, diagnostic", 900_000));
        asBuyer(() -> {
            refused(() -> diagnosis.describe(reference, WorksKind.REHABILITATION, null), "tender.floorArea");
            refused(() -> diagnosis.describe(reference, WorksKind.REHABILITATION, 0), "tender.floorArea");
            diagnosis.describe(reference, WorksKind.REHABILITATION, 2_400);
        });
        story.confirm(reference);
        story.complete(TenderStory.FINANCE, reference, "userTask_giveFinanceVisa", Map.of("decision", "GRANT"));
        refused(() -> sign(reference), "tender.pemdMissing");
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.LAUNCH_VISA);
        assertThat(traces.visas(reference)).as("nothing half-written").hasSize(2);
        asBuyer(() -> {
            refused(
                    () -> diagnosisFile(reference, "pemd.txt", "Diagnostic".getBytes(StandardCharsets.UTF_8)),
                    "correspondence.wrongTypeForKind");
            refused(
                    () -> diagnosisFile(reference, "pemd.pdf", "Diagnostic".getBytes(StandardCharsets.UTF_8)),
                    "correspondence.disguisedFile");
            diagnosisFile(reference, "pemd.pdf", dossiers.preview(reference, DossierPiece.RULES));
        });
        sign(reference);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.PREPARATION);
    }

    @Test
    void anOperationThatDemolishesSpeaksForItsContracts() {
        String reference = story.open(story.supervisedWorks("Démolition d’un garage", 60_000));
        String code = "OP-" + reference.substring(reference.lastIndexOf('-') + 1) + "-D";
        jdbc.sql(
                        """
                        insert into works_operation (office, code, label, place, starts_on, ends_on, kind, floor_area)
                        values ('62', ?, 'Démolition', 'Fictive', date '2027-01-01', date '2027-12-31', 'DEMOLITION', 30)""")
                .param(code)
                .update();
        jdbc.sql("update tender set operation = ? where reference = ?")
                .params(code, reference)
                .update();
        asBuyer(() -> refused(() -> diagnosis.describe(reference, WorksKind.OTHER, null), "tender.operationSpeaks"));
        story.confirm(reference);
        story.complete(TenderStory.FINANCE, reference, "userTask_giveFinanceVisa", Map.of("decision", "GRANT"));
        refused(() -> sign(reference), "tender.pemdMissing");
        jdbc.sql("update works_operation set kind = 'OTHER' where code = ?")
                .param(code)
                .update();
        asBuyer(() -> diagnosis.describe(reference, WorksKind.OTHER, null));
        sign(reference);
    }

    @Test
    void smallOtherAndUndescribedWorks() {
        String reference = story.open(story.supervisedWorks("Petite réhabilitation", 60_000));
        asBuyer(() -> diagnosis.describe(reference, WorksKind.REHABILITATION, 499));
        story.launch(reference);
        String silent = story.open(story.supervisedWorks("Travaux sans nature", 60_000));
        story.launch(silent);
        story.fillDocuments(silent);
        jdbc.sql("update tender set works_kind = null where reference = ?")
                .param(silent)
                .update();
        asBuyer(() -> refused(() -> preparation.submit(silent), "tender.worksKindMissing"));
        String supplies = story.open(story.adaptedSupplies("Pas des travaux", 60_000));
        asBuyer(() -> refused(() -> diagnosis.describe(supplies, WorksKind.OTHER, null), "tender.notWorks"));
    }

    @Test
    void theFileIsFrozenAsItWasReadAndChangesByApprovedVersionsOnly() {
        String reference = prepared("Fourniture, dossier", 70_000);
        asBuyer(() -> {
            dossiers.assemble(reference);
            refused(() -> dossiers.assemble(reference), "tender.dossierSame");
        });
        story.complete(TenderStory.BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        asBuyer(() -> conditions.setVariants(reference, 1, Variants.FORBIDDEN, null));
        refused(() -> approve(reference), "tender.dossierChanged");
        story.complete(
                TenderStory.SUPERVISOR,
                reference,
                "userTask_reviewDocuments",
                Map.of("decision", "REFUSE", "reason", "Les variantes ont changé."));
        story.complete(TenderStory.BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        approve(reference);
        List<Dossiers.Step> history = dossiers.history(reference);
        assertThat(history).hasSize(2);
        assertThat(history.get(0).version().approvedAt()).isNotNull();
        assertThat(history.get(0).change().added()).containsExactly("Lot n° 1, variantes : interdites");
        assertThat(history.get(0).version().pieces())
                .extracting(piece -> piece.kind())
                .contains(
                        "consultation-rules",
                        "consultation-clauses",
                        "consultation-answer-frame",
                        "consultation-specification");
        byte[] corrected = As.person(TenderStory.BUYER, () -> dossiers.preview(reference, DossierPiece.CLAUSES));
        asBuyer(() -> {
            refused(
                    () -> dossiers.amend(reference, ConsultationFiles.SPECIFICATION, "CCTP.pdf", corrected, "court"),
                    "tender.reasonRequired");
            refused(
                    () -> dossiers.amend(
                            reference, ConsultationFiles.RULES, "RC.pdf", corrected, "Règlement corrigé à la main."),
                    "office.wrongChoice");
            dossiers.amend(
                    reference,
                    ConsultationFiles.SPECIFICATION,
                    "CCTP.pdf",
                    corrected,
                    "Plan de masse ajouté à l’annexe.");
            refused(() -> dossiers.approveAmendment(reference), "office.notAllowed");
        });
        var buyerAndSupervisor =
                new Person(TenderStory.BUYER, "Achats", "62", java.util.Set.of("buyers", "supervisors"));
        As.person(buyerAndSupervisor, () -> {
            refused(() -> dossiers.approveAmendment(reference), "tender.fourEyes");
            return null;
        });
        As.person("supervisors-59", () -> refused(() -> dossiers.approveAmendment(reference), "office.notFound"));
        As.person(TenderStory.SUPERVISOR, () -> dossiers.approveAmendment(reference));
        assertThat(dossiers.history(reference).get(0).version().approvedByName())
                .isNotNull();
        assertThat(dossiers.history(reference).get(0).change().added()).hasSize(1);
    }

    @Test
    void theFacilitatorAnswersOnceByItsOwnLinkAndSeesNoAmount() throws Exception {
        String reference = story.open(story.supervisedWorks("Réhabilitation, lien", 1_234_000));
        story.launch(reference);
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_askFacilitator",
                Map.of("facilitator", "Facilitateur fictif", "email", "facilitateur@insertion.example"));
        InsertionRequest asked = insertions.of(reference).get(0);
        String path = links.uri(asked.link(), InsertionOpinions.LINK_PURPOSE).getPath();
        MockHttpServletResponse page = pages.perform(get(path)).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Réhabilitation, lien")
                .doesNotContain("1 234 000", "1\u202f234\u202f000", "1234000");
        MockHttpServletResponse incomplete = answer(path, "oui", "", "Second œuvre");
        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(incomplete.getContentAsString()).contains("nombre d’heures").contains("Second œuvre");
        assertThat(answer(path, "oui", "quatre", "Second œuvre").getContentAsString())
                .contains("Heures d’insertion");
        assertThat(answer(path, "", "10", "Second œuvre").getStatus()).isEqualTo(422);
        assertThat(answer(path, "oui", "420", "Second œuvre").getStatus()).isEqualTo(302);
        assertThat(insertions.of(reference).get(0).hours()).isEqualTo(420);
        assertThat(answer(path, "non", "", "Autre").getContentAsString()).contains("déjà été donné");
        assertThat(insertions.of(reference).get(0).feasible()).isTrue();
        String altered = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
        assertThat(answer(altered, "oui", "420", "Tous").getStatus()).isEqualTo(404);
        assertThat(pages.perform(get(altered)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        clock.moveTo(ZonedDateTime.of(2027, 6, 1, 9, 0, 0, 0, Zone.PARIS));
        assertThat(pages.perform(get(path)).andReturn().getResponse().getStatus())
                .isEqualTo(410);
        assertThat(answer(path, "oui", "420", "Tous").getStatus()).isEqualTo(410);
    }

    @Test
    void theBookPagesShowAndRefuseInPlace() throws Exception {
        String reference = prepared("Fourniture, pages", 70_000);
        for (String path :
                List.of("/marches/" + reference + "/lots", "/marches/" + reference + "/dossier", "/clauses")) {
            assertThat(read(path, TenderStory.BUYER).getStatus()).as(path).isEqualTo(200);
            assertThat(read(path, "committee-members-62").getStatus()).as(path).isEqualTo(200);
        }
        assertThat(read("/marches/" + reference + "/dossier", "buyers-59").getStatus())
                .isEqualTo(404);
        MockHttpServletResponse pdf =
                read("/marches/" + reference + "/dossier/apercu/consultation-answer-frame", TenderStory.BUYER);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        MockHttpServletResponse none = pages.perform(post("/marches/" + reference + "/dossier/modification")
                        .header("HX-Request", "true")
                        .with(as(TenderStory.BUYER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("Fichier");
        MockHttpServletResponse empty = pages.perform(post("/clauses")
                        .param("code", "ENV-2")
                        .param("famille", "ENVIRONMENT")
                        .param("intitule", "Condition")
                        .param("texte", "")
                        .param("valable", "2027-01-01")
                        .header("HX-Request", "true")
                        .with(as(TenderStory.BUYER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(empty.getContentAsString()).contains("40 caractères au moins");
    }

    private MockHttpServletResponse read(String path, String person) throws Exception {
        return pages.perform(get(path).with(as(person))).andReturn().getResponse();
    }

    private MockHttpServletResponse answer(String path, String feasible, String hours, String sectors)
            throws Exception {
        return pages.perform(post(path + "/avis")
                        .param("faisable", feasible)
                        .param("heures", hours)
                        .param("secteurs", sectors)
                        .param("profils", "Jeunes en parcours")
                        .param("remarques", "Aucune remarque particulière")
                        .param("repondant", "Chargée de clauses (fictive)")
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor as(String person) {
        Person who = As.who(person);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                who.groups().stream().map(SimpleGrantedAuthority::new).toList()));
    }

    private String prepared(String subject, long euros) {
        String reference = story.open(story.adaptedSupplies(subject, euros));
        story.launch(reference);
        story.fillDocuments(reference);
        return reference;
    }

    private String published() {
        String reference = story.open(story.adaptedSupplies("Fourniture publiée", 70_000));
        story.launch(reference);
        story.prepare(reference);
        return reference;
    }

    private void sign(String reference) {
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_launchVisa", Map.of("decision", "GRANT"));
    }

    private void approve(String reference) {
        story.complete(TenderStory.SUPERVISOR, reference, "userTask_reviewDocuments", Map.of("decision", "GRANT"));
    }

    private void diagnosisFile(String reference, String name, byte[] content) {
        documents.store(
                new NewDocument("62", reference, ConsultationFiles.PEMD, name, content, Confidentiality.OFFICE));
    }

    private long criterion(String reference, CriterionKind kind) {
        return criteria.of(reference).all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private LibraryClause newest(String code) {
        return library.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ClauseDraft draft(String code, ClauseKind kind, String text) {
        return new ClauseDraft(code, kind, null, "Clause d’essai", text, null, null, null, LocalDate.of(2027, 1, 1));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void asBuyer(Runnable acts) {
        As.person(TenderStory.BUYER, acts);
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .satisfies(thrown -> assertThat(rejection(thrown).code()).isEqualTo(code));
    }

    private static Rejection rejection(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof Rejection rejection) {
                return rejection;
            }
        }
        throw new AssertionError("Not a rejection", thrown);
    }
}
