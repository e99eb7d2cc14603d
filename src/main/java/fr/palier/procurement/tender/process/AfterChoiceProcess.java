package fr.palier.procurement.tender.process;

import fr.palier.engine.Processes;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.AfterChoiceFlow;
import fr.palier.procurement.tender.domain.Tender;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts {@code reasons-request}, {@code award-notice} and {@code presentation-report}, which outlive the conclusion. */
@Component
class AfterChoiceProcess implements AfterChoiceFlow {

    private static final String PRESENTATION = "presentation-report";

    private final Processes processes;

    AfterChoiceProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void reasonsAsked(Tender tender, int lot, long request, LocalDate due) {
        start("reasons-request", tender, lot, TenderVariables.ANSWER_DUE, due, TenderVariables.REQUEST, request);
    }

    @Override
    public void noticeDue(Tender tender, int lot, LocalDate due) {
        start("award-notice", tender, lot, TenderVariables.NOTICE_DUE, due, TenderVariables.LOT, lot);
    }

    @Override
    public void presentationDue(Tender tender) {
        if (!processes.isRunning(PRESENTATION, tender.reference())) {
            processes.start(
                    PRESENTATION,
                    tender.reference(),
                    tender.office(),
                    Processes.display(
                            tender.reference(),
                            tender.office(),
                            tender.subject(),
                            tender.estimate().euros()));
        }
    }

    private void start(String key, Tender tender, int lot, String dueName, LocalDate due, String name, Object value) {
        Map<String, Object> variables = Processes.display(
                tender.reference(),
                tender.office(),
                "Lot n° %d : %s".formatted(lot, tender.subject()),
                tender.estimate().euros());
        variables.put(dueName, Date.from(due.atTime(23, 59).atZone(Zone.PARIS).toInstant()));
        variables.put(name, value);
        processes.start(key, tender.reference(), tender.office(), variables);
    }
}
