package fr.palier.evaluation.application;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Accounts;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.persistence.DraftRows;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of evaluations, under the reader's rights. */
@Component
public class EvaluationReader {

    private static final int MOST = 300;

    private final EvaluationDesk desk;
    private final EvaluationRows rows;
    private final SiteRows sites;
    private final SnagRows snags;
    private final DraftRows drafts;
    private final SheetRows frozen;
    private final Sheets sheets;
    private final ChangeEvaluation changing;
    private final EvaluationPhotos photos;
    private final Documents documents;
    private final Firms firms;
    private final Journal journal;

    EvaluationReader(
            EvaluationDesk desk,
            EvaluationRows rows,
            SiteRows sites,
            SnagRows snags,
            DraftRows drafts,
            SheetRows frozen,
            Sheets sheets,
            ChangeEvaluation changing,
            EvaluationPhotos photos,
            Documents documents,
            Firms firms,
            Journal journal) {
        this.desk = desk;
        this.rows = rows;
        this.sites = sites;
        this.snags = snags;
        this.drafts = drafts;
        this.frozen = frozen;
        this.sheets = sheets;
        this.changing = changing;
        this.photos = photos;
        this.documents = documents;
        this.firms = firms;
        this.journal = journal;
    }

    /** An evaluation in a list. */
    public record Line(Evaluation evaluation, Firm firm, String inCharge, boolean late) {}

    /**
     * All that an evaluation's page shows.
     *
     * @param site null for a contract @param form sheet of today; null once frozen @param sheet null while not frozen
     * @param correction the one that corrects this one; null = none @param paper number of the PDF; null while it is not printed
     */
    public record View(
            Evaluation evaluation,
            Firm firm,
            RatedSite site,
            boolean designMissing,
            String inCharge,
            boolean late,
            RatingSheet form,
            Draft draft,
            FrozenSheet sheet,
            Evaluation correction,
            List<Snag> snags,
            List<EvaluationPhotos.Shown> photos,
            Long paper,
            boolean mayRate,
            boolean mayLead,
            boolean mayCorrect,
            List<Accounts.Account> officers,
            List<Journal.Line> journal) {

        public long openSnags() {
            return snags.stream().filter(Snag::isOpen).count();
        }
    }

    /** Open evaluations. @param all of the office, for those who read all; otherwise the person's own */
    @Transactional(readOnly = true)
    public List<Line> open(boolean all) {
        Person me = desk.person();
        Set<String> raters = all && me.isOneOf(EvaluationDesk.READERS) ? Set.of() : desk.ratesFor(me);
        return rows.open(desk.office(), raters, me.isOneOf(EvaluationDesk.BUYERS), MOST).stream()
                .map(this::line)
                .toList();
    }

    /** Sheets that stand, by year of freezing. @param kind null = all */
    @Transactional(readOnly = true)
    public List<FrozenSheet> ofYear(int year, SheetKind kind) {
        desk.mustBe(EvaluationDesk.READERS);
        return desk.open(
                frozen.standing(desk.office(), List.of(), kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    @Transactional(readOnly = true)
    public List<SheetRows.Count> counts() {
        desk.mustBe(EvaluationDesk.READERS);
        return frozen.counts(desk.office());
    }

    public String firmName(long firm) {
        return firms.get(desk.office(), firm).name();
    }

    @Transactional(readOnly = true)
    public View view(String reference) {
        return view(desk.readable(reference), desk.person());
    }

    /** For the panel of a task and the list of files; empty where the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<View> read(String office, String reference, Person reader) {
        return rows.find(office, reference)
                .filter(found -> desk.mayRead(reader, found))
                .map(found -> view(found, reader));
    }

    @Transactional(readOnly = true)
    public List<Line> search(String office, Person reader, String words, int limit) {
        return rows.search(office, words, limit).stream()
                .filter(found -> desk.mayRead(reader, found))
                .map(this::line)
                .toList();
    }

    Line line(Evaluation evaluation) {
        return new Line(
                evaluation,
                firms.get(evaluation.office(), evaluation.firm()),
                desk.inCharge(evaluation),
                evaluation.isLate(desk.today()));
    }

    private View view(Evaluation evaluation, Person reader) {
        String office = evaluation.office();
        boolean open = evaluation.isOpen();
        RatedSite site = evaluation.site() == null
                ? null
                : sites.find(office, evaluation.site()).orElseThrow();
        boolean leads = reader.isOneOf(EvaluationDesk.LEADERS);
        return new View(
                evaluation,
                firms.get(office, evaluation.firm()),
                site,
                site != null && desk.isDesignMissing(site),
                desk.inCharge(evaluation),
                evaluation.isLate(desk.today()),
                open ? sheets.of(office, evaluation.kind()) : null,
                open ? drafts.of(evaluation.reference()) : Draft.EMPTY,
                evaluation.status() == EvaluationStatus.FROZEN
                        ? frozen.find(office, evaluation.reference()).orElseThrow()
                        : null,
                rows.correctionOf(evaluation.reference()).orElse(null),
                evaluation.site() == null
                        ? List.of()
                        : snags.ofSite(office, evaluation.site()).stream()
                                .filter(snag -> snag.firm() == evaluation.firm())
                                .toList(),
                photos.shown(office, evaluation.reference()),
                documents.of(office, evaluation.reference()).stream()
                        .filter(document -> document.kind().equals(EvaluationPhotos.PAPER))
                        .map(StoredDocument::id)
                        .reduce((one, later) -> later)
                        .orElse(null),
                open && desk.isInCharge(reader, evaluation),
                leads,
                leads || desk.isInCharge(reader, evaluation),
                open && leads ? changing.officersFor(evaluation) : List.of(),
                journal.of(office, evaluation.reference()));
    }
}
