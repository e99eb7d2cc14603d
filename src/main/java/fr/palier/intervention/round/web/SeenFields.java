package fr.palier.intervention.round.web;

import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.Seen;
import fr.palier.web.Entered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the fields of the list: {@code etat-3}, {@code note-3}, {@code danger-3}, {@code suite-3}, {@code photo-3}. */
final class SeenFields {

    private SeenFields() {}

    /** Lines that were answered. */
    static List<Seen> of(Checklist list, MultiValueMap<String, String> entered, Map<String, MultipartFile> files) {
        List<Seen> seen = new ArrayList<>();
        for (Checklist.Item item : list.items()) {
            int position = item.position();
            Answer.State state =
                    Entered.optionalChoice(entered.getFirst("etat-" + position), item.label(), Answer.State.class);
            if (state != null) {
                seen.add(new Seen(
                        position,
                        state,
                        entered.getFirst("note-" + position),
                        entered.getFirst("danger-" + position) != null,
                        Entered.optionalChoice(
                                entered.getFirst("suite-" + position), item.label(), Answer.FollowUp.class),
                        photo(files.get("photo-" + position))));
            }
        }
        return seen;
    }

    private static Seen.Photo photo(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return new Seen.Photo(file.getOriginalFilename(), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
