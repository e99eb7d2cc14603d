package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.AnnounceNegotiation;
import fr.palier.procurement.negotiation.application.AnswerRound;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.application.KeepBidders;
import fr.palier.procurement.negotiation.application.Mandating;
import fr.palier.procurement.negotiation.application.NegotiationReader;
import fr.palier.procurement.negotiation.application.OpenAnswers;
import fr.palier.procurement.negotiation.application.TrainBuyers;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.Chain;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.tender.application.preparation.Preparation;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must not happen in a negotiation: an answer read early, a firm told less than another, a criterion moved, a line of the log gone. */
@PalierTest
class NegotiationGuardsTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private DemoClock clock;

    @Autowired
    private AnnounceNegotiation announce;

    @Autowired
    private Mandating mandating;

    @Autowired
    private ConductRounds conduct;

    @Autowired
    private OpenAnswers openAnswers;

    @Autowired
    private AnswerRound answerRound;

    @Autowired
    private KeepBidders bidders;

    @Autowired
    private NegotiationReader reader;

    @Autowired
    private TrainBuyers trainings;

    @Autowired
    private Preparation preparation;

    @Autowired
    private Offers offers;

    @Autowired
    private Answers answers;

    @Autowired
    private ExchangeLog log;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private SignedLinks links;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void anAnswerIsSealedUntilTheDeadlineThroughEveryDoor() {
        String reference = inRound("Négociation scellée", false);
        negotiating.answer(reference, 0, 3_111_111);
        assertThat(jdbc.sql("select sealed from negotiation_answer order by id desc limit 1")
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .as("not even in a backup")
                .doesNotContain("3111111");
        assertThat(log.of(reference)).noneMatch(line -> line.content().contains("3111111"));
        for (String person : List.of(TenderStory.BUYER, NegotiationStory.SECOND, TenderStory.EXECUTIVE)) {
            As.person(person, () -> {
                assertThat(reader.get(reference).answers()).allMatch(answer -> answer.message() == null);
                assertThat(reader.get(reference).amounts())
                        .noneMatch(amount -> amount.amount().equals(Money.of(3_111_111)));
                assertRefused(() -> openAnswers.open(reference), "negotiation.roundRunning");
            });
        }
        assertThat(story.openTasks(reference)).as("no task to close it either").isEmpty();
        As.person(TenderStory.BUYER, () -> {
            assertRefused(() -> conduct.close(reference), "negotiation.roundRunning");
            assertRefused(
                    () -> openAnswers.record(
                            reference, fromProfile(0, clock.now().toOffsetDateTime(), "A-1")),
                    "negotiation.roundRunning");
        });
        story.reachDeadline(reference);
        As.person(TenderStory.BUYER, () -> assertThat(reader.get(reference).answers())
                .extracting(Answer::message)
                .containsExactly("Proposition de l’entreprise %s.".formatted(TenderStory.firm(0))));
        As.person("finance-62", () -> {
            assertThat(reader.get(reference).answers()).isEmpty();
            assertThat(reader.get(reference).log()).isEmpty();
            assertThat(reader.get(reference).bidders()).isEmpty();
        });
    }

    /** Letters lie on file: who reads one must not be able to answer in the firm's place. */
    @Test
    void theLinkOfAFirmStandsInItsOwnMailAndInNoLetter() throws java.io.IOException {
        String reference = inRound("Négociation aux liens réservés", false);
        assertThat(jdbc.sql("select recipient from outbox_mail where reference = ? and template like '%invitation'")
                        .param(reference)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .doesNotHaveDuplicates();
        for (StoredDocument letter : documents.of("62", reference).stream()
                .filter(one -> one.kind().equals(Letters.DOCUMENT_KIND))
                .toList()) {
            try (var pdf = org.apache.pdfbox.Loader.loadPDF(
                    documents.open("62", letter.id()).content())) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                        .contains("par un autre courriel")
                        .doesNotContain("/liens/");
            }
        }
    }

    @Test
    void theSameAnswerTwiceIsOneAndALateOneIsKeptAndNotOpened() {
        String reference = inRound("Négociation en retard", false);
        AnswerRound.Receipt first = negotiating.answer(reference, 0, 3_100_000);
        assertThat(negotiating.answer(reference, 0, 3_100_000).receipt()).isEqualTo(first.receipt());
        AnswerRound.Receipt second = negotiating.answer(reference, 0, 3_090_000);
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        story.reachDeadline(reference);
        AnswerRound.Receipt late = negotiating.answer(reference, 1, 2_000_000);
        assertThat(late.late()).isTrue();
        assertThat(negotiating.answer(reference, 1, 2_000_000).receipt()).isEqualTo(late.receipt());
        assertThat(answers.of(reference))
                .extracting(Answer::state)
                .containsExactly(Answer.State.SUPERSEDED, Answer.State.OPENED, Answer.State.LATE);
        assertThat(offers.of(reference)).extracting("amount").doesNotContain(Money.of(2_000_000));
        As.person(TenderStory.BUYER, () -> {
            OffsetDateTime deadline = reader.get(reference).rounds().get(0).deadline();
            assertRefused(
                    () -> openAnswers.record(
                            reference,
                            new OpenAnswers.FromProfile(
                                    TenderStory.siret(5), deadline, "A-1", Map.of(1, Money.of(1)), null)),
                    "negotiation.notInvited");
            assertRefused(
                    () -> openAnswers.record(
                            reference, fromProfile(1, clock.now().plusDays(1).toOffsetDateTime(), "A-1")),
                    "negotiation.answerInFuture");
            assertThat(openAnswers.record(reference, fromProfile(1, deadline.plusSeconds(1), "A-2")))
                    .as("one second late")
                    .isFalse();
            assertThat(openAnswers.record(reference, fromProfile(1, deadline, "A-3")))
                    .as("at the very deadline: in time")
                    .isTrue();
            assertRefused(
                    () -> openAnswers.record(reference, fromProfile(1, deadline, "A-3")),
                    "negotiation.duplicateAnswer");
        });
        assertThat(offers.of(reference)).extracting("amount").contains(Money.of(3_050_000));
    }

    @Test
    void aLinkOpensOneRoundForOneFirm() {
        String reference = inRound("Négociation par liens", true);
        SignedLinks.Link own = negotiating.link(reference, 0);
        SignedLinks.Link forged =
                new SignedLinks.Link(UUID.randomUUID(), ConductRounds.PURPOSE, "62", reference, "x", null);
        assertRefused(() -> answerRound.answer(forged, Map.of(1, Money.of(1)), null), "negotiation.roundClosed");
        assertRefused(() -> answerRound.answer(own, Map.of(), null), "negotiation.noAmount");
        assertRefused(() -> answerRound.answer(own, Map.of(7, Money.of(1)), null), "negotiation.wrongLot");
        assertRefused(() -> answerRound.answer(own, Map.of(1, Money.ZERO), null), "negotiation.wrongAmount");
        assertThat(answers.of(reference)).as("nothing half-written").isEmpty();
        story.reachDeadline(reference);
        negotiating.closeRound(reference);
        assertRefused(() -> answerRound.answer(own, Map.of(1, Money.of(1)), null), "negotiation.roundClosed");
        As.person(TenderStory.BUYER, () -> {
            long out = negotiating.bidder(reference, 2).id();
            assertRefused(() -> bidders.leave(reference, out, "court"), "negotiation.reasonRequired");
            bidders.leave(reference, out, "Dernière au regard des critères d’attribution.");
            assertRefused(
                    () -> bidders.leave(
                            reference, negotiating.bidder(reference, 1).id(), "Avant-dernière ensuite."),
                    "negotiation.tooFewBidders");
        });
        String token = links.uri(negotiating.link(reference, 2, 1).id(), ConductRounds.PURPOSE)
                .getPath()
                .replace("/liens/", "");
        assertRefused(() -> links.check(token, ConductRounds.PURPOSE), "correspondence.link.gone");
        assertRefused(() -> links.check(token, "letter"), "correspondence.link.notFound");
        negotiating.openRound(reference, true, clock.now().toLocalDate().plusDays(7));
        assertThat(letters.of("62", reference)).as("three, then two").hasSize(5);
        assertRefused(
                () -> answerRound.answer(negotiating.link(reference, 2, 1), Map.of(1, Money.of(1)), null),
                "negotiation.bidderOut");
    }

    @Test
    void theDeadlineIsOneForAllAndMovesForAll() {
        String reference = inRound("Négociation reportée", false);
        long round = reader(reference).rounds().get(0).id();
        assertThatThrownBy(() -> jdbc.sql(
                                "update negotiation_invitation set deadline = deadline + interval '1 day' where round = ?")
                        .param(round)
                        .update())
                .hasMessageContaining("negotiation_invitation_round_deadline_fkey");
        OffsetDateTime next = reader(reference).rounds().get(0).deadline().plusDays(7);
        As.person(TenderStory.BUYER, () -> {
            assertRefused(
                    () -> conduct.open(reference, false, next, "Un second tour en même temps."),
                    "negotiation.wrongMoment");
            assertRefused(
                    () -> conduct.extend(reference, next.minusDays(8), "Question d’un candidat."),
                    "negotiation.roundNotLater");
            assertRefused(
                    () -> conduct.extend(
                            reference,
                            next.plusDays(
                                    next.getDayOfWeek().getValue() == 6
                                            ? 0
                                            : 6 - next.getDayOfWeek().getValue()),
                            "Question d’un candidat."),
                    "negotiation.roundDayOff");
            conduct.extend(reference, next, "Question d’un candidat.");
        });
        assertThat(letters.of("62", reference)).as("each is told again").hasSize(6);
        clock.moveTo(next.minusHours(1).atZoneSameInstant(Zone.PARIS));
        assertThat(story.runDueJobs(reference)).as("the timer moved").isZero();
        assertThat(negotiating.answer(reference, 0, 3_000_000).late()).isFalse();
        story.reachDeadline(reference);
        assertThat(clock.now().toOffsetDateTime()).isAfterOrEqualTo(next);
    }

    @Test
    void requirementsAndCriteriaDoNotChangeInANegotiation() {
        String reference = inRound("Négociation sans toucher aux critères", false);
        As.person(TenderStory.BUYER, () -> {
            assertRefused(
                    () -> preparation.addCriterion(reference, "Délai", CriterionKind.DELAY, 10), "tender.wrongMoment");
            assertRefused(() -> announce.record(reference, Terms.NOTHING), "negotiation.termsFrozen");
        });
        assertThatThrownBy(() -> jdbc.sql("update tender_criterion set weight = 50 where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("does not change any more");
        assertThatThrownBy(
                        () -> jdbc.sql("update negotiation_terms set minimum_requirements = null where reference = ?")
                                .param(reference)
                                .update())
                .hasMessageContaining("does not change any more");
    }

    @Test
    void theMandateIsForTheNegotiatorsAndItsSignatory() {
        String reference = authorised("Négociation confidentielle", false);
        As.person(TenderStory.BUYER, () -> {
            assertRefused(() -> mandate(reference, TenderStory.BUYER, TenderStory.BUYER), "negotiation.twoNegotiators");
            assertRefused(() -> mandate(reference, TenderStory.BUYER, ""), "negotiation.twoNegotiators");
            assertRefused(() -> mandate(reference, TenderStory.BUYER, "buyers-59"), "negotiation.unknownNegotiator");
            assertRefused(() -> mandate(reference, TenderStory.BUYER, "finance-62"), "negotiation.unknownNegotiator");
            assertRefused(
                    () -> mandating.prepare(reference, new Mandating.Entry("court", "x", "y", List.of())),
                    "negotiation.twoNegotiators");
        });
        As.person(
                "finance-62",
                () -> assertRefused(
                        () -> mandate(reference, TenderStory.BUYER, NegotiationStory.SECOND), "office.notAllowed"));
        negotiating.mandate(reference);
        StoredDocument mandate = documents.of("62", reference).stream()
                .filter(one -> one.kind().equals("negotiation-mandate"))
                .findFirst()
                .orElseThrow();
        for (String reads : List.of(TenderStory.BUYER, NegotiationStory.SECOND, TenderStory.EXECUTIVE)) {
            assertThat(documents.openFor(As.who(reads), mandate.id()).content()).isNotEmpty();
            As.person(reads, () -> assertThat(reader.get(reference).mandate()).isPresent());
        }
        for (String other :
                List.of("supervisors-62", "finance-62", "committee-members-62", "department-buyers-62", "buyers-59")) {
            assertRefused(() -> documents.openFor(As.who(other), mandate.id()), "office.notFound");
        }
        As.person("supervisors-62", () -> assertThat(reader.get(reference).mandate())
                .isEmpty());
        As.person("buyers-59", () -> assertRefused(() -> reader.get(reference), "office.notFound"));
        As.person("buyers-59", () -> assertRefused(() -> reader.get("M-62-2027-9999"), "office.notFound"));
        assertRefused(
                () -> As.person(
                        new fr.palier.office.Person("autre-62", "Autre", "62", java.util.Set.of("buyers")), () -> {
                            conduct.open(
                                    reference,
                                    false,
                                    clock.now().plusDays(7).toOffsetDateTime(),
                                    "Un tour sans mandat.");
                            return null;
                        }),
                "negotiation.notNegotiator");
    }

    /** One line changed, taken out or added in a copy of the log is found; in the log itself the database refuses it. */
    @Test
    void aTamperedCopyOfTheLogIsDetected() {
        String reference = inRound("Négociation enregistrée", false);
        As.person(
                TenderStory.BUYER,
                () -> bidders.exchange(reference, null, "Réunion du jour :\nréponse donnée à tous sur le profil."));
        List<LogLine> whole = log.of(reference);
        assertThat(Chain.of(whole).isWhole()).isTrue();
        assertThat(whole).hasSizeGreaterThan(7);

        List<LogLine> changed = new ArrayList<>(whole);
        LogLine third = whole.get(2);
        changed.set(2, with(third, third.content() + " "));
        assertThat(Chain.of(changed).brokenAt()).isEqualTo(3);

        LogLine resealed = with(third, "Une autre phrase.");
        changed.set(
                2,
                new LogLine(
                        resealed.reference(),
                        3,
                        resealed.at(),
                        resealed.actor(),
                        resealed.kind(),
                        resealed.firm(),
                        resealed.content(),
                        resealed.previousHash(),
                        resealed.computedHash()));
        assertThat(Chain.of(changed).brokenAt())
                .as("its own hash fits, the next line's does not")
                .isEqualTo(4);

        List<LogLine> shortened = new ArrayList<>(whole);
        shortened.remove(4);
        assertThat(Chain.of(shortened).brokenAt()).isEqualTo(5);
        List<LogLine> cut = whole.subList(0, whole.size() - 1);
        assertThat(Chain.of(cut).head())
                .as("a cut end shows against the head that letters and report carry")
                .isNotEqualTo(Chain.of(whole).head());

        for (String sql : List.of(
                "update negotiation_log set content = 'x' where reference = ?",
                "delete from negotiation_log where reference = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(reference).update()).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into negotiation_log select reference, position + 1, at, actor, kind, firm, 'forgé', hash, hash
                                from negotiation_log where reference = ? order by position desc limit 1""")
                        .param(reference)
                        .update())
                .hasMessageContaining("does not follow");
        assertThat(jdbc.sql(
                                """
                                select count(*) from negotiation_log line
                                where reference = ? and hash <> encode(sha256(convert_to(negotiation_log_text(line), 'UTF8')), 'hex')""")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .as("plain SQL finds the same hashes")
                .isZero();
    }

    @Test
    void anOpenTenderAnnouncesNoNegotiation() {
        String open = story.open(story.formalServices("Appel d’offres ouvert", 250_000));
        story.launch(open);
        As.person(TenderStory.BUYER, () -> {
            assertRefused(
                    () -> announce.record(open, NegotiationStory.announced(true, false)),
                    "negotiation.announcedInOpenTender");
            announce.record(open, new Terms(false, true, true, " "));
            assertThat(reader.terms(open)).isEqualTo(Terms.NOTHING);
        });
    }

    @Test
    void anItemThatNobodyAskedIsNobodysAuthorisation() {
        transaction.executeWithoutResult(signed -> events.publishEvent(new ItemDecided(
                "62",
                "M-62-2027-9998",
                9_999_999,
                Question.NEGOTIATION,
                Outcome.FAVOURABLE,
                Capacity.DECISION,
                "P-62-2027-0009")));
        assertThat(jdbc.sql("select count(*) from negotiation where reference = 'M-62-2027-9998'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void trainingSessionsAreCountedByYearAndCancelledWithAReason() {
        As.person("buyers-29", () -> {
            LocalDate day = clock.now().toLocalDate();
            assertRefused(
                    () -> trainings.record(day.plusDays(1), "Négocier", new BigDecimal("3.5"), 8),
                    "negotiation.trainingInFuture");
            trainings.record(day, "Préparer un mandat", new BigDecimal("3.5"), 8);
            assertRefused(
                    () -> trainings.record(day, "Préparer un mandat", new BigDecimal("3.5"), 8),
                    "negotiation.duplicateTraining");
            trainings.record(day, "Conduire un tour", new BigDecimal("7"), 5);
            trainings.cancel(trainings.all().get(0).id(), "Inscrite par erreur, séance reportée.");
            assertThat(trainings.years()).containsExactly(new TrainBuyers.Year(2027, 1, 8, new BigDecimal("3.5")));
        });
        As.person(
                "finance-29",
                () -> assertRefused(
                        () -> trainings.record(LocalDate.of(2027, 1, 4), "Négocier", BigDecimal.ONE, 1),
                        "office.notAllowed"));
    }

    private OpenAnswers.FromProfile fromProfile(int firm, OffsetDateTime at, String receipt) {
        return new OpenAnswers.FromProfile(
                TenderStory.siret(firm), at, receipt, Map.of(1, Money.of(3_050_000)), "Par le profil d’acheteur.");
    }

    private NegotiationReader.NegotiationFile reader(String reference) {
        return As.person(TenderStory.BUYER, () -> reader.get(reference));
    }

    private void mandate(String reference, String first, String second) {
        mandating.prepare(
                reference,
                new Mandating.Entry(
                        "Ramener les offres au budget.",
                        "Délai allongé de quatre semaines.",
                        "Aucune baisse de performance.",
                        List.of(first, second)));
    }

    private static LogLine with(LogLine line, String content) {
        return new LogLine(
                line.reference(),
                line.position(),
                line.at(),
                line.actor(),
                line.kind(),
                line.firm(),
                content,
                line.previousHash(),
                line.hash());
    }

    private String authorised(String subject, boolean staged) {
        String reference = negotiating.negotiatedWorks(
                story.supervisedWorks(subject, 3_200_000),
                LocalDate.of(2027, 2, 12),
                NegotiationStory.announced(false, staged));
        for (int firm = 0; firm < 3; firm++) {
            story.deposit(reference, firm, clock.now().toOffsetDateTime());
        }
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 3_400_000L, 1, 3_300_000L, 2, 3_200_000L));
        negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        story.analyse(reference, Map.of(0, "16", 1, "15", 2, "12"));
        transaction.executeWithoutResult(signed -> events.publishEvent(new ItemDecided(
                "62",
                reference,
                negotiating.item(reference),
                Question.NEGOTIATION,
                Outcome.FAVOURABLE,
                Capacity.DECISION,
                "P-62-2027-0001")));
        return reference;
    }

    private String inRound(String subject, boolean staged) {
        String reference = authorised(subject, staged);
        negotiating.mandate(reference);
        negotiating.openRound(reference, false, clock.now().toLocalDate().plusDays(7));
        return reference;
    }
}
