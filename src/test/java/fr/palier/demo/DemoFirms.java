package fr.palier.demo;

import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Firms that are plainly fictitious: numbers of the 999 series that pass the check of SIREN and SIRET, addresses in {@code .example}. */
public class DemoFirms implements InitializingBean {

    private static final List<String> NAMES = List.of(
            "Entreprise fictive Alpha",
            "Entreprise fictive Bêta",
            "Entreprise fictive Gamma",
            "Société imaginaire Delta",
            "Société imaginaire Epsilon",
            "Coopérative inventée Zêta",
            "Atelier fictif Êta",
            "Bâtisseurs fictifs Thêta");

    private final Firms firms;
    private final TransactionTemplate transaction;

    DemoFirms(Firms firms, TransactionTemplate transaction, DemoOffices officesFirst) {
        this.firms = firms;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> DemoOffices.OFFICES.forEach(office -> all(office.code())));
    }

    private void all(String office) {
        for (int number = 0; number < NAMES.size(); number++) {
            String name = NAMES.get(number);
            boolean onPaper = number == 7;
            firms.findOrRegister(
                    office,
                    new NewFirm(
                            siret(number, 1),
                            name,
                            onPaper ? null : "contact@fictive-" + (number + 1) + ".example",
                            "03 00 00 00 0" + (number + 1),
                            (number + 1) + " rue de l'Exemple",
                            "62000",
                            "Villefictive",
                            number % 3 != 0));
        }
        List<Firm> alphaAndBeta = List.of(
                firms.findSiret(office, siret(0, 1)).orElseThrow(),
                firms.findSiret(office, siret(1, 1)).orElseThrow());
        if (firms.groupsOf(office, alphaAndBeta.get(0).id()).isEmpty()) {
            firms.group(
                    office,
                    "Groupement fictif Alpha-Bêta",
                    true,
                    alphaAndBeta.get(0).id(),
                    alphaAndBeta.stream().map(Firm::id).toList());
        }
    }

    /** A SIRET that passes the check: {@code 99900…} with its two control digits. */
    public static String siret(int firm, int establishment) {
        String siren = withCheckDigit("99900%03d".formatted(firm));
        return withCheckDigit(siren + "%04d".formatted(establishment));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
