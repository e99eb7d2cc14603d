package fr.palier.procurement.need.web;

import fr.palier.procurement.need.application.SimulateNeed;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.application.WithdrawNeed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs for other systems. */
@RestController
@RequestMapping("/api/needs")
@Tag(name = "Besoins", description = "Déposer un besoin, l'essayer contre les seuils, le lire, le retirer.")
class NeedsApi {

    private final StateNeed state;
    private final SimulateNeed simulations;
    private final WithdrawNeed withdrawals;
    private final NeedViews views;

    NeedsApi(StateNeed state, SimulateNeed simulations, WithdrawNeed withdrawals, NeedViews views) {
        this.state = state;
        this.simulations = simulations;
        this.withdrawals = withdrawals;
        this.views = views;
    }

    @PostMapping
    @Operation(
            summary = "Déposer un besoin",
            description =
                    "Enregistre le besoin, calcule son montant (famille sur douze mois ou opération entière, reconductions, maximum"
                            + " d'accord-cadre), demande aux tables la procédure et ouvre la tâche suivante. Montants en euros HT, dates"
                            + " AAAA-MM-JJ. Un envoi répété avec la même clé répond avec le premier besoin.")
    @ApiResponse(responseCode = "201", description = "Besoin enregistré ; Location mène à son dossier.")
    @ApiResponse(
            responseCode = "422",
            description = "Refus en français (RFC 9457) avec son code : procedure.*, procurement.*, office.*")
    ResponseEntity<NeedAnswer> state(
            @RequestBody NeedRequest sent,
            @Parameter(description = "Clé choisie par l'appelant, 200 caractères au plus")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key) {
        String reference = state.submit(sent.stated(), Boolean.TRUE.equals(sent.distinct()), key);
        return ResponseEntity.created(URI.create("/api/needs/" + reference)).body(views.answer(reference));
    }

    @PostMapping("/simulate")
    @Operation(
            summary = "Essayer un besoin",
            description =
                    "Ce que les seuils diraient de ce besoin avec les achats de sa famille ou de son opération, à toute date"
                            + " (passée ou future), sans rien enregistrer. Famille et opération sont facultatives : sans elles, le besoin"
                            + " est pris isolément.")
    SimulationAnswer simulate(@RequestBody NeedRequest sent) {
        return SimulationAnswer.of(simulations.simulate(sent.hypothesis(), ""));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Lire un besoin", description = "Son état, son dernier calcul et la procédure retenue.")
    NeedAnswer need(@PathVariable String reference) {
        return views.answer(reference);
    }

    @PostMapping("/{reference}/withdraw")
    @Operation(
            summary = "Retirer un besoin",
            description = "Avec un motif ; possible tant que la consultation n'est pas ouverte et l'achat pas conclu.")
    NeedAnswer withdraw(@PathVariable String reference, @RequestBody Withdrawal sent) {
        withdrawals.withdrawOnDemand(reference, sent.reason());
        return views.answer(reference);
    }

    /** Why a need is withdrawn. */
    record Withdrawal(String reason) {}
}
