package fr.palier.complaint.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Technical bounds of intake; what the office promises stands in its tables.
 *
 * @param linkLife how long the link by which a person follows a complaint opens
 * @param onCallLinkLife how long an on-call person can take an emergency by the link
 * @param openMessages messages that a tenant may leave before the office writes
 * @param photos photos of one sending
 */
@ConfigurationProperties("palier.complaint")
public record ComplaintSettings(
        @DefaultValue("P730D") Duration linkLife,
        @DefaultValue("PT24H") Duration onCallLinkLife,
        @DefaultValue("10") int openMessages,
        @DefaultValue("6") int photos) {}
