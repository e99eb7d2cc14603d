package fr.palier.correspondence;

import fr.palier.engine.Rules;
import fr.palier.office.Offices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long signed links open, by the office's table {@code link-lifetime}; calendar days. */
@Component
public class LinkLifetime {

    private static final String TABLE = "link-lifetime";

    private final Rules rules;
    private final Offices offices;

    LinkLifetime(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** @throws fr.palier.office.Rejection {@code correspondence.noLinkLifetime} where the office has no row for this purpose */
    public int days(String office, String purpose) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy(), "purpose", purpose))
                .orElseThrow(() -> CorrespondenceReason.NO_LINK_LIFETIME.rejection(purpose))
                .number("days");
    }
}
