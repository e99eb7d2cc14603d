package fr.palier.engine.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Nothing has a default that could be guessed: the application refuses to start and names what is missing. */
class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final int SECRET_LENGTH = 12;

    private static final Map<String, String> REQUIRED = Map.of(
            "spring.datasource.url", "adresse JDBC de la base PostgreSQL",
            "spring.datasource.username", "compte de la base",
            "spring.datasource.password", "mot de passe de la base",
            "spring.mail.host", "serveur SMTP",
            "palier.base-url", "adresse publique de l'application, pour les liens des courriels",
            "palier.administrator.id", "compte technique d'administration",
            "palier.administrator.password", "mot de passe du compte technique (12 caractères au moins)",
            "palier.link-secret", "secret des liens signés (32 caractères au moins)");

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        List<String> wrong = new java.util.ArrayList<>(REQUIRED.keySet().stream()
                .filter(key -> !StringUtils.hasText(environment.getProperty(key)))
                .sorted()
                .map(key -> key + " : " + REQUIRED.get(key))
                .toList());
        tooShort(environment, "palier.administrator.password", SECRET_LENGTH, wrong);
        tooShort(environment, "palier.link-secret", 32, wrong);
        if (!wrong.isEmpty()) {
            throw new MissingSettings(wrong);
        }
    }

    private void tooShort(Environment environment, String key, int length, List<String> wrong) {
        String value = environment.getProperty(key);
        if (StringUtils.hasText(value) && value.length() < length) {
            wrong.add(key + " : " + length + " caractères au moins");
        }
    }

    static final class MissingSettings extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        MissingSettings(List<String> missing) {
            super(missing.stream().collect(Collectors.joining("\n  - ", "\n  - ", "")));
        }
    }

    /** What the operator reads. */
    static final class Explanation extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
            return new FailureAnalysis(
                    "Palier ne démarre pas : des réglages manquent." + cause.getMessage(),
                    "Donnez-les par l'environnement (par exemple PALIER_BASE_URL) ou par un fichier application.yaml.",
                    cause);
        }
    }
}
