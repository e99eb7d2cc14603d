package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Set;
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

    /** The firm of a deposit; one that leads a group reads that the whole group is meant. */
    public String ofDeposit(Tender tender, long deposit, String name) {
        String envelope = deposits.of(tender.reference()).stream()
                .filter(one -> one.id() == deposit)
                .findFirst()
                .map(one -> of(tender.office(), one.siret(), name))
                .orElse(name);
        List<String> others = deposits.groups(tender.reference()).getOrDefault(deposit, Set.of()).stream()
                .map(siret ->
                        firms.findSiret(tender.office(), siret).map(Firm::name).orElse("SIRET " + siret))
                .toList();
        return others.isEmpty()
                ? envelope
                : envelope.replaceFirst(
                        "^[^\\n]*",
                        Matcher.quoteReplacement(
                                name + "\nmandataire du groupement formé avec " + String.join(", ", others)));
    }
}
