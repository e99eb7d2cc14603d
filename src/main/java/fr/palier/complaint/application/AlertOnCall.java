package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.OnCallAlert;
import fr.palier.complaint.domain.OnCallPerson;
import fr.palier.complaint.persistence.OnCallRows;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Rules;
import fr.palier.housing.Place;
import fr.palier.office.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the on-call list of an emergency, one person after the other, until somebody takes it. */
@Component
public class AlertOnCall {

    /** Purpose of the links by which an on-call person takes an emergency. */
    public static final String LINK = "on-call";

    private static final int LONGEST_NAME = 100;

    private final ComplaintDesk desk;
    private final OnCallRows rows;
    private final SignedLinks links;
    private final Outbox outbox;
    private final Rules rules;
    private final ComplaintFlow flow;
    private final ComplaintSettings settings;

    AlertOnCall(
            ComplaintDesk desk,
            OnCallRows rows,
            SignedLinks links,
            Outbox outbox,
            Rules rules,
            ComplaintFlow flow,
            ComplaintSettings settings) {
        this.desk = desk;
        this.rows = rows;
        this.links = links;
        this.outbox = outbox;
        this.rules = rules;
        this.flow = flow;
        this.settings = settings;
    }

    /** What an on-call person sees behind the link. */
    public record View(
            Complaint complaint,
            Place place,
            String callerName,
            String callerPhone,
            OnCallAlert alert,
            Optional<OnCallAlert> taken) {}

    /**
     * Tells the next person. Gives when the one after must be told if nobody takes it; empty when everybody was told or nobody is on
     * the list.
     */
    @Transactional
    public Optional<Instant> tellNext(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        List<OnCallAlert> told = round(complaint);
        Set<Long> already = told.stream().map(OnCallAlert::person).collect(Collectors.toSet());
        Optional<OnCallPerson> next = rows.on(office, desk.now().toLocalDate()).stream()
                .filter(person -> !already.contains(person.id()))
                .findFirst();
        if (next.isEmpty()) {
            desk.note(
                    complaint,
                    "nobodyOnCall",
                    told.isEmpty()
                            ? "Personne n'est inscrit à l'astreinte : à joindre par téléphone."
                            : "Toutes les personnes d'astreinte ont été prévenues sans réponse.",
                    Map.of("told", told.size()));
            return Optional.empty();
        }
        tell(complaint, next.get());
        int minutes = rules.decide(
                        office,
                        reference,
                        "on-call-escalation",
                        Map.of("officePolicy", desk.policy(office), "alreadyTold", told.size() + 1))
                .orElseThrow(() -> ComplaintReason.NO_DECISION.rejection("astreinte"))
                .number("minutes");
        return Optional.of(desk.now().plusMinutes(minutes).toInstant());
    }

    private void tell(Complaint complaint, OnCallPerson person) {
        UUID link = links.createLink(
                LINK,
                complaint.office(),
                complaint.reference(),
                person.name(),
                desk.now().plus(settings.onCallLinkLife()).toInstant());
        rows.told(new OnCallAlert(
                0,
                complaint.reference(),
                person.id(),
                person.name(),
                person.phone(),
                link,
                desk.now(),
                null,
                complaint.reopenings()));
        Map<String, Object> model = new HashMap<>();
        model.put("complaint", complaint);
        model.put("person", person.name());
        model.put(
                "place",
                desk.place(complaint)
                        .map(Place::inOneLine)
                        .orElse(Objects.toString(complaint.saidPlace(), "à demander")));
        model.put("caller", Objects.toString(TellTenant.name(complaint, desk.occupant(complaint)), "non dit"));
        model.put("phone", Objects.toString(TellTenant.phone(complaint, desk.occupant(complaint)), "non dit"));
        model.put("link", links.uri(link, LINK).toString());
        outbox.post(new Mail(
                complaint.office(), complaint.reference(), person.email(), "complaint/astreinte", model, List.of()));
        desk.happened(complaint, EventKind.ON_CALL_TOLD);
        desk.note(
                complaint,
                "onCallTold",
                "Astreinte prévenue par courriel : %s (ordre %d).".formatted(person.name(), person.rank()),
                Map.of("rank", person.rank()));
    }

    @Transactional(readOnly = true)
    public View show(SignedLinks.Link link) {
        Complaint complaint = desk.get(link.office(), link.reference());
        return new View(
                complaint,
                desk.place(complaint).orElse(null),
                TellTenant.name(complaint, desk.occupant(complaint)),
                TellTenant.phone(complaint, desk.occupant(complaint)),
                rows.ofLink(link.id()).orElseThrow(ComplaintReason.NOT_ON_CALL::rejection),
                taken(complaint));
    }

    /** By the link. @throws fr.palier.office.Rejection {@code complaint.takenAlready}, {@code complaint.notOnCall} */
    @Transactional
    public void take(SignedLinks.Link link) {
        Complaint complaint = desk.locked(link.office(), link.reference());
        OnCallAlert alert = rows.ofLink(link.id()).orElseThrow(ComplaintReason.NOT_ON_CALL::rejection);
        ComplaintReason.NOT_ON_CALL.when(!complaint.isOpen() || alert.round() != complaint.reopenings());
        Optional<OnCallAlert> before = taken(complaint);
        if (before.isPresent()) {
            ComplaintReason.TAKEN_ALREADY.when(
                    before.get().id() != alert.id(), before.get().name());
            return;
        }
        rows.taken(alert.id(), desk.now());
        noteTaken(complaint, alert.name());
        flow.onCallTaken(complaint);
    }

    /** The desk reached somebody by telephone. */
    @Transactional
    public void takenByPhone(String office, String reference, String name) {
        noteTaken(desk.locked(office, reference), Text.required(name, "Personne jointe", LONGEST_NAME));
    }

    private void noteTaken(Complaint complaint, String name) {
        desk.happened(complaint, EventKind.ON_CALL_TAKEN);
        desk.note(complaint, "onCallTaken", "Urgence prise par l'astreinte : %s.".formatted(name), Map.of());
    }

    private List<OnCallAlert> round(Complaint complaint) {
        return rows.alerts(complaint.reference()).stream()
                .filter(alert -> alert.round() == complaint.reopenings())
                .toList();
    }

    private Optional<OnCallAlert> taken(Complaint complaint) {
        return round(complaint).stream()
                .filter(alert -> alert.takenAt() != null)
                .findFirst();
    }
}
