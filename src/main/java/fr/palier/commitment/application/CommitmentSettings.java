package fr.palier.commitment.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signed links of tenants.
 *
 * @param linkLife how long after the period of contest a tenant's page opens: what was decided stays readable
 */
@ConfigurationProperties("palier.commitment")
public record CommitmentSettings(@DefaultValue("P180D") Duration linkLife) {}
