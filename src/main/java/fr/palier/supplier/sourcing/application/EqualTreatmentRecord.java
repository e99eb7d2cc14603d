package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Zone;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which firm got which information when, as a tagged PDF stored under the file that the sourcing serves. */
@Component
public class EqualTreatmentRecord {

    /** Kind of document. */
    public static final String KIND = "sourcing-record";

    private final SourcingReader reader;
    private final SourcingDesk desk;
    private final SourcingRows rows;
    private final Printer printer;
    private final Documents documents;
    private final SignedLinks links;

    EqualTreatmentRecord(
            SourcingReader reader,
            SourcingDesk desk,
            SourcingRows rows,
            Printer printer,
            Documents documents,
            SignedLinks links) {
        this.reader = reader;
        this.desk = desk;
        this.rows = rows;
        this.printer = printer;
        this.documents = documents;
        this.links = links;
    }

    void store(Sourcing sourcing) {
        StoredDocument stored = documents.store(new NewDocument(
                sourcing.office(),
                sourcing.file(),
                KIND,
                "releve-sourcing-" + sourcing.reference() + ".pdf",
                print(sourcing),
                Confidentiality.RESTRICTED));
        rows.file(sourcing.reference(), stored.id(), stored.sha256());
    }

    void endLinks(String office, String reference) {
        links.revokeAll(TellFirms.LINK, office, reference);
    }

    private byte[] print(Sourcing sourcing) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", reader.file(sourcing));
        model.put("office", desk.office(sourcing));
        model.put("reference", sourcing.file());
        model.put("zone", Zone.PARIS);
        model.put("printedAt", desk.now());
        return printer.pdf("supplier/sourcing/releve", model);
    }
}
