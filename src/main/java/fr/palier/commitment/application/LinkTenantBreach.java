package fr.palier.commitment.application;

import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Side;
import fr.palier.commitment.domain.TenantBreach;
import fr.palier.commitment.persistence.CauseRows;
import fr.palier.office.Person;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A named person links a commitment of the tenant to the fact, with a reason, while an agreement is awaited; the gesture is assessed again. */
@Component
public class LinkTenantBreach {

    private final CauseRows rows;
    private final ReadContract contracts;
    private final GestureFlow flow;
    private final CommitmentDesk desk;

    LinkTenantBreach(CauseRows rows, ReadContract contracts, GestureFlow flow, CommitmentDesk desk) {
        this.rows = rows;
        this.contracts = contracts;
        this.flow = flow;
        this.desk = desk;
    }

    @Transactional
    public void link(String reference, long commitment, String reason) {
        GoodwillGesture gesture = open(reference);
        Commitment broken = contracts
                .ofGesture(gesture)
                .find(commitment)
                .filter(one -> one.side() == Side.TENANT)
                .orElseThrow(CommitmentReason.UNKNOWN_COMMITMENT::rejection);
        CommitmentReason.CAUSE_ALREADY_LINKED.when(standing(reference).isPresent());
        Person person = desk.person();
        String kept = CommitmentDesk.reason(reason);
        rows.link(reference, commitment, kept, person.id(), person.name(), desk.now());
        desk.note(
                gesture,
                "tenantBreachLinked",
                "Engagement du locataire rattaché au fait : « %s ». %s".formatted(broken.text(), kept),
                Map.of("commitment", commitment));
        flow.factsChanged(gesture);
    }

    @Transactional
    public void unlink(String reference, String reason) {
        GoodwillGesture gesture = open(reference);
        TenantBreach linked = standing(reference).orElseThrow(CommitmentReason.CAUSE_NOT_LINKED::rejection);
        String kept = CommitmentDesk.reason(reason);
        rows.unlink(linked.id(), desk.person().id(), kept, desk.now());
        desk.note(
                gesture,
                "tenantBreachUnlinked",
                "Engagement du locataire détaché du fait : %s".formatted(kept),
                Map.of("commitment", linked.commitment()));
        flow.factsChanged(gesture);
    }

    private GoodwillGesture open(String reference) {
        GoodwillGesture gesture = desk.locked(desk.office(), reference);
        desk.mustBeOne(CommitmentDesk.KEEPERS);
        gesture.mustBe(GestureStatus.TO_APPROVE);
        return gesture;
    }

    private Optional<TenantBreach> standing(String reference) {
        return rows.tenantBreaches(reference).stream()
                .filter(TenantBreach::stands)
                .findFirst();
    }
}
