package fr.palier.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Each page answers with what it is for. */
@PalierTest
class NeedPagesTest {

    @Autowired
    private WebApplicationContext application;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nomenclature?q=ascenseurs|Services d'entretien d'ascenseurs",
                "/nomenclature/recherche?q=507|507",
                "/zzz|Cette adresse ne correspond à aucune page.",
                "/documents/abc|n'a pas la forme attendue",
                "/nomenclature/familles|Ajouter une famille",
                "/besoins|Totaux par famille",
                "/besoins/operations|Ajouter une opération",
                "/besoins/achats-passes|Fichier CSV",
                "/simulateur|Hypothèse A",
                "/simulateur?a.nature=SERVICES&a.amount=180%20000&a.launchDate=2026-12-01|Appel d’offres ouvert",
                "/simulateur?a.nature=SERVICES&a.amount=45000&a.launchDate=2009-12-31|Aucune règle n'est enregistrée",
                "/simulateur?a.nature=WORKS&a.amount=beaucoup&a.launchDate=2026-12-01|doit être un montant en euros"
            })
    void a_page_shows_what_it_is_for(String addressAndText) throws Exception {
        String address = addressAndText.substring(0, addressAndText.indexOf('|'));
        String text = addressAndText.substring(addressAndText.indexOf('|') + 1);

        String page = mvc().perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(address)).with(as("buyers-62")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page.replace("&#39;", "'")).contains(text);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    static RequestPostProcessor as(String id) {
        var person = As.who(id);
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
