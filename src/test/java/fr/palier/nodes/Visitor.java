package fr.palier.nodes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser in front of the proxy: it keeps its cookies. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Proxy proxy;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser;

    Visitor(Proxy proxy) throws GeneralSecurityException {
        this.proxy = proxy;
        this.browser = HttpClient.newBuilder()
                .sslContext(proxy.trust())
                .cookieHandler(cookies)
                .build();
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    void signIn(String account, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/connexion").body());
        if (!token.find()) {
            throw new IllegalStateException("No token on the login page");
        }
        String form = "username=" + account + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(proxy.address("/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String target = answer.headers().firstValue("Location").orElse("none");
        if (target.contains("refus")) {
            throw new IllegalStateException("Login refused: " + target);
        }
    }

    /** The node that the proxy chose. */
    String node() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PALIER_NODE"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(proxy.address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
