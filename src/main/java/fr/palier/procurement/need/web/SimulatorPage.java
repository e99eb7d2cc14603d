package fr.palier.procurement.need.web;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.application.SimulateNeed;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What if: one or two hypotheses side by side, at any date, without a trace. */
@Controller
class SimulatorPage {

    private final SimulateNeed simulations;
    private final WorksOperations operations;
    private final Offices offices;
    private final CurrentPerson people;
    private final Clock clock;

    SimulatorPage(
            SimulateNeed simulations, WorksOperations operations, Offices offices, CurrentPerson people, Clock clock) {
        this.simulations = simulations;
        this.operations = operations;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A hypothesis as typed, with its answer or the sentence that refuses it; neither while it is empty.
     *
     * @param letter {@code a} or {@code b}, prefix of its fields
     */
    public record Column(String letter, HypothesisForm form, SimulateNeed.Answer answer, String refusal) {}

    @GetMapping("/simulateur")
    String page(@RequestParam Map<String, String> typed, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Column> columns = Stream.of("a", "b")
                .map(letter -> column(letter, HypothesisForm.of(letter, typed, today)))
                .toList();
        model.addAttribute("columns", columns);
        model.addAttribute("natures", Nature.values());
        model.addAttribute("operations", operations.all(people.office()));
        model.addAttribute("office", offices.get(people.office()));
        return "procurement/simulateur";
    }

    private Column column(String letter, HypothesisForm form) {
        if (form.isEmpty()) {
            return new Column(letter, form, null, null);
        }
        try {
            return new Column(letter, form, simulations.simulate(form.hypothesis(), ""), null);
        } catch (Rejection refused) {
            return new Column(letter, form, null, refused.getMessage());
        }
    }
}
