package fr.palier.evaluation.application;

import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.procurement.SiteOpened;
import fr.palier.procurement.WorksAccepted;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the sites of our own consultations: opened at the notification, accepted, corrected. */
@Component
class FollowSites {

    private final EvaluationDesk desk;
    private final SiteRows rows;
    private final OpenEvaluations opening;
    private final Firms firms;

    FollowSites(EvaluationDesk desk, SiteRows rows, OpenEvaluations opening, Firms firms) {
        this.desk = desk;
        this.rows = rows;
        this.opening = opening;
        this.firms = firms;
    }

    @EventListener
    @Transactional
    public void opened(SiteOpened lot) {
        if (rows.ofWorksSite(lot.office(), lot.site()).isPresent()) {
            return;
        }
        List<RatedSite.Party> parties = lot.firms().stream()
                .map(builder -> new RatedSite.Party(firm(lot.office(), builder).id(), SiteRole.WORKS))
                .distinct()
                .toList();
        RatedSite site = new RatedSite(
                0,
                lot.office(),
                null,
                lot.site(),
                lot.tender(),
                lot.lot(),
                lot.title(),
                lot.officer(),
                lot.officerSaid(),
                null,
                null,
                null,
                null,
                null,
                parties);
        long id = rows.add(site, desk.now(), desk.person());
        desk.note(
                lot.office(),
                rows.find(lot.office(), id).orElseThrow().fileKey(),
                "siteRecorded",
                "Chantier du lot n° %d de %s, réception prévue le %s."
                        .formatted(lot.lot(), lot.tender(), FrenchDay.of(lot.plannedAcceptance())));
    }

    private Firm firm(String office, SiteOpened.Builder builder) {
        return firms.findSiret(office, builder.siret())
                .map(known -> firms.living(office, known.id()))
                .orElseGet(() -> firms.findOrRegister(
                        office,
                        new NewFirm(
                                builder.siret(),
                                builder.name() == null ? "Membre de groupement " + builder.siret() : builder.name(),
                                builder.email(),
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    @EventListener
    @Transactional
    public void accepted(WorksAccepted works) {
        rows.ofWorksSite(works.office(), works.site()).ifPresent(found -> {
            RatedSite site = rows.lock(works.office(), found.id()).orElseThrow();
            rows.change(new RatedSite(
                    site.id(),
                    site.office(),
                    site.code(),
                    site.worksSite(),
                    site.tender(),
                    site.lot(),
                    site.title(),
                    site.officer(),
                    site.officerSaid(),
                    site.noDesign(),
                    works.acceptedOn(),
                    works.guaranteeEnd(),
                    site.abandonedAt(),
                    site.abandonedReason(),
                    site.parties()));
            desk.note(
                    works.office(),
                    site.fileKey(),
                    "siteAccepted",
                    "Travaux reçus le %s, garantie jusqu'au %s.%s"
                            .formatted(
                                    FrenchDay.of(works.acceptedOn()),
                                    FrenchDay.of(works.guaranteeEnd()),
                                    works.correction() == null ? "" : " Rectification : " + works.correction()));
            opening.ofSite(works.office(), site.id());
        });
    }
}
