package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An open tender that nobody can win: one session of the CAO declares it unsuccessful and authorises the negotiation that follows it, to
 * its award. Tasks at the desk; the chain looked at in the browser.
 */
@PalierTest
@ExtendWith(Chromium.class)
class UnsuccessfulTenderScenarioTest {

    private static final Map<Integer, String> SCORES = Map.of(0, "16", 1, "13");

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private Sitting sitting;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private TenderLinks links;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Analysis analysis;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theCaoAnswersBothQuestionsInOneSessionAndTheLinkedNegotiationIsAwarded() {
        String first = nobodyCanWin();
        long declared = traces.items(first).get(0).item();
        long negotiation = negotiating.item(first);
        String session = sitting.deliberated(BodyKind.CAO, List.of(declared, negotiation));
        assertThat(status(first)).as("voted, not minuted").isEqualTo(TenderStatus.COMMITTEE);
        assertThat(sessions.file(session).items())
                .extracting(line -> line.item().question())
                .containsExactly(Question.UNSUCCESSFUL, Question.NEGOTIATION);
        sitting.sign(session);
        assertThat(status(first)).isEqualTo(TenderStatus.DECISION);
        assertThat(traces.items(first).get(0).session()).isEqualTo(session);
        assertThat(negotiations.find(first).orElseThrow().session()).isEqualTo(session);
        end(first);
        assertThat(status(first)).isEqualTo(TenderStatus.UNSUCCESSFUL);
        story.complete(
                TenderStory.BUYER,
                first,
                "userTask_decideFollowUp",
                Map.of(
                        "decision",
                        "NEGOTIATED",
                        "conditionsUnchanged",
                        true,
                        "reason",
                        "Besoin inchangé, budget maintenu."));

        TenderLinks.Link link = links.after(first).get(0);
        assertThat(link.kind()).isEqualTo(LinkKind.NEGOTIATED_AFTER_UNSUCCESSFUL);
        negotiatedToItsAward(link.reference());
        theChainIsReadOnBothFiles(first, link.reference());
    }

    private String nobodyCanWin() {
        String reference = story.open(story.formalServices("Nettoyage au-dessus du budget", 250_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 8));
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 320_000L, 1, 290_000L));
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(reference, 0).id(), Defect.UNACCEPTABLE, "Au-dessus du budget arrêté.");
            analysis.judge(reference, offer(reference, 1).id(), Defect.IRREGULAR, "Une prestation exigée manque.");
        });
        negotiating.ask(reference, Ground.ONLY_IRREGULAR_OR_UNACCEPTABLE);
        story.analyse(reference, SCORES);
        assertThat(status(reference)).isEqualTo(TenderStatus.COMMITTEE);
        assertThat(offers.of(reference)).extracting(Offer::outcome).containsOnly(OfferOutcome.REJECT);
        return reference;
    }

    private void negotiatedToItsAward(String second) {
        assertThat(lots.get(second, 1).budget())
                .as("set before the first launch")
                .isNotNull();
        negotiating.mandate(second);
        LocalDate day = clock.now().toLocalDate().plusDays(14);
        negotiating.openRound(second, true, day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day);
        negotiating.answer(second, 0, 261_000);
        negotiating.answer(second, 1, 271_000);
        story.reachDeadline(second);
        negotiating.closeRound(second);
        negotiating.report(second);
        As.person(TenderStory.BUYER, () -> offers.of(second)
                .forEach(offer -> analysis.judge(second, offer.id(), Defect.NONE, null)));
        story.analyse(second, SCORES);
        var items = traces.items(second);
        sitting.favours(BodyKind.CAO, List.of(items.get(items.size() - 1).item()));
        story.decide(second);
        assertThat(lots.get(second, 1).awardedAmount()).isEqualTo(Money.of(261_000));
        assertThat(status(second)).isEqualTo(TenderStatus.CONCLUSION);
    }

    private void theChainIsReadOnBothFiles(String first, String second) {
        try (Desk buyer = Desk.of(TenderStory.BUYER, "http://localhost:" + port)) {
            for (String file : List.of(first, second)) {
                buyer.open("/dossiers/" + file);
                assertThat(buyer.read()).contains("Consultations liées", first, second, "Infructueuse");
                buyer.picture(
                        Path.of("target/screenshots/suites-" + (file.equals(first) ? "premiere" : "liee") + ".png"));
            }
        }
    }

    private void end(String reference) {
        story.decide(reference);
        story.runDueJobs(reference);
        story.sendLetters(reference);
        story.sendMails();
        story.runDueJobs(reference);
    }

    private Offer offer(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(one -> one.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow();
    }

    private TenderStatus status(String reference) {
        return tenders.get("62", reference).status();
    }
}
