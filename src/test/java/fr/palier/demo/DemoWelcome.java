package fr.palier.demo;

import java.util.List;
import java.util.stream.Collectors;

/** Said last, when every fictitious file is there and its clock is right: where the demonstration is and who may come in. */
final class DemoWelcome {

    private static final String LINE = "  %-28s %-38s %s%n";

    private DemoWelcome() {}

    /** @param seconds from the call of the command to now */
    static void print(String port, double seconds) {
        System.out.print(text(port, DemoOffices.accounts()));
        System.out.printf("Démarré en %.1f s.%n", seconds);
    }

    static String text(String port, List<DemoOffices.DemoAccount> accounts) {
        String rows = accounts.stream()
                .map(account -> LINE.formatted(account.id(), account.role(), account.office()))
                .collect(Collectors.joining());
        return """

                Palier, démonstration : http://localhost:%s
                Offices, entreprises et dossiers sont fictifs. Le mot de passe d'un compte est son identifiant.

                %s%s%s
                """
                .formatted(
                        port,
                        LINE.formatted("Compte", "Rôle", "Office"),
                        rows,
                        LINE.formatted("technique", "Compte technique (mot de passe technique-demo)", "–"));
    }
}
