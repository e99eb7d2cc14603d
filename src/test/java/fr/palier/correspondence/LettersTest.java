package fr.palier.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestServices;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PalierTest
class LettersTest {

    @Autowired
    private Letters letters;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLetterLeavesWithItsPdfAndIsRecordedAsSent() throws Exception {
        long id = As.person(
                "buyers-62",
                () -> transaction.execute(status -> letters.send(new NewLetter(
                        "62",
                        "M-62-2026-9001",
                        "rejection-letter",
                        "Entreprise fictive Alpha",
                        "alpha@entreprise.example",
                        "correspondence/lettre-simple",
                        Map.of("subject", "Rejet de votre offre", "paragraphs", List.of("Texte"))))));
        assertThat(letters.get("62", id).stage()).isEqualTo(Letter.Stage.SENDING);
        while (sender.sendDue() > 0) {}
        assertThat(letters.get("62", id).stage()).isEqualTo(Letter.Stage.SENT);
        MimeMessage mail = java.util.Arrays.stream(TestServices.MAIL.getReceivedMessages())
                .filter(message -> GreenMailUtil.getWholeMessage(message).contains("alpha@entreprise.example"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Rejet de votre offre – M-62-2026-9001");
    }
}
