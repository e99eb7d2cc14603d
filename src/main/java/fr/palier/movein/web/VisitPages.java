package fr.palier.movein.web;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.application.CallTenant;
import fr.palier.movein.application.FollowHousehold;
import fr.palier.movein.application.HandOverContract;
import fr.palier.movein.application.MakeVisit;
import fr.palier.movein.application.OrderReserve;
import fr.palier.movein.application.ReadMeters;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.web.Entered;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts of a move-in, from the visit to the call. */
@Controller
class VisitPages {

    private final MoveInPages page;
    private final MakeVisit visits;
    private final ReadMeters meters;
    private final HandOverContract contracts;
    private final OrderReserve reserves;
    private final CallTenant calls;
    private final FollowHousehold households;

    VisitPages(
            MoveInPages page,
            MakeVisit visits,
            ReadMeters meters,
            HandOverContract contracts,
            OrderReserve reserves,
            CallTenant calls,
            FollowHousehold households) {
        this.page = page;
        this.visits = visits;
        this.meters = meters;
        this.contracts = contracts;
        this.reserves = reserves;
        this.calls = calls;
        this.households = households;
    }

    @PostMapping("/entrees/{reference}/equipements")
    String see(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return page.act(
                reference, entered, model, response, () -> visits.see(reference, VisitFields.seen(entered, request)));
    }

    @PostMapping("/entrees/{reference}/compteurs")
    String read(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return page.act(
                reference, entered, model, response, () -> meters.read(reference, VisitFields.readings(entered)));
    }

    @PostMapping("/entrees/{reference}/explications")
    String tell(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return page.act(reference, entered, model, response, () -> visits.tell(reference, VisitFields.topics(entered)));
    }

    @PostMapping("/entrees/{reference}/fin-de-visite")
    String finish(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return page.act(reference, entered, model, response, () -> visits.finish(reference));
    }

    /** The sheet to sign on paper. */
    @GetMapping("/entrees/{reference}/remise.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String reference) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(contracts.blank(reference));
    }

    @PostMapping("/entrees/{reference}/remise")
    String handOver(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return page.act(reference, entered, model, response, () -> {
            if ("PAPER".equals(entered.getFirst("maniere"))) {
                contracts.onPaper(reference, VisitFields.file(request, "papier"));
            } else {
                contracts.typed(reference, entered.getFirst("nom"), entered.getFirst("confirme") != null);
            }
        });
    }

    @PostMapping("/entrees/{reference}/reserves/{position:[0-9]{1,4}}")
    String order(
            @PathVariable String reference,
            @PathVariable int position,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return page.act(
                reference,
                entered,
                model,
                response,
                () -> reserves.order(reference, position, entered.getFirst("moments")));
    }

    @PostMapping("/entrees/{reference}/appel")
    String call(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return page.act(
                reference,
                entered,
                model,
                response,
                () -> calls.called(
                        reference,
                        Entered.choice(entered.getFirst("resultat"), "Résultat de l'appel", CallOutcome.class),
                        Entered.optionalChoice(entered.getFirst("equipement"), "Équipement", EquipmentKind.class),
                        entered.getFirst("note")));
    }

    /** What is named here is never shown again to whoever names it. */
    @PostMapping("/entrees/{reference}/signalement")
    String name(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        String shown = page.act(
                reference, entered, model, response, () -> households.name(reference, entered.getFirst("signalement")));
        return shown.startsWith("redirect:") ? shown + "?fait=signale" : shown;
    }
}
