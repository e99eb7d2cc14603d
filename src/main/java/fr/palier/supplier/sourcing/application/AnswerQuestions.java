package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Text;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Question;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions of firms; each answer goes to all of them, without the name of who asked. */
@Component
public class AnswerQuestions {

    private final SourcingDesk desk;
    private final ContactRows contacts;
    private final InformationRows informations;
    private final SourcingFlow flow;
    private final SourcingSettings settings;

    AnswerQuestions(
            SourcingDesk desk,
            ContactRows contacts,
            InformationRows informations,
            SourcingFlow flow,
            SourcingSettings settings) {
        this.desk = desk;
        this.contacts = contacts;
        this.informations = informations;
        this.flow = flow;
        this.settings = settings;
    }

    /** A firm asks through its link. */
    @Transactional
    public void ask(SignedLinks.Link link, String text) {
        Sourcing sourcing = desk.locked(link.office(), link.reference());
        Contact contact = contacts.ofLink(link.id()).orElseThrow(SourcingReason.UNKNOWN_CONTACT::rejection);
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        desk.mustBeOpen(sourcing);
        long open = informations.questions(sourcing.reference()).stream()
                .filter(question ->
                        question.answer() == null && Long.valueOf(contact.id()).equals(question.contact()))
                .count();
        SourcingReason.TOO_MANY_QUESTIONS.when(open >= settings.openQuestions(), settings.openQuestions());
        keep(sourcing, contact.id(), text, true, "Question posée par une entreprise.");
    }

    /** The office notes a question asked by telephone or in a meeting. @param contact who asked, or null */
    @Transactional
    public void note(String reference, Long contact, String text) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        desk.mustBeOpen(sourcing);
        if (contact != null) {
            ContactFirms.one(contacts.of(reference), contact);
        }
        keep(sourcing, contact, text, false, "Question d'une entreprise notée par l'office.");
    }

    private void keep(Sourcing sourcing, Long contact, String text, boolean byFirm, String sentence) {
        long question = informations.ask(
                sourcing.reference(), contact, Text.required(text, "Question", ContactFirms.TEXT), byFirm, desk.now());
        desk.note(sourcing, "questionAsked", sentence, Map.of("question", question));
        flow.questionAsked(sourcing);
    }

    /** @throws fr.palier.office.Rejection {@code sourcing.answerToNobody} when no firm would get it */
    @Transactional
    public void answer(String reference, long question, String text) {
        Sourcing sourcing = desk.act(reference);
        List<Contact> all = contacts.of(reference);
        SourcingReason.ANSWER_TO_NOBODY.when(all.isEmpty() || sourcing.sentAt() == null);
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        desk.mustBeOpen(sourcing);
        Question asked = informations.questions(reference).stream()
                .filter(one -> one.id() == question)
                .findFirst()
                .orElseThrow(SourcingReason.UNKNOWN_QUESTION::rejection);
        SourcingReason.ALREADY_ANSWERED.when(asked.answer() != null);
        informations.give(
                reference,
                Information.Kind.ANSWER,
                Text.required(text, "Réponse", ContactFirms.TEXT),
                question,
                null,
                desk.person().name(),
                desk.now());
        desk.note(
                sourcing,
                "questionAnswered",
                "Réponse donnée à une question, pour les %d entreprises contactées.".formatted(all.size()),
                Map.of("question", question));
        flow.questionAnswered(sourcing);
    }
}
