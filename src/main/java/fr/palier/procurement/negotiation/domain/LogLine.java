package fr.palier.procurement.negotiation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * A line of the log of exchanges. Its hash covers the hash of the line before, so that none can be changed, added or taken out
 * unseen.
 *
 * @param firm name of the firm concerned; empty = all
 */
public record LogLine(
        String reference,
        int position,
        OffsetDateTime at,
        String actor,
        LogKind kind,
        String firm,
        String content,
        String previousHash,
        String hash) {

    /** What the first line follows. */
    public static final String START = "0".repeat(64);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** What is hashed: eight lines, the content last; the database builds the same text. */
    public String canonical() {
        return String.join(
                "\n",
                previousHash,
                reference,
                String.valueOf(position),
                MOMENT.format(at.withOffsetSameInstant(ZoneOffset.UTC)),
                actor,
                kind.name(),
                firm,
                content);
    }

    public String computedHash() {
        return sha256(canonical());
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
