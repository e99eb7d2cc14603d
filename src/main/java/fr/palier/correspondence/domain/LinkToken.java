package fr.palier.correspondence.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token of a signed link: 16 bytes of random id, 32 bytes of HMAC-SHA256 over purpose and id, in base64url. */
public final class LinkToken {

    private static final int ID_LENGTH = 16;
    private static final int LENGTH = ID_LENGTH + 32;
    private static final int TEXT_LENGTH = 64;

    private LinkToken() {}

    public static String sign(UUID id, String purpose, String secret) {
        ByteBuffer token = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(signature(id, purpose, secret));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Id that a token claims; empty when it has not the form of a token. */
    public static Optional<UUID> idOf(String token) {
        return bytes(token).map(bytes -> new UUID(bytes.getLong(0), bytes.getLong(8)));
    }

    public static boolean isGenuine(String token, UUID id, String purpose, String secret) {
        return bytes(token)
                .map(bytes -> MessageDigest.isEqual(
                        bytes.array(),
                        bytes(sign(id, purpose, secret)).orElseThrow().array()))
                .orElse(false);
    }

    private static Optional<ByteBuffer> bytes(String token) {
        if (token.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] signature(UUID id, String purpose, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal((purpose + '\n' + id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM has HmacSHA256", impossible);
        }
    }
}
