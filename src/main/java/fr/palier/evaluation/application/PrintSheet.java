package fr.palier.evaluation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.office.Offices;
import fr.palier.supplier.Firms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standard rating sheet as a paper: what was frozen, and the reserves as they stood on that day. */
@Component
public class PrintSheet {

    private final EvaluationRows rows;
    private final SheetRows sheets;
    private final SiteRows sites;
    private final SnagRows snags;
    private final EvaluationPhotos photos;
    private final Offices offices;
    private final Firms firms;
    private final Printer printer;
    private final Documents documents;

    PrintSheet(
            EvaluationRows rows,
            SheetRows sheets,
            SiteRows sites,
            SnagRows snags,
            EvaluationPhotos photos,
            Offices offices,
            Firms firms,
            Printer printer,
            Documents documents) {
        this.rows = rows;
        this.sheets = sheets;
        this.sites = sites;
        this.snags = snags;
        this.photos = photos;
        this.offices = offices;
        this.firms = firms;
        this.printer = printer;
        this.documents = documents;
    }

    @Transactional
    public void print(String office, String reference) {
        Evaluation evaluation = rows.find(office, reference).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("office", offices.get(office));
        model.put("reference", reference);
        model.put("evaluation", evaluation);
        FrozenSheet sheet = sheets.find(office, reference).orElseThrow();
        model.put("sheet", sheet);
        model.put("firm", firms.get(office, evaluation.firm()));
        model.put(
                "site",
                evaluation.site() == null
                        ? null
                        : sites.find(office, evaluation.site()).orElseThrow());
        model.put(
                "snags",
                evaluation.site() == null
                        ? List.of()
                        : snags.ofSite(office, evaluation.site()).stream()
                                .filter(snag -> snag.firm() == evaluation.firm())
                                .filter(snag -> !snag.raisedOn().isAfter(sheet.frozenOn()))
                                .map(snag -> snag.asOf(sheet.frozenOn()))
                                .toList());
        model.put("photos", photos.of(office, reference));
        documents.store(new NewDocument(
                office,
                reference,
                EvaluationPhotos.PAPER,
                "fiche-evaluation-" + reference + ".pdf",
                printer.pdf("evaluation/fiche", model),
                Confidentiality.RESTRICTED));
    }
}
