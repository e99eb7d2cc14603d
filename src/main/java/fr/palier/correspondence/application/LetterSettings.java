package fr.palier.correspondence.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Letters by mail.
 *
 * @param linkLife how long the link to the letter opens
 */
@ConfigurationProperties("palier.letters")
public record LetterSettings(@DefaultValue("P90D") Duration linkLife) {}
