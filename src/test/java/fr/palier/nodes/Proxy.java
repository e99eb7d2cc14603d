package fr.palier.nodes;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** {@code deploy/haproxy.cfg} as it is shipped, on free ports and with a certificate of its own. */
final class Proxy implements AutoCloseable {

    private static final char[] PASSWORD = "certificate".toCharArray();

    private final Process process;
    private final int port;
    private final KeyStore certificate;

    private Proxy(Process process, int port, KeyStore certificate) {
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    /** Debian's package puts it where only root's path looks. */
    static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Proxy start(Path folder, Node first, Node second) throws Exception {
        KeyStore certificate = certificate(folder);
        int http = freePort();
        int https = freePort();
        Path settings = folder.resolve("haproxy.cfg");
        Files.writeString(
                settings,
                Files.readString(Path.of("deploy/haproxy.cfg"))
                        .replace("bind :8080", "bind 127.0.0.1:" + http)
                        .replace("bind :8443", "bind 127.0.0.1:" + https)
                        .replace(
                                "/run/secrets/tls_certificate",
                                folder.resolve("certificate.pem").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(program().orElseThrow().toString(), "-db", "-f", settings.toString());
        builder.environment().put("NODE_1", "127.0.0.1:" + first.port());
        builder.environment().put("NODE_2", "127.0.0.1:" + second.port());
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "proxy.log").toFile());
        return new Proxy(builder.start(), https, certificate);
    }

    URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    SSLContext trust() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificate);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore certificate(Path folder) throws Exception {
        Path store = folder.resolve("certificate.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "RSA",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2")
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Files.write(
                folder.resolve("certificate.pem"),
                List.of(
                        pem("CERTIFICATE", keys.getCertificate("proxy").getEncoded()),
                        pem("PRIVATE KEY", keys.getKey("proxy", PASSWORD).getEncoded())));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("proxy", keys.getCertificate("proxy"));
        return trusted;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
