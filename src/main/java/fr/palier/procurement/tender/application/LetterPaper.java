package fr.palier.procurement.tender.application;

import fr.palier.correspondence.NewLetter;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.AfterChoiceRows;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a letter reads: the same for its preview and for the one that leaves. */
@Component
class LetterPaper {

    private static final String SIGNATORY = "Pour l’office, par délégation";

    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final Proofs proofs;
    private final LetterTexts texts;
    private final AfterChoiceRows requests;
    private final Envelopes envelopes;

    LetterPaper(
            Lots lots,
            Offers offers,
            Deposits deposits,
            Proofs proofs,
            LetterTexts texts,
            AfterChoiceRows requests,
            Envelopes envelopes) {
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.proofs = proofs;
        this.texts = texts;
        this.requests = requests;
        this.envelopes = envelopes;
    }

    /** @param earliest first day on which the contract may be signed; null where no standstill runs */
    NewLetter of(Tender tender, LetterDraft draft, LocalDate earliest) {
        Lot lot = draft.lot() == null ? null : lots.get(tender.reference(), draft.lot());
        Map<String, Object> model = model(tender, lot);
        String siret = null;
        if (draft.offer() != null) {
            Offer offer = offers.get(tender.reference(), draft.offer());
            siret = offer.siret();
            model.put("offer", offer);
            winner(lot).ifPresent(winner -> {
                model.put("winner", winner);
                model.put("scores", texts.comparison(offer, winner));
            });
            aside(tender, offer).ifPresent(aside -> model.put("aside", aside));
        }
        if (draft.deposit() != null) {
            Optional<Deposit> deposit = deposit(tender, draft.deposit());
            deposit.ifPresent(one -> model.put("deposit", one));
            if (draft.kind() == LetterKind.INADMISSIBLE) {
                winner(lot).ifPresent(winner -> model.put("winner", winner));
            }
            siret = siret == null ? deposit.map(Deposit::siret).orElse(null) : siret;
        }
        if (draft.request() != null) {
            model.put("request", requests.request(tender.reference(), draft.request()));
        }
        put(model, "reasons", draft.reasons());
        put(model, "advantages", draft.advantages());
        put(model, "earliest", earliest);
        return letter(tender, lot, draft.kind(), new Recipient(draft.firmName(), siret, draft.email()), model);
    }

    /** @param email null = on paper, and then the address counts */
    record Recipient(String firm, String siret, String email) {

        static Recipient of(Offer offer) {
            return new Recipient(offer.firmName(), offer.siret(), offer.email());
        }

        static Recipient of(Deposit deposit) {
            return new Recipient(deposit.firmName(), deposit.siret(), deposit.email());
        }
    }

    NewLetter letter(Tender tender, Lot lot, LetterKind kind, Recipient to, Map<String, Object> more) {
        Map<String, Object> model = model(tender, lot);
        model.putAll(more);
        model.put("subject", subject(kind, tender, lot));
        return new NewLetter(
                tender.office(),
                tender.reference(),
                kind.registerKind(lot == null ? null : lot.number()),
                to.siret() == null ? to.firm() : envelopes.of(tender.office(), to.siret(), to.firm()),
                to.email(),
                kind.template(),
                model);
    }

    private Map<String, Object> model(Tender tender, Lot lot) {
        Map<String, Object> model = new HashMap<>();
        model.put("tender", tender);
        model.put("formal", tender.isFormal());
        model.put("signatory", SIGNATORY);
        if (lot != null) {
            model.put("lot", lot);
            int count = lots.of(tender.reference()).size();
            model.put("single", count == 1);
            model.put("lotCount", count);
        }
        return model;
    }

    private Optional<Offer> winner(Lot lot) {
        boolean awarded = lot != null
                && lot.winner() != null
                && (lot.status() == LotStatus.AWARDED
                        || lot.status() == LotStatus.SIGNED
                        || lot.status() == LotStatus.NOTIFIED);
        return awarded ? Optional.of(offers.get(lot.reference(), lot.winner())) : Optional.empty();
    }

    private Optional<SetAside> aside(Tender tender, Offer offer) {
        return proofs.setAside(tender.reference()).stream()
                .filter(one -> one.offer() == offer.id())
                .findFirst();
    }

    private Optional<Deposit> deposit(Tender tender, long id) {
        return deposits.of(tender.reference()).stream()
                .filter(one -> one.id() == id)
                .findFirst();
    }

    private static void put(Map<String, Object> model, String key, Object value) {
        if (value != null) {
            model.put(key, value);
        }
    }

    private String subject(LetterKind kind, Tender tender, Lot lot) {
        boolean named = lot != null && lots.of(tender.reference()).size() > 1;
        String about = tender.subject() + (named ? ", lot n° " + lot.number() : "");
        return switch (kind) {
            case PROOF_REQUEST -> "Pièces à remettre avant l’attribution : " + about;
            case AWARD -> "Votre offre est retenue : " + about;
            case REJECTION -> "Rejet de votre offre : " + about;
            case INADMISSIBLE -> "Votre candidature n’est pas retenue : " + tender.subject();
            case LATE -> "Pli reçu hors délai : " + tender.subject();
            case UNSUCCESSFUL -> "Lot sans attributaire : " + about;
            case WITHDRAWAL -> "Consultation déclarée sans suite : " + about;
            case REASONS -> "Réponse à votre demande de motifs : " + about;
            case NOTIFICATION -> "Notification du marché : " + about;
        };
    }
}
