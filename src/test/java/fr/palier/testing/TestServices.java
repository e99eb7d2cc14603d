package fr.palier.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Database and SMTP server of the tests, given to the application as its operator would: by properties. */
public class TestServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        MAIL.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test services", settings()));
    }

    /** Settings of one database on the shared server. */
    public static Map<String, Object> settings() {
        EmbeddedPostgres postgres = EmbeddedPostgresServer.shared();
        return Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.datasource.password", "postgres"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", MAIL.getSmtp().getPort()),
                Map.entry("palier.base-url", "http://localhost"),
                // the password of a demo account is its id
                Map.entry("palier.password-length", 8),
                Map.entry("palier.administrator.id", "technique"),
                Map.entry("palier.administrator.password", "technique-de-test"),
                Map.entry("palier.link-secret", "secret-des-liens-pour-les-essais-seulement"),
                Map.entry("server.servlet.session.cookie.secure", "false"),
                Map.entry("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "false"),
                Map.entry("camunda.bpm.webapp.csrf.enable-secure-cookie", "false"));
    }
}
