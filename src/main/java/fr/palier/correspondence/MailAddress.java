package fr.palier.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Checks one e-mail address. */
public final class MailAddress {

    private static final int LENGTH = 254;

    private MailAddress() {}

    /** Whether mail can be addressed to it: one address, without a name beside it. */
    public static boolean isOne(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address)
                    && address.length() <= LENGTH
                    && address.chars().noneMatch(Character::isISOControl)
                    && address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** The address without space around it; @throws fr.palier.office.Rejection {@code correspondence.wrongAddress} */
    public static String checked(String address) {
        String trimmed = address == null ? "" : address.strip();
        CorrespondenceReason.WRONG_ADDRESS.when(!isOne(trimmed), trimmed);
        return trimmed;
    }
}
