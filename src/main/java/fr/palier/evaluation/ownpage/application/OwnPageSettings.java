package fr.palier.evaluation.ownpage.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page on which a firm reads its own figures.
 *
 * @param remarksAYear so many remarks of a firm in twelve months; a link that got about must not fill the office's files
 */
@ConfigurationProperties("palier.supplier-page")
public record OwnPageSettings(@DefaultValue("200") int remarksAYear) {}
