package fr.palier.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Said last, when the demonstration can be used: where it is and who may come in. */
class DemoWelcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final String LINE = "  %-28s %-38s %s%n";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.print(text(port, DemoOffices.accounts()));
        System.out.printf("Démarré en %.1f s.%n", ready.getTimeTaken().toMillis() / 1000.0);
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
