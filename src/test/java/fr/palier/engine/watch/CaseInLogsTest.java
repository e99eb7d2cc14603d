package fr.palier.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.DispatcherServlet;

/** Whoever looks for what happened to a file finds the lines of the requests that named it, and no others. */
@PalierTest
class CaseInLogsTest {

    private static final String REFERENCE = "M-62-2026-4711";

    @LocalServerPort
    private int port;

    private final Logger requests = (Logger) LoggerFactory.getLogger(DispatcherServlet.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        requests.setLevel(Level.DEBUG);
        requests.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        requests.detachAppender(lines);
        requests.setLevel(null);
    }

    @Test
    void aRequestThatNamesAFileCarriesItsReferenceAndAccount() {
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        lines.list.clear();
        buyer.get("/dossiers/" + REFERENCE);
        buyer.get("/dossiers/" + REFERENCE + "/volet");
        buyer.get("/dossiers?q=" + REFERENCE);
        buyer.get("/dossiers");

        assertThat(of("/dossiers/" + REFERENCE + "\""))
                .allSatisfy(line ->
                        assertThat(line).containsEntry("businessKey", REFERENCE).containsEntry("account", "buyers-62"));
        assertThat(of("/volet")).allSatisfy(line -> assertThat(line).containsEntry("businessKey", REFERENCE));
        assertThat(of("GET \"/dossiers\""))
                .as("the reference of an earlier request is gone")
                .allSatisfy(line ->
                        assertThat(line).doesNotContainKey("businessKey").containsEntry("account", "buyers-62"));
    }

    private List<Map<String, String>> of(String part) {
        List<Map<String, String>> found = List.copyOf(lines.list).stream()
                .filter(line -> line.getFormattedMessage().contains(part))
                .map(ILoggingEvent::getMDCPropertyMap)
                .toList();
        assertThat(found).as("lines with %s", part).isNotEmpty();
        return found;
    }
}
