package fr.palier.commitment.domain;

import fr.palier.housing.WorkType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version with its themes and commitments. */
public record ContractText(ServiceContract version, Map<Theme, String> titles, List<Commitment> commitments) {

    /** A commitment with what belongs to it. */
    public record Section(Commitment commitment, List<Commitment> parts) {}

    public String title(Theme theme) {
        return titles.getOrDefault(theme, theme.label());
    }

    /** Themes that have a commitment, in their order. */
    public List<Theme> themes() {
        return commitments.stream().map(Commitment::theme).distinct().sorted().toList();
    }

    public List<Section> of(Theme theme, Side side) {
        return commitments.stream()
                .filter(one -> one.theme() == theme && one.side() == side && one.parent() == null)
                .map(one -> new Section(
                        one,
                        commitments.stream()
                                .filter(part -> part.parent() != null && part.parent() == one.id())
                                .toList()))
                .toList();
    }

    public Optional<Commitment> find(long commitment) {
        return commitments.stream().filter(one -> one.id() == commitment).findFirst();
    }

    /** The commitment that a fact is measured by: one that speaks of this very kind of work goes before one for all. */
    public Optional<Commitment> measuring(Measure measure, WorkType work) {
        return commitments.stream()
                .filter(one -> one.covers(measure, work))
                .min(Comparator.comparing(one -> one.workType() == null));
    }

    /** What tenants commit to. */
    public List<Commitment> ofTenants() {
        return commitments.stream().filter(one -> one.side() == Side.TENANT).toList();
    }
}
