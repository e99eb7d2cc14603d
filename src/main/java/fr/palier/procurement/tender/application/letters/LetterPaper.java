package fr.palier.procurement.tender.application.letters;

import fr.palier.correspondence.NewLetter;
import fr.palier.procurement.tender.application.Envelopes;
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
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final InadmissibleFirms inadmissible;
    private final LetterDrafts drafts;

    LetterPaper(
            Lots lots,
            Offers offers,
            Deposits deposits,
            Proofs proofs,
            LetterTexts texts,
            AfterChoiceRows requests,
            Envelopes envelopes,
            InadmissibleFirms inadmissible,
            LetterDrafts drafts) {
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.proofs = proofs;
        this.texts = texts;
        this.requests = requests;
        this.envelopes = envelopes;
        this.inadmissible = inadmissible;
        this.drafts = drafts;
    }

    /** @param earliest by lot, first day on which its contract may be signed; without the lots where no standstill runs */
    NewLetter of(Tender tender, LetterDraft draft, Map<Integer, LocalDate> earliest) {
        Lot lot = draft.lot() == null ? null : lots.get(tender.reference(), draft.lot());
        Map<String, Object> model = model(tender, lot);
        Long from = draft.deposit();
        if (draft.offer() != null) {
            Offer offer = offers.get(tender.reference(), draft.offer());
            from = offer.deposit();
            model.put("offer", offer);
            winner(lot).ifPresent(winner -> {
                model.put("winner", winner);
                model.put("scores", texts.comparison(offer, winner));
            });
            aside(tender, offer).ifPresent(aside -> model.put("aside", aside));
        }
        if (draft.deposit() != null) {
            deposit(tender, draft.deposit()).ifPresent(one -> model.put("deposit", one));
            if (draft.kind() == LetterKind.INADMISSIBLE && draft.offer() == null) {
                List<LotLine> lines = applied(tender, draft, earliest);
                model.put("lots", lines);
                model.put("named", named(lines));
            }
        }
        if (draft.request() != null) {
            model.put("request", requests.request(tender.reference(), draft.request()));
        }
        put(model, "reasons", draft.reasons());
        put(model, "advantages", draft.advantages());
        put(model, "earliest", draft.lot() == null ? null : earliest.get(draft.lot()));
        return letter(tender, lot, draft.kind(), new Recipient(draft.firmName(), from, draft.email()), model);
    }

    /**
     * A lot of a refused application.
     *
     * @param winner null while nobody is told, and where nobody won
     * @param told whether its bidders are told, with this letter or already
     */
    public record LotLine(Lot lot, Offer winner, LocalDate earliest, boolean told) {

        public int number() {
            return lot.number();
        }

        public String title() {
            return lot.title();
        }
    }

    private List<LotLine> applied(Tender tender, LetterDraft draft, Map<Integer, LocalDate> earliest) {
        Set<Integer> told = drafts.lots(tender.reference()).getOrDefault(draft.id(), Set.of());
        Set<Integer> applied = inadmissible
                .of(tender.reference(), draft.deposit())
                .map(InadmissibleFirms.Refused::lots)
                .orElse(told);
        return lots.of(tender.reference()).stream()
                .filter(lot -> applied.contains(lot.number()))
                .map(lot -> told.contains(lot.number())
                        ? new LotLine(lot, winner(lot).orElse(null), earliest.get(lot.number()), true)
                        : new LotLine(lot, null, null, false))
                .toList();
    }

    private static String named(List<LotLine> lines) {
        return Deposit.named(lines.stream().map(LotLine::number).collect(Collectors.toSet()));
    }

    /** @param email null = on paper, and then the address counts */
    record Recipient(String firm, Long deposit, String email) {

        static Recipient of(Offer offer) {
            return new Recipient(offer.firmName(), offer.deposit(), offer.email());
        }

        static Recipient of(Deposit deposit) {
            return new Recipient(deposit.firmName(), deposit.id(), deposit.email());
        }
    }

    NewLetter letter(Tender tender, Lot lot, LetterKind kind, Recipient to, Map<String, Object> more) {
        Map<String, Object> model = model(tender, lot);
        model.putAll(more);
        boolean several = lot != null && lots.of(tender.reference()).size() > 1;
        model.put(
                "subject", LetterSubject.of(kind, tender.subject(), several ? lot : null, (String) more.get("named")));
        return new NewLetter(
                tender.office(),
                tender.reference(),
                kind.registerKind(lot == null ? null : lot.number()),
                to.deposit() == null ? to.firm() : envelopes.ofDeposit(tender, to.deposit(), to.firm()),
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
}
