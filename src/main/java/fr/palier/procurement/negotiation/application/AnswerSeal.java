package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.negotiation.domain.Content;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Enciphers answers until the deadline, so that neither page nor query nor backup shows one; bound to round and firm. */
@Component
class AnswerSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int WORD = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AnswerSeal(@Value("${palier.link-secret}") String secret) {
        this.key = new SecretKeySpec(hash("negotiation-answer:" + secret), "AES");
    }

    byte[] seal(Content content, long round, long bidder) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] enciphered =
                run(Cipher.ENCRYPT_MODE, nonce, content.text().getBytes(StandardCharsets.UTF_8), round, bidder);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + enciphered.length);
        System.arraycopy(enciphered, 0, sealed, NONCE, enciphered.length);
        return sealed;
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.sealBroken} */
    Content open(byte[] sealed, long round, long bidder) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] text = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length), round, bidder);
        return Content.of(new String(text, StandardCharsets.UTF_8));
    }

    /**
     * What the log says of an answer while it is sealed. An amount is quickly guessed from a bare hash: a secret word is hashed with it,
     * which is told when the answer is opened, so that the firm can reckon it again.
     */
    String fingerprint(Content content, long round, long bidder, OffsetDateTime at) {
        return LogLine.sha256(word(round, bidder, at) + "\n" + content.text());
    }

    /** The secret word of an answer: {@code SHA-256(word + line feed + content)} is its fingerprint. */
    String word(long round, long bidder, OffsetDateTime at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            String what = "fingerprint:%d:%d:%d"
                    .formatted(round, bidder, at.toInstant().toEpochMilli());
            return HexFormat.of()
                    .formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, WORD);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM has HMAC-SHA-256", impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, long round, long bidder) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((round + ":" + bidder).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (javax.crypto.AEADBadTagException broken) {
            throw NegotiationReason.SEAL_BROKEN.rejection();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM has AES-GCM", impossible);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
