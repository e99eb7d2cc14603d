package fr.palier.procurement.tender.application;

import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters of a consultation: one per bidder and lot, each a PDF of the file, each really sent. */
@Component
class TenderLetters {

    private static final String SIGNATORY = "Pour l’office, par délégation";

    private final Letters letters;
    private final TenderTraces traces;
    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final AwardCriteria criteria;
    private final Analysis analysis;

    TenderLetters(
            Letters letters,
            TenderTraces traces,
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Deposits deposits,
            AwardCriteria criteria,
            Analysis analysis) {
        this.letters = letters;
        this.traces = traces;
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.criteria = criteria;
        this.analysis = analysis;
    }

    /** One line of the reasons: criterion, weight, score of the reader's offer, score of the winner's. */
    public record ScoreLine(String criterion, int weight, BigDecimal own, BigDecimal winners) {}

    /**
     * Tells every bidder what became of a lot; with the first lot, the firms too whose deposit came late.
     *
     * @param earliest first day on which the contract may be signed; null where no standstill runs
     * @return number of letters
     */
    int aboutLot(Tender tender, Lot lot, List<Offer> bids, LocalDate earliest) {
        int told = 0;
        Offer winner = lot.winner() == null ? null : offers.get(tender.reference(), lot.winner());
        for (Offer bid : bids) {
            LetterKind kind = lot.status() != LotStatus.AWARDED
                    ? LetterKind.UNSUCCESSFUL
                    : bid.id() == lot.winner() ? LetterKind.AWARD : LetterKind.REJECTION;
            Map<String, Object> model = model(tender, lot);
            model.put("offer", bid);
            if (winner != null) {
                model.put("winner", winner);
                model.put("scores", comparison(tender, bid, winner));
            }
            if (earliest != null) {
                model.put("earliest", earliest);
            }
            send(
                    tender,
                    lot.number(),
                    kind,
                    bid.firmName(),
                    bid.email(),
                    template(kind),
                    subject(kind, tender, lot),
                    model);
            told++;
        }
        if (lot.number() == lots.of(tender.reference()).get(0).number()) {
            told += aboutLateDeposits(tender, lot);
        }
        return told;
    }

    private int aboutLateDeposits(Tender tender, Lot lot) {
        List<Deposit> late = deposits.of(tender.reference()).stream()
                .filter(deposit -> deposit.state() == DepositState.LATE)
                .toList();
        for (Deposit deposit : late) {
            Map<String, Object> model = model(tender, lot);
            model.put("deposit", deposit);
            send(
                    tender,
                    lot.number(),
                    LetterKind.REJECTION,
                    deposit.firmName(),
                    deposit.email(),
                    "procurement/tender/lettre-hors-delai",
                    "Pli reçu hors délai : " + tender.subject(),
                    model);
        }
        return late.size();
    }

    void notification(Tender tender, Lot lot, Offer winner) {
        Map<String, Object> model = model(tender, lot);
        model.put("offer", winner);
        send(
                tender,
                lot.number(),
                LetterKind.NOTIFICATION,
                winner.firmName(),
                winner.email(),
                "procurement/tender/lettre-notification",
                subject(LetterKind.NOTIFICATION, tender, lot),
                model);
    }

    /** Tells every firm that deposited that the consultation ends without follow-up. */
    int withdrawal(Tender tender, String reason) {
        Map<String, Deposit> firms = new LinkedHashMap<>();
        deposits.of(tender.reference()).forEach(deposit -> firms.put(deposit.siret(), deposit));
        for (Deposit deposit : new ArrayList<>(firms.values())) {
            Map<String, Object> model = model(tender, null);
            model.put("reason", reason);
            send(
                    tender,
                    null,
                    LetterKind.WITHDRAWAL,
                    deposit.firmName(),
                    deposit.email(),
                    "procurement/tender/lettre-sans-suite",
                    subject(LetterKind.WITHDRAWAL, tender, null),
                    model);
        }
        return firms.size();
    }

    private void send(
            Tender tender,
            Integer lot,
            LetterKind kind,
            String firm,
            String email,
            String template,
            String subject,
            Map<String, Object> model) {
        model.put("subject", subject);
        long letter = letters.send(new NewLetter(
                tender.office(), tender.reference(), registerKind(kind, lot), firm, email, template, model));
        traces.addLetter(tender.reference(), lot, letter, firm, kind, desk.now());
    }

    private Map<String, Object> model(Tender tender, Lot lot) {
        Map<String, Object> model = new HashMap<>();
        model.put("tender", tender);
        model.put("formal", tender.isFormal());
        model.put("signatory", SIGNATORY);
        if (lot != null) {
            model.put("lot", lot);
            model.put("single", lots.of(tender.reference()).size() == 1);
        }
        return model;
    }

    private List<ScoreLine> comparison(Tender tender, Offer bid, Offer winner) {
        if (!bid.isAdmitted()) {
            return List.of();
        }
        var all = analysis.allScores(tender.reference(), criteria.of(tender.reference()));
        return criteria.of(tender.reference()).all().stream()
                .map(one -> new ScoreLine(
                        one.name(),
                        one.weight(),
                        all.getOrDefault(bid.id(), Map.of()).get(one.id()),
                        all.getOrDefault(winner.id(), Map.of()).get(one.id())))
                .toList();
    }

    private static String registerKind(LetterKind kind, Integer lot) {
        String name =
                switch (kind) {
                    case AWARD -> "lettre-attribution";
                    case REJECTION -> "lettre-rejet";
                    case UNSUCCESSFUL -> "lettre-lot-sans-attributaire";
                    case WITHDRAWAL -> "lettre-sans-suite";
                    case NOTIFICATION -> "lettre-notification";
                };
        return lot == null ? name : name + "-lot-" + lot;
    }

    private static String template(LetterKind kind) {
        return switch (kind) {
            case AWARD -> "procurement/tender/lettre-attribution";
            case REJECTION -> "procurement/tender/lettre-rejet";
            default -> "procurement/tender/lettre-lot-sans-attributaire";
        };
    }

    private String subject(LetterKind kind, Tender tender, Lot lot) {
        boolean named = lot != null && lots.of(tender.reference()).size() > 1;
        String about = tender.subject() + (named ? ", lot n° " + lot.number() : "");
        return switch (kind) {
            case AWARD -> "Votre offre est retenue : " + about;
            case REJECTION -> "Rejet de votre offre : " + about;
            case UNSUCCESSFUL -> "Lot sans attributaire : " + about;
            case WITHDRAWAL -> "Consultation déclarée sans suite : " + about;
            case NOTIFICATION -> "Notification du marché : " + about;
        };
    }
}
