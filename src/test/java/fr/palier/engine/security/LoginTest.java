package fr.palier.engine.security;

import static fr.palier.testing.Visitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.Accounts;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import fr.palier.testing.Visitor.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login, one logout. */
@PalierTest
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void changesTheSessionAtLogin() {
        Visitor visitor = new Visitor(port);
        visitor.get("/connexion");
        String before = visitor.cookie("JSESSIONID");

        visitor.signIn("buyers-62", "buyers-62");

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void opensTasklistPagesAndApiWithOneLogin() {
        Visitor visitor = Visitor.signedIn(port, "buyers-62");

        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(visitor.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("buyers-62");
        assertThat(visitor.get(ENGINE + "/filter?maxResults=2000").status()).isEqualTo(200);
    }

    @Test
    void endsBothSessionsByTheLogoutOfTasklist() {
        Visitor visitor = Visitor.signedIn(port, "buyers-62");
        String session = visitor.cookie("JSESSIONID");

        assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(204);

        assertOver(session);
    }

    @Test
    void endsBothSessionsByOurLogout() {
        Visitor visitor = Visitor.signedIn(port, "buyers-62");
        String session = visitor.cookie("JSESSIONID");

        assertThat(visitor.submit("/", "/deconnexion").header("Location")).endsWith("/connexion?sortie");

        assertOver(session);
    }

    @Test
    void asksForTheTokenAtBothLogouts() {
        Visitor visitor = Visitor.signedIn(port, "buyers-62");

        visitor.form("/deconnexion");
        visitor.send(visitor.request("/camunda/api/admin/auth/user/default/logout")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void saysInAPageThatTheSessionEndedUnderAForm() {
        Visitor gone = new Visitor(port);
        Answer form = gone.send(gone.request("/sourcing/nouveau")
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=ancien&objet=Une+longue+saisie")));
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.header("Content-Type")).startsWith("text/html");
        assertThat(form.body())
                .contains("rien n'a été enregistré", "Revenir à ma saisie")
                .doesNotContain("href=\"/\">Accueil");

        Visitor present = Visitor.signedIn(port, "buyers-62");
        Answer api = present.post("/api/needs", "{}");
        assertThat(api.status()).isEqualTo(403);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.body()).contains("\"engine.noToken\"");
        Answer closed = present.send(present.request("/camunda/app/admin/default/")
                .setHeader("Accept", "text/html")
                .GET());
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.body()).contains("Votre compte ne donne pas accès").doesNotContain("périmée");
    }

    @Test
    void showsTheLoginPageAnewWhenItWasOpenTooLong() {
        Answer stale = new Visitor(port).form("/connexion", "username", "buyers-62", "password", "buyers-62");

        assertThat(stale.status()).isEqualTo(302);
        assertThat(stale.header("Location")).endsWith("/connexion?perimee");
        assertThat(new Visitor(port).get("/connexion?perimee").body()).contains("identifiez-vous de nouveau");
    }

    @Test
    void leadsTheWelcomePageHome() {
        Visitor visitor = Visitor.signedIn(port, "buyers-62");

        for (String path : Set.of("/camunda/app/welcome/default/", "/camunda/app/welcome", "/camunda/", "/camunda")) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).as(path).matches("(http://localhost:\\d+)?/");
        }
    }

    @Test
    void makesAnAccountWaitAfterAWrongPassword() {
        accounts.create("often-tried", "Essai", "", "", "le-bon-mot-de-passe", "62", Set.of());
        Visitor visitor = new Visitor(port);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(visitor.signIn("often-tried", "faux-mot-de-passe").header("Location"))
                    .contains("refus");
        }

        assertThat(visitor.signIn("often-tried", "le-bon-mot-de-passe").header("Location"))
                .as("the right password has to wait too, else guessing would go on")
                .contains("refus");
    }

    /** One password on many accounts: no account is tried twice, the address is stopped. */
    @Test
    void makesAnAddressWaitAfterFailuresOnManyAccounts() {
        Visitor guesser = new Visitor(port);
        for (int account = 0; account < 30; account++) {
            assertThat(from("203.0.113.7", guesser, "compte-" + account, "Printemps2027")
                            .header("Location"))
                    .isEqualTo("/connexion?refus");
        }
        assertThat(guesser.get("/connexion?refus").body()).contains("mot de passe inconnu");

        from("203.0.113.7", guesser, "finance-62", "finance-62");
        assertThat(guesser.get("/connexion?refus").body()).contains("Trop d&#39;essais manqués depuis votre adresse");
        assertThat(from("203.0.113.8", new Visitor(port), "finance-62", "finance-62")
                        .header("Location"))
                .as("another address, the same account")
                .doesNotContain("refus");
    }

    /** The header counts because the test comes from the loopback, which Tomcat trusts as a proxy. */
    private static Answer from(String address, Visitor visitor, String account, String password) {
        return visitor.send(visitor.request("/connexion")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=%s&username=%s&password=%s"
                        .formatted(visitor.formToken("/connexion"), account, password))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host"})
    void leadsNobodyToAHostThatARequestNames(String header) throws IOException {
        String raw = raw("GET /dossiers?q=a HTTP/1.1", header);
        assertThat(raw).contains("Location: /connexion").doesNotContain("attaquant");

        Visitor visitor = new Visitor(port);
        String session = raw.replaceAll("(?s).*JSESSIONID=([^;]+);.*", "$1");
        String page = raw("GET /connexion HTTP/1.1", header, "Cookie: JSESSIONID=" + session);
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        Answer in = visitor.send(visitor.request("/connexion")
                .header("Cookie", "JSESSIONID=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=%s&username=buyers-62&password=buyers-62".formatted(token))));
        assertThat(in.header("Location")).startsWith("/dossiers?q=a").doesNotContain("attaquant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers%2fM-62-2026-0001", "/dossiers/%zz", "/dossiers/%00"})
    void saysInFrenchThatAnAddressIsUnreadable(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "X-Forwarded-Host"))
                .startsWith("HTTP/1.1 400")
                .contains("n’est pas lisible", "lang=\"fr\"")
                .doesNotContain("Tomcat", "Bad Request");
    }

    /** A request as no well-behaved client sends it. */
    private String raw(String line, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String host = headers[0].equals("Host") ? "" : "Host: localhost\r\n";
            StringBuilder request = new StringBuilder(line + "\r\n" + host + headers[0] + ": attaquant.example\r\n");
            for (int i = 1; i < headers.length; i++) {
                request.append(headers[i]).append("\r\n");
            }
            request.append("Accept: text/html\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysTheSameOfAnUnknownAccountAndAWrongPassword() {
        accounts.create("rarely-tried", "Essai", "", "", "le-bon-mot-de-passe", "62", Set.of());
        Visitor unknown = new Visitor(port);
        unknown.signIn("nobody-62", "faux-mot-de-passe");
        Visitor wrong = new Visitor(port);
        wrong.signIn("rarely-tried", "faux-mot-de-passe");

        assertThat(unknown.get("/connexion?refus").body()).contains("Identifiant ou mot de passe inconnu");
        assertThat(wrong.get("/connexion?refus").body()).contains("Identifiant ou mot de passe inconnu");
    }

    private void assertOver(String session) {
        Visitor thief = new Visitor(port);
        for (String path : new String[] {"/", "/camunda/app/tasklist/default/", ENGINE + "/filter/count"}) {
            Answer answer = thief.send(thief.request(path)
                    .header("Cookie", "JSESSIONID=" + session)
                    .GET());
            assertThat(answer.status()).as(path).isIn(302, 401);
        }
    }
}
