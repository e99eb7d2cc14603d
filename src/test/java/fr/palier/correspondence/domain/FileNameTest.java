package fr.palier.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "avis.pdf,avis.pdf",
        "../../etc/passwd.txt,passwd.txt",
        "C:\\Users\\agent\\règlement n°2.pdf,règlement n°2.pdf",
        "a\"b.pdf,ab.pdf"
    })
    void onlyTheLastPartOfAPathStays(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void controlAndDirectionMarksAreTakenOut() {
        // they would break a header in two, or let a program read as a document
        assertThat(FileName.of("avis\r\nSet-Cookie: x.pdf").value()).isEqualTo("avisSet-Cookie x.pdf");
        assertThat(FileName.of("avis\u202Efdp.txt").value()).isEqualTo("avisfdp.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "dossier/", ".pdf", ".."})
    void aNameThatSaysNothingIsRefused(String sent) {
        assertThatThrownBy(() -> FileName.of(sent)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> FileName.of("a".repeat(151) + ".pdf")).isInstanceOf(Rejection.class);
    }
}
