package fr.palier.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the door over HTTP: may sign in as the login page does, holds cookies, follows no redirect, sends paths as written. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int HTTP_OK = 200;
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Signs in with a demo account, whose password is its id, and opens Tasklist for its token. */
    public static Visitor signedIn(int port, String id) {
        return signedIn(port, id, id);
    }

    public static Visitor signedIn(int port, String id, String password) {
        Visitor visitor = new Visitor(port);
        Answer answer = visitor.signIn(id, password);
        if (answer.status() != 302 || answer.header("Location").contains("refus")) {
            throw new IllegalStateException(
                    id + " cannot sign in: " + answer.status() + " " + answer.header("Location"));
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public Answer signIn(String id, String password) {
        return form("/connexion", "_csrf", formToken("/connexion"), "username", id, "password", password);
    }

    /** What a form of this page sends along to show that it comes from there. */
    public String formToken(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No token on " + page);
        }
        return token.group(1);
    }

    /** A form of one of our pages, whose token is read from the page that holds it. */
    public Answer submit(String page, String address, String... fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No token on " + page);
        }
        List<String> all = new ArrayList<>(List.of("_csrf", token.group(1)));
        all.addAll(List.of(fields));
        return form(address, all.toArray(String[]::new));
    }

    /** The same with a file in the field {@code fichier}, as a browser sends it. */
    public Answer upload(String page, String address, String fileName, byte[] content, String... fields) {
        return uploadIn("fichier", page, address, fileName, content, fields);
    }

    /** The same with the file in another field. */
    public Answer uploadIn(
            String field, String page, String address, String fileName, byte[] content, String... fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No token on " + page);
        }
        List<String> all = new ArrayList<>(List.of("_csrf", token.group(1)));
        all.addAll(List.of(fields));
        String boundary = "limite-des-parties";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < all.size(); i += 2) {
            body.writeBytes(text("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, all.get(i), all.get(i + 1))));
        }
        body.writeBytes(text("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, fileName)));
        body.writeBytes(content);
        body.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is downloaded, byte by byte; empty where it is refused. */
    public byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == HTTP_OK ? response.body() : new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** JSON with the web apps' token. */
    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "*/*");
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
