package fr.palier.evaluation.application;

import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.ImportReport;
import fr.palier.office.ImportReport.Effect;
import fr.palier.office.Rejection;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sites of other software by CSV, a line per site and firm. Good lines are kept, refused ones named with their reason; the same file
 * again changes nothing.
 */
@Component
public class ImportSites {

    private static final int SHORT = 60;
    private static final int LONG = 300;
    private static final int LONGEST = 2000;

    private final EvaluationDesk desk;
    private final SiteRows rows;
    private final KeepSites keeping;
    private final Firms firms;

    ImportSites(EvaluationDesk desk, SiteRows rows, KeepSites keeping, Firms firms) {
        this.desk = desk;
        this.rows = rows;
        this.keeping = keeping;
        this.firms = firms;
    }

    @Transactional
    public ImportReport take(InputStreamSource source) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        String office = desk.office();
        ImportReport report = new ImportReport();
        try (CsvFile file = CsvFile.open(source, List.of("numero", "intitule", "siret", "role"))) {
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                try {
                    report.count(take(office, line));
                } catch (Rejection refused) {
                    report.refuse(line, refused);
                }
            }
        }
        return report;
    }

    private Effect take(String office, CsvLine line) {
        String code = line.text("numero", SHORT);
        SiteRole role = line.choice("role", SiteRole.class);
        KeepSites.Entry entry = new KeepSites.Entry(
                code,
                line.text("intitule", LONG),
                line.optional("responsable", SHORT).orElse(null),
                line.optionalDay("reception").orElse(null),
                line.optionalDay("fin_garantie").orElse(null));
        Optional<RatedSite> known = rows.findCode(office, code);
        Optional<String> noDesign = line.optional("sans_maitrise_d_oeuvre", LONGEST);
        if (known.isEmpty()) {
            long added = keeping.add(office, entry, List.of(new RatedSite.Party(firm(office, line), role)));
            noDesign.ifPresent(
                    reason -> keeping.noDesign(rows.lock(office, added).orElseThrow(), reason));
            return Effect.ADDED;
        }
        RatedSite site = rows.lock(office, known.get().id()).orElseThrow();
        // a file without an officer does not take away the one who was named
        boolean changed = keeping.change(site, entry.officer() == null ? withOfficer(entry, site.officer()) : entry);
        if (noDesign.isPresent() && !site.isDesignSaid()) {
            keeping.noDesign(site, noDesign.get());
            changed = true;
        }
        RatedSite.Party party = new RatedSite.Party(firm(office, line), role);
        if (!site.parties().contains(party)) {
            keeping.addParty(site.id(), party);
            return Effect.ADDED;
        }
        return changed ? Effect.CHANGED : Effect.SAME;
    }

    private static KeepSites.Entry withOfficer(KeepSites.Entry entry, String officer) {
        return new KeepSites.Entry(entry.code(), entry.title(), officer, entry.acceptedOn(), entry.guaranteeEnd());
    }

    /** A firm that the directory does not know needs its name. */
    private long firm(String office, CsvLine line) {
        String siret = line.text("siret", SHORT).replaceAll("\\s", "");
        return firms.findSiret(office, siret)
                .map(known -> firms.living(office, known.id()))
                .orElseGet(() -> firms.findOrRegister(
                        office,
                        new NewFirm(
                                siret,
                                line.optional("entreprise", 200)
                                        .orElseThrow(() -> RatingReason.UNKNOWN_FIRM.rejection(siret)),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .id();
    }
}
