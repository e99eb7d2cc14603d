package fr.palier.procurement.tender.application.award;

import fr.palier.engine.Rules;
import fr.palier.procurement.quality.QualityFindings;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.Deposits;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office's quality objective of better competition: applications received in time against the policy's floor. */
@Component
class ApplicationsAgainstFloor {

    private final TenderDesk desk;
    private final Deposits deposits;
    private final Rules rules;
    private final QualityFindings quality;

    ApplicationsAgainstFloor(TenderDesk desk, Deposits deposits, Rules rules, QualityFindings quality) {
        this.desk = desk;
        this.deposits = deposits;
        this.rules = rules;
        this.quality = quality;
    }

    /** Reports a consultation that ends with fewer applications than the office expects. */
    void report(Tender tender) {
        int floor = floor(tender);
        int received = received(tender.reference());
        quality.report(
                tender.office(),
                tender.reference(),
                Finding.FEW_APPLICATIONS,
                received - floor,
                "candidatures",
                "%d candidature(s) reçue(s) dans les délais, l’office en attend %d au moins."
                        .formatted(received, floor));
    }

    int floor(Tender tender) {
        return rules.simulateOne(
                        "expected-applications",
                        Map.of(
                                "officePolicy", desk.office(tender).policy(),
                                "nature", tender.nature().name()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("expected-applications"))
                .number("minimumApplications");
    }

    /** Firms whose deposit came in time. */
    private int received(String reference) {
        return (int) deposits.of(reference).stream()
                .filter(deposit -> deposit.state() == DepositState.OPENED || deposit.state() == DepositState.SEALED)
                .map(Deposit::siret)
                .distinct()
                .count();
    }
}
