package fr.palier.evaluation.application;

import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of rated sites, under the reader's rights. */
@Component
public class SiteReader {

    private static final int MOST = 300;

    private final EvaluationDesk desk;
    private final EvaluationReader reader;
    private final EvaluationRows evaluations;
    private final SiteRows rows;
    private final SnagRows snags;
    private final SnagReminderDays reminders;
    private final Firms firms;
    private final Journal journal;

    SiteReader(
            EvaluationDesk desk,
            EvaluationReader reader,
            EvaluationRows evaluations,
            SiteRows rows,
            SnagRows snags,
            SnagReminderDays reminders,
            Firms firms,
            Journal journal) {
        this.desk = desk;
        this.reader = reader;
        this.evaluations = evaluations;
        this.rows = rows;
        this.snags = snags;
        this.reminders = reminders;
        this.firms = firms;
        this.journal = journal;
    }

    /** A site in a list. */
    public record SiteLine(
            RatedSite site, boolean designMissing, List<Firm> firms, String officer, SnagRows.Standing snags) {}

    /** A firm on a site. */
    public record PartyLine(RatedSite.Party party, Firm firm) {}

    /** All that a site's page shows. @param guaranteeHint null while the guarantee year goes on or nothing stands */
    public record SiteView(
            RatedSite site,
            boolean designMissing,
            String officer,
            List<PartyLine> parties,
            List<Snag> snags,
            String guaranteeHint,
            List<EvaluationReader.Line> evaluations,
            List<Journal.Line> journal) {

        public String firmName(long firm) {
            return parties.stream()
                    .filter(line -> line.party().firm() == firm)
                    .map(line -> line.firm().name())
                    .findFirst()
                    .orElse("");
        }
    }

    @Transactional(readOnly = true)
    public List<SiteLine> search(String words) {
        desk.mustBe(EvaluationDesk.READERS);
        String office = desk.office();
        boolean designRated = desk.isDesignRated(office);
        Map<Long, SnagRows.Standing> open = snags.openBySite(office, desk.today());
        return rows.search(office, words, MOST).stream()
                .map(site -> new SiteLine(
                        site,
                        designRated && site.isAccepted() && site.lacksDesign(),
                        site.parties().stream()
                                .map(party -> firms.get(office, party.firm()))
                                .distinct()
                                .toList(),
                        desk.accountName(office, site.officer()),
                        open.getOrDefault(site.id(), SnagRows.Standing.NONE)))
                .toList();
    }

    @Transactional(readOnly = true)
    public SiteView get(long id) {
        desk.mustBe(EvaluationDesk.READERS);
        String office = desk.office();
        RatedSite site = rows.find(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("chantier " + id));
        List<Snag> ofSite = snags.ofSite(office, id);
        return new SiteView(
                site,
                desk.isDesignMissing(site),
                desk.accountName(office, site.officer()),
                site.parties().stream()
                        .map(party -> new PartyLine(party, firms.get(office, party.firm())))
                        .toList(),
                ofSite,
                reminders.guaranteeHint(
                        site, ofSite.stream().filter(Snag::isOpen).count(), desk.today()),
                evaluations.ofSite(id).stream().map(reader::line).toList(),
                journal.of(office, site.fileKey()));
    }
}
