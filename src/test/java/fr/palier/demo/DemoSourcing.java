package fr.palier.demo;

import fr.palier.correspondence.application.OutboxSender;
import fr.palier.procurement.market.application.KeepReservables;
import fr.palier.supplier.StructureKind;
import fr.palier.supplier.Structures;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.AnsweringAdvice;
import fr.palier.supplier.sourcing.application.HoldMeetings;
import fr.palier.supplier.sourcing.application.NoteInterest;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.testing.As;
import java.util.List;

/** Fictitious sourcings: one under way with three firms, one closed; a structure, a purchase that may be reserved to it. */
public class DemoSourcing {

    private static final int STRUCTURE = 5;

    private final SourcingStory story;
    private final AnswerQuestions questions;
    private final HoldMeetings meetings;
    private final NoteInterest interests;
    private final Structures structures;
    private final KeepReservables reservables;
    private final AnsweringAdvice advice;
    private final OutboxSender sender;
    private final DemoClock clock;

    DemoSourcing(
            SourcingStory story,
            AnswerQuestions questions,
            HoldMeetings meetings,
            NoteInterest interests,
            Structures structures,
            KeepReservables reservables,
            AnsweringAdvice advice,
            OutboxSender sender,
            DemoClock clock) {
        this.story = story;
        this.questions = questions;
        this.meetings = meetings;
        this.interests = interests;
        this.structures = structures;
        this.reservables = reservables;
        this.advice = advice;
        this.sender = sender;
        this.clock = clock;
    }

    /** What the office knows before it asks anybody. */
    void office() {
        As.person(SourcingStory.BUYER, () -> {
            structures.note(
                    story.firm(STRUCTURE),
                    StructureKind.SIAE,
                    clock.now().toLocalDate().minusYears(2),
                    "Convention d'insertion (fictive)");
            reservables.add(
                    "909",
                    List.of(StructureKind.SIAE, StructureKind.ESAT),
                    clock.now().toLocalDate(),
                    "Nettoyage des halls et des abords");
            advice.write("Nous recevons les entreprises le mardi matin, sur rendez-vous, avant chaque consultation.\n"
                    + "Le service achats répond au téléphone chaque matin.");
        });
    }

    /** Three firms contacted, one question answered, one waiting, a meeting held, two intentions. */
    void running(String tender) {
        String reference = story.open(tender);
        story.contact(reference, 0, 1, STRUCTURE);
        story.exchange(
                reference,
                0,
                "Les clés des logements vides sont-elles remises par l'agence ?",
                "Oui, contre signature, du lundi au vendredi de 8 h à 12 h.");
        long met = story.contactOf(reference, STRUCTURE).id();
        As.person(
                SourcingStory.BUYER,
                () -> meetings.record(
                        reference,
                        new HoldMeetings.Entered(
                                clock.now().minusHours(1).toOffsetDateTime(),
                                "Siège de l'office",
                                "acheteur, chargé d'opération",
                                "directeur, encadrant technique",
                                List.of(met)),
                        new HoldMeetings.Account(
                                "La structure peut tenir un lot d'une agence, avec deux équipes. Elle demande des tournées planifiées.",
                                "Les interventions courantes seront groupées par résidence, une fois par semaine.")));
        story.runJobs(reference);
        interests.byFirm(
                story.link(reference, 0), new FirmAnswer.Said(Interest.WILL_APPLY, List.of(), "Sur un lot d'agence."));
        interests.byFirm(
                story.link(reference, 1),
                new FirmAnswer.Said(
                        Interest.WILL_NOT_APPLY,
                        List.of(Cause.CONTRACT_SIZE, Cause.PAPERWORK),
                        "Le lot unique est trop grand pour nous."));
        questions.ask(story.link(reference, 1), "Les lots seront-ils séparés par métier ?");
    }

    /** All said, enough applications expected. */
    void closed(String tender) {
        String reference = story.open(tender);
        story.contact(reference, 2, 3, 4);
        story.exchange(
                reference, 3, "Une équipe à distance est-elle acceptée ?", "Oui, avec une réunion par mois sur place.");
        for (int firm = 2; firm <= 4; firm++) {
            interests.byFirm(story.link(reference, firm), new FirmAnswer.Said(Interest.WILL_APPLY, List.of(), null));
        }
        // the record tells when each mail left
        sender.sendDue();
        story.closeExchanges(reference);
        story.conclude(reference, 3);
        story.runJobs(reference);
    }
}
