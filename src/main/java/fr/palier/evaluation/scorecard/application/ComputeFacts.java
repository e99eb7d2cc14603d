package fr.palier.evaluation.scorecard.application;

import fr.palier.commitment.GrantedGestures;
import fr.palier.complaint.Complaints;
import fr.palier.evaluation.scorecard.domain.Counting;
import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionHistories;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Status;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.survey.TiedAnswers;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Facts of upkeep from what is on record, in a handful of queries however many they are. */
@Component
class ComputeFacts {

    private final InterventionHistories histories;
    private final Complaints complaints;
    private final TiedAnswers answers;
    private final GrantedGestures gestures;
    private final OfficeLimits limits;

    ComputeFacts(
            InterventionHistories histories,
            Complaints complaints,
            TiedAnswers answers,
            GrantedGestures gestures,
            OfficeLimits limits) {
        this.histories = histories;
        this.complaints = complaints;
        this.answers = answers;
        this.gestures = gestures;
        this.limits = limits;
    }

    /** @param firms of those that a firm carried out, or lost @param teams of those that an own team did, of no firm */
    record Both(List<Fact> firms, List<Fact> teams) {}

    /**
     * Of those that have ended, and of each firm that an order was taken away from.
     *
     * @throws fr.palier.office.Rejection {@code evaluation.noRule}
     */
    Both of(String office, Collection<String> references) {
        Map<Boolean, List<Fact>> byFirm =
                count(office, references).stream().collect(Collectors.partitioningBy(Fact::isOfFirm));
        return new Both(byFirm.get(true), byFirm.get(false));
    }

    private static boolean isCounted(InterventionHistory one) {
        return one.firm() != null
                ? one.isTaken() || one.intervention().isEnded()
                : !one.isTaken()
                        && one.intervention().isEnded()
                        && one.intervention().performer() == Performer.OWN_TEAM;
    }

    private List<Fact> count(String office, Collection<String> references) {
        List<InterventionHistory> ended = histories.of(office, references).stream()
                .filter(ComputeFacts::isCounted)
                .toList();
        if (ended.isEmpty()) {
            return List.of();
        }
        List<String> origins = ended.stream()
                .map(one -> one.intervention().origin())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, List<OffsetDateTime>> reopenings = complaints.reopenings(office, origins);
        Map<String, List<TiedAnswers.Tied>> answered = answered(office, ended, origins);
        Map<String, GrantedGestures.Granted> granted =
                gestures
                        .causedBy(
                                office,
                                ended.stream().map(ComputeFacts::reference).toList())
                        .stream()
                        .collect(Collectors.toMap(GrantedGestures.Granted::caseReference, Function.identity()));
        Counting counting = new Counting(limits.of(office));
        return ended.stream()
                .map(one -> one.isTaken()
                        ? fact(one, one.taken(), counting, null, List.of(), null)
                        : fact(
                                one,
                                one.intervention().endedAt(),
                                counting,
                                reopenings.get(one.intervention().origin()),
                                answered.getOrDefault(reference(one), List.of()),
                                granted.get(reference(one))))
                .toList();
    }

    private static Fact fact(
            InterventionHistory history,
            OffsetDateTime end,
            Counting counting,
            List<OffsetDateTime> reopenings,
            List<TiedAnswers.Tied> answered,
            GrantedGestures.Granted granted) {
        Intervention one = history.intervention();
        boolean requested = reopenings != null && one.status() == Status.CLOSED;
        boolean reopened = requested && reopenings.stream().anyMatch(at -> !at.isBefore(end));
        return new Fact(
                one.reference(),
                history.turn(),
                history.isTaken(),
                one.office(),
                history.firm() == null ? Fact.NO_FIRM : history.firm(),
                history.contract(),
                one.workType(),
                one.residence(),
                end.atZoneSameInstant(Zone.PARIS).toLocalDate(),
                counting.of(history),
                requested ? 1 : 0,
                requested && !reopened ? 1 : 0,
                answered.size(),
                (int) answered.stream().filter(TiedAnswers.Tied::solved).count(),
                answered.stream().mapToInt(TiedAnswers.Tied::score).sum(),
                granted == null ? 0 : granted.number(),
                granted == null ? Money.ZERO : granted.amount());
    }

    /** By the intervention that each answer speaks of; one about a request speaks of the last work that its firm did for it by then. */
    private Map<String, List<TiedAnswers.Tied>> answered(
            String office, List<InterventionHistory> ended, List<String> origins) {
        List<TiedAnswers.Tied> all = answers.about(
                office,
                Stream.concat(ended.stream().map(ComputeFacts::reference), origins.stream())
                        .toList());
        List<String> asked = all.stream()
                .map(TiedAnswers.Tied::caseReference)
                .filter(origins::contains)
                .distinct()
                .toList();
        Map<String, List<Intervention>> ordered = asked.isEmpty()
                ? Map.of()
                : histories.ordered(office, asked).stream().collect(Collectors.groupingBy(Intervention::origin));
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> lastOf(one, ordered.getOrDefault(one.caseReference(), List.of()))));
    }

    private static String lastOf(TiedAnswers.Tied answer, List<Intervention> ordered) {
        return ordered.stream()
                .filter(one -> one.status().isJudged() && Objects.equals(one.firm(), answer.firm()))
                .filter(one -> !one.endedAt().isAfter(answer.closedAt()))
                .max(Comparator.comparing(Intervention::endedAt).thenComparing(Intervention::reference))
                .map(Intervention::reference)
                .orElse(answer.caseReference());
    }

    private static String reference(InterventionHistory history) {
        return history.intervention().reference();
    }
}
