package fr.palier.supplier.sourcing.application;

import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Delivery;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.supplier.sourcing.domain.Meeting;
import fr.palier.supplier.sourcing.domain.Question;
import fr.palier.supplier.sourcing.domain.Sourcing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that a sourcing holds, as pages and record show it.
 *
 * @param answers last word of each firm, by contact
 * @param floor what the policy asks for today; null where it has no row
 */
public record SourcingFile(
        Sourcing sourcing,
        List<Contact> contacts,
        List<Information> informations,
        List<Delivery> deliveries,
        List<Question> questions,
        List<Meeting> meetings,
        Map<Long, FirmAnswer> answers,
        ApplicationsFloor.Floor floor) {

    public List<Question> unanswered() {
        return questions.stream().filter(question -> question.answer() == null).toList();
    }

    /** Whether and when a firm was told something. */
    public Optional<Delivery> delivery(Information information, Contact contact) {
        return deliveries.stream()
                .filter(one -> one.information() == information.id() && one.contact() == contact.id())
                .findFirst();
    }

    /** Firms whose last word is this one. */
    public long count(Interest interest) {
        return answers.values().stream()
                .filter(answer -> answer.interest() == interest)
                .count();
    }

    public long silent() {
        return contacts.stream()
                .filter(contact -> !answers.containsKey(contact.id()))
                .count();
    }

    public String firm(Long contact) {
        return contacts.stream()
                .filter(one -> Long.valueOf(one.id()).equals(contact))
                .map(Contact::firmName)
                .findFirst()
                .orElse("");
    }

    public String firms(Meeting meeting) {
        return meeting.contacts().stream().map(this::firm).collect(Collectors.joining(", "));
    }

    public Optional<Question> questionOf(Information information) {
        return questions.stream()
                .filter(question -> Long.valueOf(question.id()).equals(information.question()))
                .findFirst();
    }
}
