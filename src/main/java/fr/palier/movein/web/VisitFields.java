package fr.palier.movein.web;

import fr.palier.movein.application.MakeVisit;
import fr.palier.movein.application.MoveInPapers;
import fr.palier.movein.application.ReadMeters;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.web.Entered;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the fields of the page of a move-in: {@code etat-3}, {@code note-3}, {@code danger-3}, {@code photo-3}, {@code index-GAS} … */
final class VisitFields {

    private static final int MOST_ITEMS = 200;

    private VisitFields() {}

    /** Lines that were answered. */
    static List<MakeVisit.Seen> seen(MultiValueMap<String, String> entered, HttpServletRequest request) {
        List<MakeVisit.Seen> seen = new ArrayList<>();
        for (int position = 1; position <= MOST_ITEMS; position++) {
            ItemState state = Entered.optionalChoice(entered.getFirst("etat-" + position), "État", ItemState.class);
            if (state != null) {
                seen.add(new MakeVisit.Seen(
                        position,
                        state,
                        entered.getFirst("note-" + position),
                        entered.getFirst("danger-" + position) != null,
                        file(request, "photo-" + position)));
            }
        }
        return seen;
    }

    /** Meters for which something was typed. */
    static List<ReadMeters.Entry> readings(MultiValueMap<String, String> entered) {
        List<ReadMeters.Entry> entries = new ArrayList<>();
        for (MeterKind kind : MeterKind.values()) {
            String typed = entered.getFirst("index-" + kind);
            if (typed != null && !typed.isBlank()) {
                String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
                MoveInReason.WRONG_READING.when(!digits.matches("[0-9]{1,9}(\\.[0-9]{1,3})?"), kind.label());
                entries.add(new ReadMeters.Entry(
                        kind,
                        entered.getFirst("numero-" + kind),
                        new BigDecimal(digits),
                        entered.getFirst("explication-" + kind)));
            }
        }
        return entries;
    }

    static Set<Long> topics(MultiValueMap<String, String> entered) {
        return entered.getOrDefault("point", List.of()).stream()
                .filter(id -> id != null && !id.isBlank())
                .map(id -> Entered.id(id, "Point expliqué"))
                .collect(Collectors.toSet());
    }

    /** Null for nothing sent. */
    static MoveInPapers.File file(HttpServletRequest request, String field) {
        MultipartFile file = request instanceof MultipartHttpServletRequest parts ? parts.getFile(field) : null;
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return new MoveInPapers.File(file.getOriginalFilename(), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
