package fr.palier.evaluation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.PrintedPicture;
import fr.palier.correspondence.Printer;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standard rating sheet as a paper: what was frozen with its photos, and the reserves as they stood on that day. */
@Component
public class PrintSheet {

    private final EvaluationDesk desk;
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
            EvaluationDesk desk,
            EvaluationRows rows,
            SheetRows sheets,
            SiteRows sites,
            SnagRows snags,
            EvaluationPhotos photos,
            Offices offices,
            Firms firms,
            Printer printer,
            Documents documents) {
        this.desk = desk;
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

    /** A photo on the paper. */
    public record Printed(EvaluationPhotos.Shown photo, PrintedPicture picture) {}

    /** Prints a frozen sheet; the one that it corrects is printed again, as its next version, and names what replaces it. */
    @Transactional
    public void print(String office, String reference) {
        Evaluation evaluation = rows.find(office, reference).orElseThrow();
        store(office, evaluation);
        if (evaluation.supersedes() != null) {
            store(office, rows.find(office, evaluation.supersedes()).orElseThrow());
        }
    }

    private void store(String office, Evaluation evaluation) {
        String reference = evaluation.reference();
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
        model.put("tables", sheets.tables(reference));
        model.put("computation", computation(sheet));
        model.put(
                "correction",
                rows.correctionOf(reference)
                        .filter(one -> one.status() == EvaluationStatus.FROZEN)
                        .orElse(null));
        model.put(
                "insteadOf",
                evaluation.rater() == null || evaluation.rater().equals(sheet.rater())
                        ? null
                        : desk.accountName(office, evaluation.rater()));
        model.put("photos", pictures(office, reference));
        documents.store(new NewDocument(
                office,
                reference,
                EvaluationPhotos.PAPER,
                "fiche-evaluation-" + reference + ".pdf",
                printer.pdf("evaluation/fiche", model),
                Confidentiality.RESTRICTED));
    }

    /** Two to a row. */
    private List<List<Printed>> pictures(String office, String reference) {
        List<Printed> printed = photos.shown(office, reference).stream()
                .map(photo -> new Printed(
                        photo,
                        PrintedPicture.of(documents.open(office, photo.id()).content())))
                .toList();
        return IntStream.range(0, (printed.size() + 1) / 2)
                .mapToObj(row -> printed.subList(2 * row, Math.min(2 * row + 2, printed.size())))
                .toList();
    }

    /** The weighted mean written out, so that a reader can do it again. */
    private static String computation(FrozenSheet sheet) {
        String sum = sheet.lines().stream()
                .map(line -> line.points().toPlainString() + " × " + line.weight())
                .collect(Collectors.joining(" + "));
        int weights = sheet.lines().stream().mapToInt(FrozenSheet.Line::weight).sum();
        return "(%s) ÷ %d = %s"
                .formatted(sum, weights, sheet.score().toPlainString())
                .replace('.', ',');
    }
}
