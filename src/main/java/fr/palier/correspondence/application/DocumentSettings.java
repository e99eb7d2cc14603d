package fr.palier.correspondence.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of what people may deposit.
 *
 * @param largest size of a file
 * @param largestMillionPoints points of a picture, which decide how much memory it takes
 */
@ConfigurationProperties("palier.documents")
public record DocumentSettings(@DefaultValue("20MB") DataSize largest, @DefaultValue("40") long largestMillionPoints) {}
