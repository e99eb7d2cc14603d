package fr.palier.commitment;

import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.office.Money;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What tenants were granted because of a request or an intervention, for the modules that come after. */
@Component
public class GrantedGestures {

    private final GestureRows rows;

    GrantedGestures(GestureRows rows) {
        this.rows = rows;
    }

    /** Gestures of one case, apologies included. @param amount euros */
    public record Granted(String caseReference, int number, Money amount) {}

    /**
     * Of those of these cases that led to any, a request's breach counted with the intervention that caused it by missing its own delay; whatever has been paid since; gestures that are awaited or were refused are left
     * out.
     */
    public List<Granted> causedBy(String office, Collection<String> cases) {
        return rows.granted(
                office,
                cases,
                Arrays.stream(GestureStatus.values())
                        .filter(GestureStatus::isGranted)
                        .toList());
    }
}
