package fr.palier.intervention.application;

import fr.palier.contract.Contracts;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Line;
import fr.palier.intervention.Status;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.CsvTable;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.supplier.Firms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statement of work done from which the firm is paid: lines really done, times, acceptance; as PDF on the file and as CSV. */
@Component
public class WriteStatement {

    static final String STATEMENT = "intervention-statement";

    private final InterventionDesk desk;
    private final ReadInterventions reader;
    private final WorkRows work;
    private final Contracts contracts;
    private final Firms firms;
    private final PlaceOrder orders;
    private final Offices offices;
    private final Printer printer;
    private final Documents documents;

    WriteStatement(
            InterventionDesk desk,
            ReadInterventions reader,
            WorkRows work,
            Contracts contracts,
            Firms firms,
            PlaceOrder orders,
            Offices offices,
            Printer printer,
            Documents documents) {
        this.desk = desk;
        this.reader = reader;
        this.work = work;
        this.contracts = contracts;
        this.firms = firms;
        this.orders = orders;
        this.offices = offices;
        this.printer = printer;
        this.documents = documents;
    }

    @Transactional
    public void write(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        List<Line> lines = work.lines(reference, WorkRows.Stage.DONE);
        Map<String, Object> model = new HashMap<>();
        model.put("i", intervention);
        model.put("office", offices.get(office));
        model.put("reference", reference);
        model.put("place", orders.place(intervention));
        model.put("firm", intervention.firm() == null ? null : firms.get(office, intervention.firm()));
        model.put(
                "contract",
                intervention.contract() == null
                        ? null
                        : contracts.find(office, intervention.contract()).orElseThrow());
        model.put("events", reader.course(intervention).events());
        model.put("lines", lines);
        model.put("amount", Line.sum(lines));
        model.put("reading", reader.clock(intervention, true).orElse(null));
        model.put("plain", reader.clock(intervention, false).orElse(null));
        model.put("zone", Zone.PARIS);
        long document = documents
                .store(new NewDocument(
                        office,
                        reference,
                        STATEMENT,
                        "Constat-" + reference + ".pdf",
                        printer.pdf("intervention/constat", model),
                        Confidentiality.OFFICE))
                .id();
        work.statement(reference, document);
        desk.note(
                intervention,
                "statementWritten",
                "Constat des travaux établi : %s HT.".formatted(Line.sum(lines)),
                Map.of("document", document));
    }

    /** Lines really done, for the accounts. */
    @Transactional(readOnly = true)
    public CsvTable csv(String office, String reference) {
        Intervention intervention = desk.get(office, reference);
        InterventionReason.NO_STATEMENT.when(intervention.status() == Status.REJECTED, reference);
        CsvTable table =
                CsvTable.of("intervention", "contrat", "code", "libelle", "unite", "quantite", "prix_ht", "montant_ht");
        for (Line line : work.lines(reference, WorkRows.Stage.DONE)) {
            table.line(
                    reference,
                    intervention.contract(),
                    line.code(),
                    line.label(),
                    line.unit(),
                    line.quantity(),
                    line.price(),
                    line.amount());
        }
        return table;
    }
}
