package fr.palier.procurement.negotiation.application;

import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Rounds;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A negotiation told in a few sentences, for the presentation report. Limits and margins of the mandate are not in it. */
@Component
class NegotiationCourse {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private final Rounds rounds;
    private final Bidders bidders;
    private final Answers answers;

    NegotiationCourse(Rounds rounds, Bidders bidders, Answers answers) {
        this.rounds = rounds;
        this.bidders = bidders;
        this.answers = answers;
    }

    List<String> of(Negotiation negotiation) {
        String reference = negotiation.reference();
        List<String> told = new ArrayList<>();
        told.add("%s. %s %s"
                .formatted(negotiation.ground().label(), negotiation.motive(), negotiation.basis())
                .strip());
        told.add(negotiation.status().label()
                + (negotiation.session() == null
                        ? "."
                        : ", autorisation au procès-verbal de la séance %s.".formatted(negotiation.session())));
        for (Round round : rounds.of(reference)) {
            told.add("%s : du %s au %s, même délai pour tous."
                    .formatted(
                            round.label(),
                            DAY.format(round.openedAt().atZoneSameInstant(Zone.PARIS)),
                            DAY.format(round.deadline().atZoneSameInstant(Zone.PARIS))));
        }
        told.addAll(amounts(reference));
        bidders.of(reference).stream()
                .filter(bidder -> !bidder.isIn())
                .map((Bidder bidder) ->
                        "%s n’a pas été négocié jusqu’à la fin : %s".formatted(bidder.firmName(), bidder.leftReason()))
                .forEach(told::add);
        return told;
    }

    /** First and last amount of each offer. */
    private List<String> amounts(String reference) {
        Map<Long, List<Answers.Amount>> byOffer = new LinkedHashMap<>();
        answers.amounts(reference).forEach(one -> byOffer.computeIfAbsent(one.offer(), offer -> new ArrayList<>())
                .add(one));
        return byOffer.values().stream()
                .map(all -> "%s, lot n° %d : offre initiale de %s HT, dernière offre de %s HT."
                        .formatted(
                                all.get(0).firmName(),
                                all.get(0).lot(),
                                all.get(0).amount(),
                                all.get(all.size() - 1).amount()))
                .toList();
    }
}
