package fr.palier.contract.application;

import fr.palier.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changed in a contract, in the words of its page. */
final class ContractDifference {

    private ContractDifference() {}

    static String between(Contract before, Contract after) {
        List<String> changed = new ArrayList<>();
        add(changed, "numéro", before.code(), after.code());
        add(changed, "entreprise", before.firm(), after.firm());
        add(changed, "intitulé", before.title(), after.title());
        add(changed, "début", before.starts(), after.starts());
        add(changed, "fin", before.ends(), after.ends());
        add(changed, "responsable", before.officer(), after.officer());
        add(changed, "plafond sans devis", before.approvalLimit(), after.approvalLimit());
        add(changed, "pénalités", before.penalty(), after.penalty());
        add(changed, "calcul des pénalités", before.penaltyTerms(), after.penaltyTerms());
        add(changed, "famille d'achat", before.family(), after.family());
        add(changed, "corps d'état et délais", before.commitments(), after.commitments());
        add(changed, "résidences", before.residences(), after.residences());
        add(changed, "lignes de prix", before.prices(), after.prices());
        return String.join(", ", changed);
    }

    private static void add(List<String> changed, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
