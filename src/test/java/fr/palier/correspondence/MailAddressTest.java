package fr.palier.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address: the same for a mail, an account and a line of the rent software. */
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"locataire@fictif.example", "prenom.nom+bail@sous.fictif.example", "o'nom@fictif.example"})
    void isOne(String address) {
        assertThat(MailAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sans-arobase",
                "sans@point",
                "deux@fictif.example, autre@fictif.example",
                "deux@fictif.example;autre@fictif.example",
                "Nom <nom@fictif.example>",
                "nom@fictif.example\r\nBcc: autre@fictif.example",
                " espace@fictif.example",
                "a@b@fictif.example",
                "point.@fictif.example"
            })
    void isNone(String address) {
        assertThat(MailAddress.isOne(address)).isFalse();
    }

    @Test
    void spaceAroundItIsForgivenWhereItIsTyped() {
        assertThat(MailAddress.checked("  nom@fictif.example ")).isEqualTo("nom@fictif.example");
        assertThatThrownBy(() -> MailAddress.checked(null)).hasMessageContaining("adresse");
    }
}
