package fr.palier.engine.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The technical account that administers the engine; it belongs to no office.
 *
 * @param id account name
 * @param password at least 12 characters, no default
 */
@ConfigurationProperties("palier.administrator")
public record AdministratorSettings(String id, String password) {}
