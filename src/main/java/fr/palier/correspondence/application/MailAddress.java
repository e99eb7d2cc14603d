package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Checks one e-mail address. */
public final class MailAddress {

    private static final int LENGTH = 254;

    private MailAddress() {}

    /** @throws fr.palier.office.Rejection {@code correspondence.wrongAddress} */
    public static String checked(String address) {
        String trimmed = address == null ? "" : address.strip();
        try {
            InternetAddress parsed = new InternetAddress(trimmed, true);
            boolean plain = parsed.getAddress().equals(trimmed)
                    && trimmed.length() <= LENGTH
                    && trimmed.chars().noneMatch(Character::isISOControl)
                    && trimmed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            CorrespondenceReason.WRONG_ADDRESS.when(!plain, trimmed);
        } catch (AddressException wrong) {
            throw CorrespondenceReason.WRONG_ADDRESS.rejection(trimmed);
        }
        return trimmed;
    }
}
