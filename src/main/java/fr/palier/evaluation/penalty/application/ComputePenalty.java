package fr.palier.evaluation.penalty.application;

import fr.palier.commitment.ForceMajeures;
import fr.palier.contract.Contract;
import fr.palier.contract.PenaltyTerms;
import fr.palier.evaluation.penalty.domain.PenaltySum;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.intervention.Absence;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.office.Delay;
import fr.palier.office.DelayClock;
import fr.palier.office.French;
import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Pause;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the neutral clock of an order, force majeure given back too, and applies the clause of its contract, line by line. */
@Component
class ComputePenalty {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm", Locale.FRENCH).withZone(Zone.PARIS);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final Interventions interventions;
    private final ForceMajeures forces;
    private final DelayClock clocks;
    private final Offices offices;
    private final Clock clock;

    ComputePenalty(Interventions interventions, ForceMajeures forces, DelayClock clocks, Offices offices, Clock clock) {
        this.interventions = interventions;
        this.forces = forces;
        this.clocks = clocks;
        this.offices = offices;
        this.clock = clock;
    }

    /** @param lines what it rests on, as people read it @param missing the clause needs an amount that nobody knows */
    record Computed(
            int daysLate, PenaltySum sum, Money order, String clause, List<PenaltyRows.Line> lines, boolean missing) {}

    /** Empty while an absence may still be contested, where nothing was promised, and while the delay runs. */
    Optional<Computed> of(Intervention one, Contract contract) {
        String office = one.office();
        Instant stopped = interventions.stopped(office, one.reference()).orElse(null);
        if (one.delay() == null || stopped == null || !isSettled(one)) {
            return Optional.empty();
        }
        Instant began = began(one);
        List<Pause> pauses = new ArrayList<>(interventions.pauses(office, one.reference()));
        List<ForceMajeures.Standing> standing = forces.at(office, one.residence(), day(began), day(stopped));
        standing.forEach(force -> pauses.add(new Pause(
                force.firstDay().atStartOfDay(Zone.PARIS).toInstant(),
                force.lastDay().plusDays(1).atStartOfDay(Zone.PARIS).toInstant())));
        Office where = offices.get(office);
        DelayClock.Reading bare = clocks.read(one.delay(), began, List.of(), stopped, stopped, where);
        DelayClock.Reading reading = clocks.readForClaim(one.delay(), began, pauses, stopped, where);
        PenaltyTerms terms = contract.penaltyTerms();
        int late = daysLate(terms, one.delay(), began, reading, pauses, stopped, where);
        Money order = interventions.amount(office, one.reference()).orElse(null);
        boolean missing = order == null && terms.needsAmount();
        PenaltySum sum = PenaltySum.of(terms, late, order);
        List<PenaltyRows.Line> lines = new ArrayList<>();
        add(lines, "Délai promis", one.delay() + " (" + one.delayBasis() + ")");
        add(lines, "Commandé le", MOMENT.format(began));
        add(lines, "Dernier jour, sans rien rendre", DAY.format(bare.lastDay()));
        pausesInWords(one, standing).forEach(words -> add(lines, "Temps rendu", words));
        LocalDate given =
                clocks.read(one.delay(), began, pauses, stopped, stopped, where).lastDay();
        add(
                lines,
                "Dernier jour, temps rendu",
                DAY.format(reading.lastDay())
                        + (given.equals(reading.lastDay())
                                ? ""
                                : " (le %s n'est pas travaillé : reporté)".formatted(DAY.format(given))));
        add(lines, isNeverKept(one) ? "Travaux refusés définitivement le" : "Tenu le", MOMENT.format(stopped));
        add(lines, "Retard", days(late, terms, one.delay()));
        add(lines, "Clause", terms.inWords());
        add(
                lines,
                "Jours comptés",
                "%d - %d de franchise = %d".formatted(late, Math.min(late, terms.graceDays()), sum.countedDays()));
        if (order != null && terms.needsAmount()) {
            add(lines, "Montant de la commande", order + " HT");
        }
        add(lines, "Calcul", "%d × %s = %s".formatted(sum.countedDays(), sum.perDay(), sum.gross()));
        add(lines, "Plafond", sum.cap() == null ? "aucun" : sum.cap().toString());
        add(lines, "Pénalité", sum.amount() + (missing ? " (montant de la commande inconnu : à compléter)" : ""));
        return Optional.of(new Computed(late, sum, order, terms.inWords(), lines, missing));
    }

    /** Work refused for good: the delay ran until then, less the time in which the office looked at it. */
    private boolean isNeverKept(Intervention one) {
        return interventions.kept(one.office(), one.reference()).isEmpty();
    }

    private int daysLate(
            PenaltyTerms terms,
            Delay delay,
            Instant began,
            DelayClock.Reading reading,
            List<Pause> pauses,
            Instant kept,
            Office office) {
        boolean sameUnit = delay.unit() == terms.unit() || delay.unit() == Delay.Unit.HOURS;
        return sameUnit || !reading.isLate()
                ? reading.daysLate()
                : clocks.daysLate(terms.unit(), began, reading.due(), pauses, kept, office);
    }

    private static String days(int late, PenaltyTerms terms, Delay delay) {
        return delay.unit() == Delay.Unit.HOURS
                ? French.counted(late, "période de 24 heures entamée", "périodes de 24 heures entamées")
                : new Delay(late, terms.unit()).toString();
    }

    private List<String> pausesInWords(Intervention one, List<ForceMajeures.Standing> standing) {
        List<String> words = new ArrayList<>();
        interventions
                .pauses(one.office(), one.reference())
                .forEach(pause -> words.add("du %s au %s : accès impossible, ou travaux à réceptionner par l'office"
                        .formatted(
                                MOMENT.format(pause.from()),
                                pause.until() == null ? "la fin" : MOMENT.format(pause.until()))));
        standing.forEach(force -> words.add("du %s au %s : force majeure, %s"
                .formatted(DAY.format(force.firstDay()), DAY.format(force.lastDay()), shortened(force.reason()))));
        return words;
    }

    private static String shortened(String reason) {
        return reason.length() <= 200 ? reason : reason.substring(0, 199) + "…";
    }

    /** The delay is that of whoever carried it out. */
    private Instant began(Intervention one) {
        return interventions.events(one.office(), one.reference()).stream()
                .filter(event -> event.kind() == EventKind.ORDERED || event.kind() == EventKind.ASSIGNED)
                .max(Comparator.comparing(
                                (InterventionEvent event) -> event.at().toInstant())
                        .thenComparing(InterventionEvent::id))
                .map(event -> event.at().toInstant())
                .orElseGet(() -> one.orderedAt().toInstant());
    }

    /** Whether no absence on it may still be contested. */
    boolean isSettled(Intervention one) {
        return interventions.absences(one.office(), one.reference()).stream().allMatch(this::isSettled);
    }

    private boolean isSettled(Absence absence) {
        return absence.decision() != null
                || absence.contestedAt() == null
                        && absence.contestUntil() != null
                        && !clock.instant().isBefore(absence.contestUntil().toInstant());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Zone.PARIS).toLocalDate();
    }

    private static void add(List<PenaltyRows.Line> lines, String label, String value) {
        lines.add(new PenaltyRows.Line(label, value));
    }
}
