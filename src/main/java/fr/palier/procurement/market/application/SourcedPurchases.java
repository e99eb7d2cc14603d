package fr.palier.procurement.market.application;

import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.supplier.SourcedFile;
import fr.palier.supplier.SourcedFiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Needs and consultations as sourcing knows them. */
@Component
class SourcedPurchases implements SourcedFiles {

    private static final Set<NeedStatus> ENDED =
            EnumSet.of(NeedStatus.PURCHASED, NeedStatus.AWARDED, NeedStatus.DISCONTINUED, NeedStatus.WITHDRAWN);

    private final Needs needs;
    private final Tenders tenders;

    SourcedPurchases(Needs needs, Tenders tenders) {
        this.needs = needs;
        this.tenders = tenders;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SourcedFile> find(String office, String reference) {
        return tenders.find(office, reference).map(SourcedPurchases::of).or(() -> needs.find(office, reference)
                .map(this::of));
    }

    private static SourcedFile of(Tender tender) {
        return new SourcedFile(
                tender.reference(),
                List.of(tender.need(), tender.reference()),
                tender.office(),
                tender.subject(),
                tender.family(),
                tender.nature().name(),
                tender.service(),
                tender.status().isBeforePublication());
    }

    private SourcedFile of(Need need) {
        Optional<Tender> tender =
                tenders.openFor(need.reference()).flatMap(reference -> tenders.find(need.office(), reference));
        boolean open = tender.map(one -> one.status().isBeforePublication())
                .orElse(!ENDED.contains(need.status()) && need.status() != NeedStatus.TENDER_OPENED);
        return new SourcedFile(
                need.reference(),
                tender.map(one -> List.of(need.reference(), one.reference())).orElse(List.of(need.reference())),
                need.office(),
                need.stated().subject(),
                need.stated().family(),
                need.stated().nature().name(),
                need.service(),
                open);
    }
}
