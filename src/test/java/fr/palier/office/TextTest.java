package fr.palier.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void nothingWrittenIsNoText() {
        assertThat(Text.optional(" \n ", "Note", 10)).isNull();
        assertThatThrownBy(() -> Text.required(" \n ", "Note", 10)).hasMessage("Le champ « Note » est obligatoire.");
    }

    @Test
    void lineEndsAreOfOneKindAndBlanksAroundAreGone() {
        assertThat(Text.required("  un\r\ndeux\tmots ", "Note", 12)).isEqualTo("un\ndeux\tmots");
        assertThat(Text.line("un\r\ndeux   mots", "Note", 20)).isEqualTo("un deux mots");
    }

    @Test
    void whatIsTooLongOrNoTextIsRefusedByName() {
        assertThatThrownBy(() -> Text.optional("12345678901", "Note", 10))
                .hasMessage("Le champ « Note » dépasse 10 caractères.");
        assertThatThrownBy(() -> Text.optional("a\u0000b", "Note", 10))
                .hasMessage("Le champ « Note » contient des caractères qui ne sont pas du texte.");
    }

    @Test
    void aReasonHasTenCharactersAtLeast() {
        assertThat(Text.reason("dix lettre", OfficeReason.NOT_ALLOWED)).isEqualTo("dix lettre");
        assertThatThrownBy(() -> Text.reason(" neuf let  ", OfficeReason.NOT_ALLOWED))
                .hasMessage(OfficeReason.NOT_ALLOWED.sentence());
    }
}
