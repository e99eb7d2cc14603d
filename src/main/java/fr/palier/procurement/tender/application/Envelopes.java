package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.supplier.Firms;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;

/** To whom a letter goes: the firm's name as it was given, and below it the address that the office knows. */
@Component
public class Envelopes {

    private final Firms firms;
    private final Deposits deposits;

    Envelopes(Firms firms, Deposits deposits) {
        this.firms = firms;
        this.deposits = deposits;
    }

    /** The name alone where the office knows no firm of this SIRET. */
    public String of(String office, String siret, String name) {
        return firms.findSiret(office, siret)
                .map(known -> known.envelope().replaceFirst("^[^\\n]*", Matcher.quoteReplacement(name)))
                .orElse(name);
    }

    String ofDeposit(Tender tender, long deposit, String name) {
        return deposits.of(tender.reference()).stream()
                .filter(one -> one.id() == deposit)
                .findFirst()
                .map(one -> of(tender.office(), one.siret(), name))
                .orElse(name);
    }
}
