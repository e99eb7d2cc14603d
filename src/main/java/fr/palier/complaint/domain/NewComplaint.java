package fr.palier.complaint.domain;

import fr.palier.housing.EquipmentKind;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * What somebody asks, before it is taken.
 *
 * @param residence known place, down to the dwelling; all null where the desk must find it
 * @param equipmentKind null = the category's own
 * @param happenedAt null = now
 */
public record NewComplaint(
        Kind kind,
        Channel channel,
        Category category,
        Cause cause,
        EquipmentKind equipmentKind,
        Long equipment,
        Long residence,
        Long building,
        Long dwelling,
        Long occupant,
        Said said,
        String description,
        boolean danger,
        boolean fragile,
        String preferredTimes,
        OffsetDateTime happenedAt) {

    public static final int LONGEST_DESCRIPTION = 10_000;
    private static final int SHORTEST_DESCRIPTION = 5;
    private static final int LONGEST_TIMES = 500;

    /** @throws fr.palier.office.Rejection one sentence for the first thing that does not fit */
    public NewComplaint {
        OfficeReason.MISSING.when(kind == null, "Demande ou réclamation");
        OfficeReason.MISSING.when(channel == null, "Canal");
        OfficeReason.MISSING.when(category == null, "Sujet");
        cause = cause == null ? Cause.UNKNOWN : cause;
        said = said == null ? Said.NOTHING : said;
        description = Text.required(description, "Description", LONGEST_DESCRIPTION);
        ComplaintReason.TOO_SHORT.when(description.length() < SHORTEST_DESCRIPTION);
        preferredTimes = Text.optional(preferredTimes, "Moments qui conviennent", LONGEST_TIMES);
        equipmentKind = equipmentKind == null ? category.equipment().orElse(null) : equipmentKind;
    }

    /** What a person says of themself, kept as said; nothing is taken for true. */
    public record Said(String name, String email, String phone, String lease, String place) {

        public static final Said NOTHING = new Said(null, null, null, null, null);

        private static final Pattern EMAIL =
                Pattern.compile("[A-Za-z0-9_'+-]+(\\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9-]{1,60}\\.)+[A-Za-z]{2,20}");
        private static final int LONGEST_NAME = 200;
        private static final int LONGEST_EMAIL = 254;
        private static final int LONGEST_PHONE = 30;
        private static final int LONGEST_LEASE = 40;
        private static final int LONGEST_PLACE = 300;

        public Said {
            name = Text.line(name, "Nom", LONGEST_NAME);
            email = Text.line(email, "Courriel", LONGEST_EMAIL);
            phone = Text.line(phone, "Téléphone", LONGEST_PHONE);
            lease = Text.line(lease, "Numéro de bail", LONGEST_LEASE);
            place = Text.line(place, "Adresse du logement", LONGEST_PLACE);
            ComplaintReason.WRONG_EMAIL.when(
                    email != null && !EMAIL.matcher(email).matches(), email);
            ComplaintReason.WRONG_PHONE.when(phone != null && !phone.matches("[+0-9(][0-9().\\s-]{5,28}[0-9]"), phone);
        }
    }
}
