package fr.palier.procurement.tender.application.launch;

import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.NeedOutcomes;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotContent;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a consultation that follows one that has ended: same need, same lots, linked for whoever reads either file. */
@Component
public class OpenLinkedTender {

    private final TenderDesk desk;
    private final OpenTender openTender;
    private final Tenders tenders;
    private final Lots lots;
    private final PublicityItems publicity;
    private final TenderLinks links;
    private final NeedOutcomes needs;

    OpenLinkedTender(
            TenderDesk desk,
            OpenTender openTender,
            Tenders tenders,
            Lots lots,
            PublicityItems publicity,
            TenderLinks links,
            NeedOutcomes needs) {
        this.desk = desk;
        this.openTender = openTender;
        this.tenders = tenders;
        this.lots = lots;
        this.publicity = publicity;
        this.links = links;
        this.needs = needs;
    }

    /**
     * How the new consultation runs.
     *
     * @param formal null unless the procedure is formal
     * @param minimumDays calendar days after the last proof
     * @param channels publicity that it owes; empty where no new notice is due
     * @param basis French text of the rule, or of the decision, that allows it
     */
    public record Way(
            Procedure procedure,
            FormalProcedure formal,
            CommitteeKind committee,
            int minimumDays,
            List<Channel> channels,
            String basis) {}

    /** The way of the consultation that ended. */
    public Way sameWay(Tender previous) {
        return new Way(
                previous.procedure(),
                previous.formalProcedure(),
                previous.committee(),
                previous.minimumDays(),
                publicity.of(previous.reference()).stream()
                        .filter(PublicityItem::required)
                        .map(PublicityItem::channel)
                        .toList(),
                previous.basis());
    }

    /**
     * Returns the reference of the new consultation, which begins at its launch visa.
     *
     * @param previous reference of a consultation of the same office that ended without a contract
     * @throws fr.palier.office.Rejection {@code tender.alreadyOpen} while the previous one, or another for the need, still runs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(String office, String previous, LinkKind kind, Way way, String reason) {
        Tender ended = tenders.get(office, previous);
        String why = TenderDesk.reason(reason);
        String reference = openTender.from(need(ended, way));
        copyLots(previous, reference);
        links.add(reference, previous, kind, why, desk.person(), desk.now());
        needs.followed(office, ended.need(), reference);
        Map<String, String> link = Map.of("previous", previous, "next", reference, "kind", kind.name());
        desk.note(ended, "followed", "%s : consultation %s ouverte.".formatted(kind.label(), reference), link);
        desk.note(
                tenders.get(office, reference),
                "follows",
                "%s : fait suite à la consultation %s. Motif : %s".formatted(kind.label(), previous, why),
                link);
        return reference;
    }

    /** The same needs must be met: titles, estimates, works, places and lines; budgets are set anew before launch. */
    private void copyLots(String previous, String reference) {
        boolean first = true;
        for (Lot lot : lots.of(previous)) {
            int number = first ? lots.of(reference).get(0).number() : lots.add(reference, lot.title(), lot.estimate());
            if (first) {
                lots.change(reference, number, lot.title(), lot.estimate());
            }
            first = false;
            LotContent content = lots.content(previous, lot.number());
            content.works().forEach(work -> lots.addWork(reference, number, work.workType(), work.delayDays()));
            content.residences().forEach(residence -> lots.addResidence(reference, number, residence));
            content.lines()
                    .forEach(line ->
                            lots.addLine(reference, number, line.code(), line.label(), line.unit(), line.quantity()));
        }
    }

    private SettledNeed need(Tender ended, Way way) {
        return new SettledNeed(
                ended.need(),
                ended.office(),
                ended.service(),
                ended.requester(),
                ended.subject(),
                ended.nature().name(),
                ended.estimate(),
                ended.needAmount(),
                ended.family(),
                ended.operation(),
                ended.durationMonths(),
                desk.today(),
                way.procedure().name(),
                way.formal() == null ? null : way.formal().name(),
                way.committee().name(),
                way.minimumDays(),
                way.channels().stream().map(Channel::name).toList(),
                List.of(),
                way.basis());
    }
}
