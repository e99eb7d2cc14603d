package fr.palier.complaint.web;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.application.ComplaintFile;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.application.TakeFromForm;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.intervention.Intervention;
import fr.palier.office.DelayClock.Reading;
import fr.palier.office.OfficeReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for other systems: a portal, the desk's telephone. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Demandes des locataires", description = "Déposer une demande ou une réclamation, la suivre, y écrire.")
class ComplaintsApi {

    private final TakeComplaint taking;
    private final TakeFromForm codes;
    private final ComplaintReader reader;
    private final ExchangeMessages messages;

    ComplaintsApi(TakeComplaint taking, TakeFromForm codes, ComplaintReader reader, ExchangeMessages messages) {
        this.taking = taking;
        this.codes = codes;
        this.reader = reader;
        this.messages = messages;
    }

    @PostMapping
    @Operation(
            summary = "Déposer une demande",
            description =
                    "Enregistre la demande, accuse réception et la confie à qui doit la traiter. Le lieu se donne par le numéro de bail,"
                            + " le code du logement ou celui de la résidence ; sans lui, le centre de la relation locataire qualifie."
                            + " `happenedAt` : depuis quand l'office le sait (défaut : maintenant). Un envoi répété avec la même clé répond"
                            + " avec la première demande.")
    @ApiResponse(responseCode = "201", description = "Demande enregistrée ; Location mène à elle.")
    @ApiResponse(
            responseCode = "422",
            description = "Refus en français (RFC 9457) avec son code : complaint.*, housing.*, office.*")
    ResponseEntity<Answer> take(
            @RequestBody Request sent,
            @Parameter(description = "Clé choisie par l'appelant, 200 caractères au plus")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key) {
        String reference = taking.submit(sent.placed(codes), key);
        return ResponseEntity.created(URI.create("/api/complaints/" + reference))
                .body(answer(reference));
    }

    @GetMapping("/{reference}")
    @Operation(
            summary = "Lire une demande",
            description = "Son état, sa suite, ses délais, ses messages, ses interventions.")
    Answer complaint(@PathVariable String reference) {
        return answer(reference);
    }

    @PostMapping("/{reference}/messages")
    @Operation(
            summary = "Ajouter un message",
            description =
                    "`from` : `TENANT` (le locataire a écrit ou appelé) ou `OFFICE` (l'office lui écrit) ; `awaitsAnswer` suspend le"
                            + " délai jusqu'à sa réponse.")
    ResponseEntity<Answer> write(
            @PathVariable String reference,
            @RequestBody Written sent,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        reader.get(reference);
        OfficeReason.MISSING.when(sent.from() == null, "from");
        messages.submit(
                reference, sent.from() == From.TENANT, sent.text(), Boolean.TRUE.equals(sent.awaitsAnswer()), key);
        return ResponseEntity.status(201).body(answer(reference));
    }

    private Answer answer(String reference) {
        return Answer.of(reader.get(reference));
    }

    /** Who speaks. */
    enum From {
        TENANT,
        OFFICE
    }

    /** A message. */
    record Written(From from, String text, Boolean awaitsAnswer) {}

    /** A complaint to take; codes are those of the rent software. */
    record Request(
            Kind kind,
            Category category,
            Cause cause,
            String lease,
            String dwelling,
            String residence,
            String description,
            Boolean danger,
            Boolean fragile,
            String preferredTimes,
            String name,
            String email,
            String phone,
            String saidPlace,
            OffsetDateTime happenedAt) {

        NewComplaint placed(TakeFromForm codes) {
            return codes.placed(
                    kind,
                    Channel.API,
                    category,
                    cause,
                    new TakeFromForm.Codes(lease, residence, dwelling),
                    new NewComplaint.Said(name, email, phone, lease, saidPlace),
                    description,
                    Boolean.TRUE.equals(danger),
                    Boolean.TRUE.equals(fragile),
                    preferredTimes,
                    happenedAt);
        }
    }

    /** A complaint as it stands. */
    record Answer(
            String reference,
            Kind kind,
            String category,
            String status,
            String priority,
            String route,
            String responsible,
            String followUp,
            String basis,
            OffsetDateTime happenedAt,
            OffsetDateTime enteredAt,
            Due acknowledgement,
            Due handling,
            boolean tenantsTurn,
            String resolution,
            List<Said> messages,
            List<String> interventions) {

        static Answer of(ComplaintFile file) {
            Complaint complaint = file.complaint();
            return new Answer(
                    complaint.reference(),
                    complaint.kind(),
                    complaint.category().name(),
                    complaint.status().name(),
                    complaint.priority(),
                    name(complaint.route()),
                    name(complaint.responsible()),
                    name(complaint.followUp()),
                    complaint.basis(),
                    complaint.happenedAt(),
                    complaint.enteredAt(),
                    file.clocks().acknowledgement().map(Due::of).orElse(null),
                    file.clocks().handling().map(Due::of).orElse(null),
                    file.clocks().tenantsTurn(),
                    name(complaint.resolution()),
                    file.messages().stream()
                            .map(one -> new Said(one.sender().name(), one.text(), one.at()))
                            .toList(),
                    file.interventions().stream().map(Intervention::reference).toList());
        }

        private static String name(Enum<?> value) {
            return value == null ? null : value.name();
        }
    }

    /** A clock. */
    record Due(String due, String state, int daysLate) {

        static Due of(Reading reading) {
            return new Due(reading.due().toString(), reading.state().name(), reading.daysLate());
        }
    }

    /** A message that was written. */
    record Said(String from, String text, OffsetDateTime at) {}
}
