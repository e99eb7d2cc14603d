package fr.palier.supplier.domain;

import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.SupplierReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks what somebody enters about a firm. */
public final class FirmEntry {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()-]{8,30}");

    private FirmEntry() {}

    /** @throws fr.palier.office.Rejection one sentence for the first wrong field */
    public static Firm checked(String office, NewFirm entry) {
        Siret siret = Siret.of(entry.siret());
        return filled(
                new Firm(0, office, siret.siren(), siret.value(), "", null, null, null, null, null, null, null), entry);
    }

    /** The record with what was entered; its SIRET stays. */
    public static Firm corrected(Firm before, NewFirm entry) {
        return filled(before, entry);
    }

    /** What changed, in French, for the history. */
    public static String difference(Firm before, Firm after) {
        List<String> changes = new ArrayList<>();
        compare(changes, "nom", before.name(), after.name());
        compare(changes, "adresse électronique", before.email(), after.email());
        compare(changes, "téléphone", before.phone(), after.phone());
        compare(changes, "rue", before.street(), after.street());
        compare(changes, "code postal", before.postcode(), after.postcode());
        compare(changes, "ville", before.city(), after.city());
        compare(changes, "PME", yesOrNo(before.sme()), yesOrNo(after.sme()));
        return String.join(" ; ", changes);
    }

    private static Firm filled(Firm firm, NewFirm entry) {
        String name = text("Nom", entry.name(), 200);
        OfficeReason.MISSING.when(name == null, "Nom");
        return new Firm(
                firm.id(),
                firm.office(),
                firm.siren(),
                firm.siret(),
                name,
                matching(EMAIL, text("Adresse électronique", entry.email(), 254), SupplierReason.WRONG_EMAIL),
                matching(PHONE, text("Téléphone", entry.phone(), 30), SupplierReason.WRONG_PHONE),
                text("Rue", entry.street(), 200),
                matching(
                        Pattern.compile("[0-9]{5}"),
                        text("Code postal", entry.postcode(), 20),
                        SupplierReason.WRONG_POSTCODE),
                text("Ville", entry.city(), 100),
                entry.sme(),
                firm.mergedInto());
    }

    private static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        OfficeReason.WRONG_TEXT.when(stripped.chars().anyMatch(Character::isISOControl), field);
        OfficeReason.TOO_LONG.when(stripped.length() > longest, field, longest);
        return stripped;
    }

    private static String matching(Pattern pattern, String value, SupplierReason reason) {
        reason.when(value != null && !pattern.matcher(value).matches(), value);
        return value;
    }

    private static void compare(List<String> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s « %s » au lieu de « %s »".formatted(field, shown(after), shown(before)));
        }
    }

    private static String shown(String value) {
        return value == null ? "non renseigné" : value;
    }

    private static String yesOrNo(Boolean value) {
        return value == null ? null : value ? "oui" : "non";
    }
}
