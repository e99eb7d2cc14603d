package fr.palier.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Cases;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.application.ImportPastPurchases;
import fr.palier.procurement.need.application.Nomenclature;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.application.WithdrawNeed;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.testing.As;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Fictitious needs at several stages, stated and handled as people would do it. */
class DemoNeeds {

    private final StateNeed state;
    private final WithdrawNeed withdrawals;
    private final Nomenclature nomenclature;
    private final ImportPastPurchases imports;
    private final Needs needs;
    private final TaskDesk desk;
    private final Cases cases;
    private final ObjectMapper json;
    private final LocalDate today;

    DemoNeeds(
            StateNeed state,
            WithdrawNeed withdrawals,
            Nomenclature nomenclature,
            ImportPastPurchases imports,
            Needs needs,
            TaskDesk desk,
            Cases cases,
            ObjectMapper json,
            Clock clock,
            As people) {
        this.state = state;
        this.withdrawals = withdrawals;
        this.nomenclature = nomenclature;
        this.imports = imports;
        this.needs = needs;
        this.desk = desk;
        this.cases = cases;
        this.json = json;
        this.today = LocalDate.now(clock);
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (needs.latest("62", null, 1).isEmpty()) {
            pasDeCalais();
            otherOffice("59", "Fourniture de peinture pour la régie", Nature.SUPPLIES, "448", 18_000);
            otherOffice("35", "Étude de sol avant construction", Nature.SERVICES, "713", 64_000);
        }
    }

    private void pasDeCalais() {
        As.person("buyers-62", this::purchasesAndOperation);
        String renovation = state(
                "project-managers-62",
                need(
                        "Réhabilitation thermique de 96 logements, résidence fictive Les Tilleuls",
                        Nature.WORKS,
                        null,
                        "OP-2026-01",
                        3_200_000));
        complete("buyers-62", renovation, Map.of("outcome", "APPROVED"));
        state(
                "department-buyers-62",
                need("Diagnostics avant travaux sur l'ensemble du patrimoine", Nature.SERVICES, "713", null, 180_000));
        state(
                "department-buyers-62",
                need("Entretien des portes automatiques des halls", Nature.SERVICES, "507", null, 45_000));
        String chairs = state(
                "department-buyers-62", need("Sièges pour l'accueil de l'agence", Nature.SUPPLIES, "391", null, 8_500));
        complete("buyers-62", chairs, Map.of("outcome", "APPROVED"));
        String tools = state(
                "field-teams-62", need("Outillage à main de l'équipe technique", Nature.SUPPLIES, "445", null, 2_400));
        complete("buyers-62", tools, Map.of("outcome", "APPROVED"));
        complete(
                "field-teams-62",
                tools,
                Map.of(
                        "outcome", "RECORDED",
                        "consulted", "Quincaillerie Exemple : 2 310 €. Outils Fictifs : 2 460 €.",
                        "supplier", "Quincaillerie Exemple",
                        "paid", 2310,
                        "purchasedOn", today.toString(),
                        "purchaseReason", "Moins cher, livré en deux jours."));
        complete("buyers-62", tools, Map.of("outcome", "ACCEPTED"), "userTask_signDirectPurchase");
        String returned = state(
                "rental-management-62",
                need(
                        "Distribution des avis d'échéance dans les boîtes aux lettres",
                        Nature.SERVICES,
                        "641",
                        null,
                        12_000));
        complete(
                "buyers-62",
                returned,
                Map.of("outcome", "RETURN", "returnReason", "Précisez le nombre de logements et la durée voulue."));
        String abandoned =
                state("department-buyers-62", need("Location d'une nacelle", Nature.SUPPLIES, "424", null, 1_900));
        As.person(
                "department-buyers-62",
                () -> withdrawals.withdrawOnDemand(abandoned, "L'équipe a pu emprunter une nacelle."));
    }

    private void purchasesAndOperation() {
        nomenclature.addOperation(new WorksOperation(
                "OP-2026-01",
                "Réhabilitation thermique de 96 logements",
                "Résidence fictive Les Tilleuls",
                today.plusMonths(4),
                today.plusMonths(22),
                Money.of(3_200_000),
                fr.palier.procurement.WorksKind.REHABILITATION,
                5_200));
        String lines = "reference;date;objet;nature;famille;operation;montant HT;fournisseur;siren\n"
                + line("CMD-0101", 7, "Entretien annuel des portes automatiques", "services", "507", "24 000,00")
                + line("CMD-0117", 3, "Dépannage des portes automatiques", "services", "507", "16 000,00")
                + line("CMD-0084", 15, "Réparation de portes, année précédente", "services", "507", "9 500,00")
                + line("CMD-0122", 2, "Mobilier de bureau", "fournitures", "391", "6 200,00");
        imports.read(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String line(String reference, int monthsAgo, String subject, String nature, String family, String amount) {
        return String.join(
                        ";",
                        reference,
                        today.minusMonths(monthsAgo).toString(),
                        subject,
                        nature,
                        family,
                        "",
                        amount,
                        "Fournisseur Exemple " + family,
                        "")
                + "\n";
    }

    private void otherOffice(String office, String subject, Nature nature, String family, long amount) {
        String need = state("buyers-" + office, need(subject, nature, family, null, amount));
        complete("executive-" + office, need, Map.of("outcome", "APPROVED"));
        state("buyers-" + office, need(subject + ", second secteur", nature, family, null, amount / 2));
    }

    private StatedNeed need(String subject, Nature nature, String family, String operation, long amount) {
        return new StatedNeed(
                subject,
                nature,
                Money.of(amount),
                family,
                operation,
                12,
                0,
                null,
                today.plusMonths(2),
                "À partir du lancement",
                "Patrimoine de démonstration",
                List.of());
    }

    private String state(String account, StatedNeed need) {
        return As.person(account, () -> state.submit(need, false, null));
    }

    private void complete(String account, String reference, Map<String, Object> fields) {
        complete(account, reference, fields, null);
    }

    /** @param onlyKey completes nothing when another task waits */
    private void complete(String account, String reference, Map<String, Object> fields, String onlyKey) {
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
        As.person(account, () -> cases.tasksOf(reference).stream()
                .filter(task -> onlyKey == null || onlyKey.equals(task.key()))
                .findFirst()
                .ifPresent(task -> desk.complete(task.id(), sent)));
    }
}
