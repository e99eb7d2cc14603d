package fr.palier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.OrderStory;
import fr.palier.demo.TenderStory;
import fr.palier.evaluation.application.RatedContracts;
import fr.palier.evaluation.persistence.RatedContractRows;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract is rated on the sheet of what its consultation bought: a design team on the design sheet. */
@PalierTest
class ContractSheetsTest {

    @Autowired
    private EvaluationStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private RatedContracts contracts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void eachKindOfPurchaseHasItsSheet() {
        Contract design = contract("SERVICES", "712", "Maîtrise d’œuvre de réhabilitation");
        Contract services = contract("SERVICES", "507", "Contrôle des aires de jeux");
        Contract controls = contract("SERVICES", "716", "Essais de laboratoire");
        Contract supplies = contract("SUPPLIES", "441", "Quincaillerie");
        Contract works = contract("WORKS", null, "Ravalement");
        Contract upkeep = contract("SERVICES", "507", "Chauffage", WorkType.HEATING);
        assertThat(kind(design)).as("before any round").contains(SheetKind.DESIGN);
        clock.moveTo(design.ends().atTime(9, 0).atZone(Zone.PARIS));
        story.openDue();
        assertThat(kind(design)).contains(SheetKind.DESIGN);
        assertThat(evaluated(design)).containsExactly("DESIGN");
        assertThat(evaluated(services)).containsExactly("SERVICES");
        assertThat(evaluated(controls)).containsExactly("SERVICES");
        assertThat(evaluated(supplies)).containsExactly("SUPPLIES");
        assertThat(evaluated(works)).as("rated at its acceptances").isEmpty();
        assertThat(evaluated(upkeep)).as("counted from its interventions").isEmpty();
    }

    @Test
    void whatWasWrittenBeforeFollowsAndWhatABuyerSaidStands() {
        Contract design = contract("SERVICES", "713", "Bureau d’études");
        Contract said = contract("SERVICES", "713", "Assistance");
        jdbc.sql("insert into rated_contract (contract, office, kind, recorded_at, recorded_by)"
                        + " values (?, '62', 'SERVICES', now(), 'palier')")
                .param(design.reference())
                .update();
        As.person(EvaluationStory.BUYER, () -> contracts.say(said.reference(), SheetKind.SERVICES, null));
        story.openDue();
        assertThat(kind(design)).contains(SheetKind.DESIGN);
        assertThat(kind(said)).contains(SheetKind.SERVICES);
    }

    private Contract contract(String nature, String family, String title, WorkType... workTypes) {
        Contract contract = orders.contract("62", 5, List.of(), title, workTypes);
        String tender = tenders.open(tenders.adaptedSupplies(title, 70_000));
        jdbc.sql("update tender set nature = ?, family = ? where reference = ?")
                .params(nature, family, tender)
                .update();
        jdbc.sql("update contract set tender = ?, lot = 1 where reference = ?")
                .params(tender, contract.reference())
                .update();
        return contract;
    }

    private Optional<SheetKind> kind(Contract contract) {
        return As.person(EvaluationStory.BUYER, () -> contracts.lines()).stream()
                .filter(line -> line.contract().equals(contract.reference()))
                .map(RatedContractRows.Line::kind)
                .findFirst();
    }

    private List<String> evaluated(Contract contract) {
        return jdbc.sql("select kind from evaluation where contract = ?")
                .param(contract.reference())
                .query(String.class)
                .list();
    }
}
