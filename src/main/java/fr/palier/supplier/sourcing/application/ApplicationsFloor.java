package fr.palier.supplier.sourcing.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Offices;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many applications the office's policy asks for: the table {@code expected-applications}. */
@Component
public class ApplicationsFloor {

    private static final String TABLE = "expected-applications";

    private final Rules rules;
    private final Offices offices;

    ApplicationsFloor(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** The floor and where it comes from. */
    public record Floor(int applications, String basis) {}

    /** What the table says today, without a trace; empty where it has no row for the office. */
    public Optional<Floor> today(String office, String nature) {
        return rules.simulateOne(TABLE, inputs(office, nature)).map(ApplicationsFloor::floor);
    }

    /** The floor, kept with the sourcing. @throws fr.palier.office.Rejection {@code sourcing.noFloor} */
    Floor decide(Sourcing sourcing) {
        return rules.decide(
                        sourcing.office(), sourcing.reference(), TABLE, inputs(sourcing.office(), sourcing.nature()))
                .map(ApplicationsFloor::floor)
                .orElseThrow(SourcingReason.NO_FLOOR::rejection);
    }

    private Map<String, Object> inputs(String office, String nature) {
        return Map.of("officePolicy", offices.get(office).policy(), "nature", nature);
    }

    private static Floor floor(Decision row) {
        return new Floor(row.number("minimumApplications"), row.basis());
    }
}
