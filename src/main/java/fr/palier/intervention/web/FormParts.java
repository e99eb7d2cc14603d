package fr.palier.intervention.web;

import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Slot;
import fr.palier.intervention.application.FirmActs;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads what the forms of interventions send. */
final class FormParts {

    private static final int MOST_PHOTOS = 6;
    private static final int MOST_LINES = 500;

    private FormParts() {}

    /** Day with an hour of beginning and one of end; null where nothing was entered. */
    static Slot optionalSlot(MultiValueMap<String, String> entered) {
        String day = text(entered, "jour");
        String from = text(entered, "debut");
        String until = text(entered, "fin");
        if (day.isEmpty() && from.isEmpty() && until.isEmpty()) {
            return null;
        }
        InterventionReason.NO_SLOT.when(day.isEmpty() || from.isEmpty() || until.isEmpty());
        OffsetDateTime begin = Entered.moment(day + "T" + from, "Rendez-vous");
        OffsetDateTime end = Entered.moment(day + "T" + until, "Rendez-vous");
        InterventionReason.WRONG_SLOT.when(!end.isAfter(begin));
        return new Slot(begin, end);
    }

    /** Null = now. */
    static OffsetDateTime optionalMoment(MultiValueMap<String, String> entered) {
        String at = text(entered, "quand");
        return at.isEmpty() ? null : Entered.moment(at, "Quand");
    }

    /** Codes and quantities stand side by side, one pair per line of the price list. */
    static Map<String, BigDecimal> quantities(MultiValueMap<String, String> entered) {
        List<String> codes = entered.getOrDefault("code", List.of());
        List<String> quantities = entered.getOrDefault("quantite", List.of());
        OfficeReason.WRONG_CHOICE.when(
                codes.size() != quantities.size() || codes.size() > MOST_LINES, codes.size(), "Lignes de prix");
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        for (int place = 0; place < codes.size(); place++) {
            String quantity = quantities.get(place);
            if (!quantity.isBlank()) {
                String field = "Quantité " + codes.get(place);
                all.put(
                        codes.get(place),
                        Entered.decimal(quantity, field, OfficeReason.WRONG_NUMBER.rejection(field, 0, 100_000)));
            }
        }
        return all;
    }

    static List<FirmActs.Upload> uploads(List<MultipartFile> files) {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        InterventionReason.TOO_MANY_PHOTOS.when(sent.size() > MOST_PHOTOS, MOST_PHOTOS);
        return sent.stream().map(FormParts::upload).toList();
    }

    private static FirmActs.Upload upload(MultipartFile file) {
        try {
            return new FirmActs.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(MultiValueMap<String, String> entered, String field) {
        String text = entered.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
