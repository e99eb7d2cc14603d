package fr.palier.commitment.application;

import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.ContractText;
import fr.palier.commitment.domain.FrenchDay;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.domain.ServiceContract;
import fr.palier.commitment.domain.Side;
import fr.palier.commitment.domain.Theme;
import fr.palier.commitment.persistence.ContractRows;
import fr.palier.engine.Role;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new version of the service contract: drafted, completed, put in force from a day; never rewritten afterwards. */
@Component
public class DraftContract {

    /** Who writes versions. */
    public static final Set<String> WRITERS =
            Set.of(Role.RENTAL_MANAGEMENT.group(), Role.TENANT_CONSULTATION.group(), Role.SUPERVISORS.group());

    /** Who puts one in force. */
    public static final Set<String> DECIDERS = Set.of(Role.EXECUTIVE.group(), Role.SUPERVISORS.group());

    private static final int TITLE = 200;
    private static final int INTRODUCTION = 2000;
    private static final int TEXT = 1000;
    private static final int FARTHEST_YEARS = 2;

    private final ContractRows rows;
    private final CommitmentDesk desk;

    DraftContract(ContractRows rows, CommitmentDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** A draft with what the last version says; empty where there is none. Gives its number. */
    @Transactional
    public long start(String title) {
        desk.mustBeOne(WRITERS);
        String office = desk.office();
        CommitmentReason.DRAFT_EXISTS.when(rows.hasDraft(office));
        Optional<ContractText> last = rows.all(office).stream().findFirst().map(rows::text);
        long draft = rows.addDraft(
                office,
                Text.required(title, "Titre", TITLE),
                last.map(text -> text.version().introduction()).orElse(null),
                desk.person().name(),
                desk.now());
        for (Theme theme : Theme.values()) {
            rows.title(draft, theme, last.map(text -> text.title(theme)).orElse(theme.label()));
        }
        last.ifPresent(text -> copy(text, draft));
        return draft;
    }

    private void copy(ContractText last, long draft) {
        Map<Long, Long> copies = new HashMap<>();
        last.commitments().stream()
                .filter(one -> one.parent() == null)
                .forEach(one -> copies.put(one.id(), rows.add(copied(one, draft, null))));
        last.commitments().stream()
                .filter(one -> one.parent() != null)
                .forEach(one -> rows.add(copied(one, draft, copies.get(one.parent()))));
    }

    private static Commitment copied(Commitment one, long draft, Long parent) {
        return new Commitment(
                0,
                draft,
                one.theme(),
                one.side(),
                parent,
                one.position(),
                one.text(),
                one.measure(),
                one.delay(),
                one.workType());
    }

    @Transactional
    public void words(long contract, String title, String introduction) {
        ServiceContract draft = draft(contract);
        rows.words(
                draft.id(),
                Text.required(title, "Titre", TITLE),
                Text.optional(introduction, "Introduction", INTRODUCTION));
    }

    @Transactional
    public void title(long contract, Theme theme, String title) {
        rows.title(draft(contract).id(), theme, Text.required(title, "Titre du thème", TITLE));
    }

    /** @param measure null = not measured; @param delay null = the delay that the file itself carries */
    public record NewCommitment(
            Theme theme,
            Side side,
            Long parent,
            int position,
            String text,
            Measure measure,
            Delay delay,
            WorkType workType) {}

    @Transactional
    public void add(long contract, NewCommitment wanted) {
        ServiceContract draft = draft(contract);
        ContractText text = rows.text(draft);
        CommitmentReason.MEASURE_OF_TENANT.when(wanted.side() == Side.TENANT && wanted.measure() != null);
        CommitmentReason.DELAY_WITHOUT_MEASURE.when(
                wanted.measure() == null && (wanted.delay() != null || wanted.workType() != null));
        CommitmentReason.DELAY_OF_APPOINTMENT.when(wanted.measure() == Measure.APPOINTMENT && wanted.delay() != null);
        CommitmentReason.WRONG_PARENT.when(wanted.parent() != null
                && text.find(wanted.parent())
                        .filter(parent -> parent.parent() == null
                                && parent.theme() == wanted.theme()
                                && parent.side() == wanted.side())
                        .isEmpty());
        CommitmentReason.MEASURED_TWICE.when(wanted.measure() != null
                && text.commitments().stream()
                        .anyMatch(one -> one.measure() == wanted.measure() && one.workType() == wanted.workType()));
        rows.add(new Commitment(
                0,
                draft.id(),
                wanted.theme(),
                wanted.side(),
                wanted.parent(),
                wanted.position(),
                Text.required(wanted.text(), "Texte de l'engagement", TEXT),
                wanted.measure(),
                wanted.delay(),
                wanted.workType()));
    }

    @Transactional
    public void remove(long contract, long commitment) {
        ServiceContract draft = draft(contract);
        CommitmentReason.UNKNOWN_COMMITMENT.when(rows.remove(draft.id(), commitment) == 0);
    }

    @Transactional
    public void abandon(long contract) {
        rows.abandon(draft(contract).id(), desk.now());
    }

    /** The first version of an office may have begun before Palier; each later one begins today or later, after the last. */
    @Transactional
    public void putInForce(long contract, LocalDate from) {
        ServiceContract draft = find(contract);
        desk.mustBeOne(DECIDERS);
        CommitmentReason.NO_DRAFT.when(!draft.isDraft());
        CommitmentReason.EMPTY_DRAFT.when(
                rows.text(draft).commitments().stream().noneMatch(one -> one.side() == Side.OFFICE));
        CommitmentReason.FAR_VALIDITY.when(from.isAfter(desk.today().plusYears(FARTHEST_YEARS)));
        Optional<LocalDate> last = rows.all(draft.office()).stream()
                .map(ServiceContract::validFrom)
                .filter(day -> day != null)
                .max(LocalDate::compareTo);
        last.ifPresent(day -> {
            CommitmentReason.PAST_VALIDITY.when(from.isBefore(desk.today()));
            CommitmentReason.VALIDITY_TAKEN.when(!from.isAfter(day), FrenchDay.of(day));
        });
        rows.putInForce(draft.id(), from, desk.person().name(), desk.now());
    }

    private ServiceContract draft(long contract) {
        ServiceContract draft = find(contract);
        desk.mustBeOne(WRITERS);
        CommitmentReason.NO_DRAFT.when(!draft.isDraft());
        return draft;
    }

    private ServiceContract find(long contract) {
        return rows.lock(desk.office(), contract)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("version " + contract));
    }
}
