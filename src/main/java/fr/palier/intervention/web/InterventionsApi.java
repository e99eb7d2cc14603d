package fr.palier.intervention.web;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import fr.palier.intervention.application.OfficeActs;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.OfficeReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events of interventions, for the office's maintenance software. */
@RestController
@RequestMapping("/api/interventions")
@Tag(
        name = "Interventions",
        description = "Ce qui se passe pendant une intervention, envoyé par le logiciel de maintenance.")
class InterventionsApi {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_LINES = 500;

    private final OfficeActs acts;
    private final ViewIntervention views;

    InterventionsApi(OfficeActs acts, ViewIntervention views) {
        this.acts = acts;
        this.views = views;
    }

    /**
     * An event as it is sent.
     *
     * @param kind constant of {@link EventKind}
     * @param at when it happened; now where it is not said
     * @param appointmentFrom with {@code appointmentUntil}, for appointments
     * @param notice number of the passage notice, for no access
     * @param byTenant said by the tenant (appointments, nobody came)
     * @param lines really done, with {@code WORK_DONE}
     */
    record Sent(
            EventKind kind,
            OffsetDateTime at,
            OffsetDateTime appointmentFrom,
            OffsetDateTime appointmentUntil,
            String note,
            String notice,
            Boolean byTenant,
            List<SentLine> lines) {}

    record SentLine(String code, BigDecimal quantity) {}

    /** The event as it is kept, and where the intervention stands after it. */
    record Kept(
            long id,
            String reference,
            EventKind kind,
            OffsetDateTime at,
            OffsetDateTime enteredAt,
            String status,
            String statusLabel) {}

    @PostMapping("/{reference}/events")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Envoyer un événement",
            description =
                    "Heure de l'événement et heure de saisie restent distinctes. Un envoi répété avec la même clé répond avec le premier"
                            + " événement. Un accès impossible demande le numéro de l'avis de passage ; les dates sont avec décalage horaire.")
    @ApiResponse(responseCode = "201", description = "Événement enregistré.")
    @ApiResponse(
            responseCode = "422",
            description = "Refus en français (RFC 9457) avec son code : intervention.*, office.*")
    Kept event(
            @PathVariable String reference,
            @RequestBody Sent sent,
            @Parameter(description = "Clé choisie par l'appelant, 200 caractères au plus")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key) {
        views.get(reference);
        OfficeReason.MISSING.when(sent.kind() == null, "kind");
        OfficeReason.TOO_LONG.when(key != null && key.length() > LONGEST_KEY, "Idempotency-Key", LONGEST_KEY);
        InterventionEvent event = acts.enter(
                reference,
                new Entry(
                        sent.kind(),
                        sent.at(),
                        Party.OFFICE,
                        "",
                        EntryChannel.API,
                        slot(sent),
                        sent.note(),
                        sent.notice(),
                        null,
                        key == null || key.isBlank() ? null : key),
                Boolean.TRUE.equals(sent.byTenant()),
                lines(sent),
                List.of());
        var status = views.get(reference).intervention().status();
        return new Kept(
                event.id(), reference, event.kind(), event.at(), event.enteredAt(), status.name(), status.label());
    }

    private static Slot slot(Sent sent) {
        if (sent.appointmentFrom() == null && sent.appointmentUntil() == null) {
            return null;
        }
        InterventionReason.NO_SLOT.when(sent.appointmentFrom() == null || sent.appointmentUntil() == null);
        InterventionReason.WRONG_SLOT.when(!sent.appointmentUntil().isAfter(sent.appointmentFrom()));
        return new Slot(sent.appointmentFrom(), sent.appointmentUntil());
    }

    private static Map<String, BigDecimal> lines(Sent sent) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        List<SentLine> lines = sent.lines() == null ? List.of() : sent.lines();
        OfficeReason.WRONG_CHOICE.when(lines.size() > MOST_LINES, lines.size(), "lines");
        for (SentLine line : lines) {
            OfficeReason.MISSING.when(line == null || line.code() == null || line.quantity() == null, "lines");
            quantities.put(line.code(), line.quantity());
        }
        return quantities;
    }
}
