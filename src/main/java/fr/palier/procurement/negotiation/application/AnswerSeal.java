package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.negotiation.domain.Content;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
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
