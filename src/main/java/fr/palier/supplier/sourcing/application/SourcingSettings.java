package fr.palier.supplier.sourcing.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signed links of firms.
 *
 * @param linkLife how long after the last day asked for a firm's link opens: causes of not answering are often known late
 * @param openQuestions questions without answer that one firm may leave through its link
 */
@ConfigurationProperties("palier.sourcing")
public record SourcingSettings(@DefaultValue("P180D") Duration linkLife, @DefaultValue("5") int openQuestions) {}
