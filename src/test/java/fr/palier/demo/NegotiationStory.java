package fr.palier.demo;

import fr.palier.office.Money;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.negotiation.application.AnnounceNegotiation;
import fr.palier.procurement.negotiation.application.AnswerRound;
import fr.palier.procurement.negotiation.application.AskNegotiation;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.application.KeepBidders;
import fr.palier.procurement.negotiation.application.Mandating;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.testing.As;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays a negotiation: the office through its tasks, the firms through their signed links. */
public class NegotiationStory {

    public static final String SECOND = "project-managers-62";

    private final TenderStory story;
    private final AnnounceNegotiation announce;
    private final AskNegotiation ask;
    private final Mandating mandating;
    private final KeepBidders keep;
    private final AnswerRound answers;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Lots lots;
    private final JdbcClient jdbc;

    NegotiationStory(
            TenderStory story,
            AnnounceNegotiation announce,
            AskNegotiation ask,
            Mandating mandating,
            KeepBidders keep,
            AnswerRound answers,
            Bidders bidders,
            Rounds rounds,
            Lots lots,
            JdbcClient jdbc) {
        this.story = story;
        this.announce = announce;
        this.ask = ask;
        this.mandating = mandating;
        this.keep = keep;
        this.answers = answers;
        this.bidders = bidders;
        this.rounds = rounds;
        this.lots = lots;
        this.jdbc = jdbc;
    }

    /** Supervised works whose documents provide for negotiation, prepared and published. */
    public String negotiatedWorks(SettledNeed need, LocalDate announced, Terms terms) {
        String reference = story.open(need);
        story.launch(reference);
        As.person(TenderStory.BUYER, () -> announce.record(reference, terms));
        story.prepare(reference);
        story.publish(reference, announced);
        return reference;
    }

    public static Terms announced(boolean awardWithout, boolean stagedReduction) {
        return new Terms(true, awardWithout, stagedReduction, "Garantie de deux ans au moins, travail en site occupé.");
    }

    public void ask(String reference, Ground ground) {
        As.person(
                TenderStory.BUYER,
                () -> ask.ask(reference, ground, "Les offres s’écartent de l’estimation de l’office : à rapprocher."));
    }

    public void writeMandate(String reference) {
        As.person(
                TenderStory.BUYER,
                () -> mandating.prepare(
                        reference,
                        new Mandating.Entry(
                                "Ramener les offres au budget, garder le calendrier.",
                                "Délai d’exécution allongé de quatre semaines au plus.",
                                "Aucune baisse de qualité ni de garantie.",
                                List.of(TenderStory.BUYER, SECOND))));
    }

    /** Mandate written, submitted and signed. */
    public void mandate(String reference) {
        writeMandate(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_prepareMandate", Map.of("confirmed", true));
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signMandate", Map.of("decision", "GRANT"));
    }

    public void openRound(String reference, boolean last, LocalDate day) {
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_openRound",
                Map.of(
                        "kind",
                        last ? "FINAL" : "ROUND",
                        "deadlineDay",
                        day.toString(),
                        "deadlineHour",
                        "12:00",
                        "information",
                        last
                                ? "Remettez votre offre finale, tous postes compris."
                                : "Précisez le coût des postes principaux et le calendrier."));
    }

    /** The signed link by which a firm was invited to the newest round. */
    public fr.palier.correspondence.SignedLinks.Link link(String reference, int firm) {
        List<Round> all = rounds.of(reference);
        return link(reference, firm, all.get(all.size() - 1).number());
    }

    public fr.palier.correspondence.SignedLinks.Link link(String reference, int firm, int round) {
        long roundId = rounds.of(reference).get(round - 1).id();
        Bidder bidder = bidder(reference, firm);
        UUID id = rounds.invitations(reference).stream()
                .filter(one -> one.round() == roundId && one.bidder() == bidder.id())
                .findFirst()
                .orElseThrow()
                .link();
        return new fr.palier.correspondence.SignedLinks.Link(
                id, ConductRounds.PURPOSE, "62", reference, bidder.siret(), null);
    }

    public Bidder bidder(String reference, int firm) {
        return bidders.ofSiret(reference, TenderStory.siret(firm)).orElseThrow();
    }

    /** A firm answers the newest round for every lot. */
    public AnswerRound.Receipt answer(String reference, int firm, long euros) {
        return answers.answer(
                link(reference, firm),
                lots.of(reference).stream().collect(Collectors.toMap(Lot::number, lot -> Money.of(euros))),
                "Proposition de l’entreprise %s.".formatted(TenderStory.firm(firm)));
    }

    /** A firm of the office's choice is asked. */
    public void invite(String reference, int firm) {
        As.person(
                TenderStory.BUYER,
                () -> keep.invite(
                        reference,
                        TenderStory.firm(firm),
                        TenderStory.siret(firm),
                        "contact@entreprise-%d.example".formatted(firm)));
    }

    /** The minutes of a session authorise or refuse: the item of the request. */
    public long item(String reference) {
        return jdbc.sql("select item from negotiation where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    public void closeRound(String reference) {
        story.complete(TenderStory.BUYER, reference, "userTask_closeRound", Map.of("confirmed", true));
    }

    public void report(String reference) {
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_signNegotiationReport",
                Map.of("summary", "Deux tours ; les entreprises ont revu leurs prix et leur calendrier."));
    }
}
