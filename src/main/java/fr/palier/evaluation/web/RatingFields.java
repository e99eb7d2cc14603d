package fr.palier.evaluation.web;

import fr.palier.evaluation.application.EvaluationPhotos;
import fr.palier.evaluation.domain.Criterion;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.office.OfficeReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Fields of the rating page, read and written: {@code note-CRITERION}, {@code note-CRITERION.PART}, {@code avis-CRITERION}, {@code avis}. */
final class RatingFields {

    private RatingFields() {}

    static MultiValueMap<String, String> of(Draft draft) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        draft.marks().criteria().forEach((code, mark) -> fields.add("note-" + code, mark.toString()));
        draft.marks()
                .parts()
                .forEach((code, parts) ->
                        parts.forEach((part, mark) -> fields.add("note-" + code + "." + part, mark.toString())));
        draft.comments().forEach((code, comment) -> fields.add("avis-" + code, comment));
        if (draft.comment() != null) {
            fields.add("avis", draft.comment());
        }
        return fields;
    }

    static Draft read(RatingSheet sheet, MultiValueMap<String, String> entered) {
        Map<String, Integer> criteria = new HashMap<>();
        Map<String, Map<String, Integer>> parts = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (Criterion criterion : sheet.criteria()) {
            mark(entered.getFirst("note-" + criterion.code()), criterion.label(), criteria, criterion.code());
            Map<String, Integer> marks = new HashMap<>();
            criterion
                    .parts()
                    .forEach(part -> mark(
                            entered.getFirst("note-" + criterion.code() + "." + part.code()),
                            part.label(),
                            marks,
                            part.code()));
            if (!marks.isEmpty()) {
                parts.put(criterion.code(), marks);
            }
            String comment = entered.getFirst("avis-" + criterion.code());
            if (comment != null && !comment.isBlank()) {
                comments.put(criterion.code(), comment);
            }
        }
        return new Draft(new RatingSheet.Marks(criteria, parts), comments, entered.getFirst("avis"));
    }

    private static void mark(String text, String label, Map<String, Integer> marks, String code) {
        if (text == null || text.isBlank()) {
            return;
        }
        OfficeReason.WRONG_NUMBER.when(
                !text.matches("-?[0-9]{1,4}"), label, RatingSheet.LOWEST_MARK, RatingSheet.HIGHEST_MARK);
        int mark = Integer.parseInt(text);
        EvaluationReason.MARK_OUT_OF_RANGE.when(
                mark < RatingSheet.LOWEST_MARK || mark > RatingSheet.HIGHEST_MARK, label, mark);
        marks.put(code, mark);
    }

    /** New photos; those sent together share the caption. */
    static List<EvaluationPhotos.Photo> photos(HttpServletRequest request) {
        List<EvaluationPhotos.Photo> photos = new ArrayList<>();
        if (request instanceof MultipartHttpServletRequest parts) {
            parts.getFiles("photo").stream()
                    .filter(file -> !file.isEmpty())
                    .map(RatingFields::photo)
                    .map(photo ->
                            new EvaluationPhotos.Photo(photo.name(), photo.content(), request.getParameter("legende")))
                    .forEach(photos::add);
        }
        return photos;
    }

    /** Captions of kept photos, by number of the document. */
    static Map<Long, String> captions(MultiValueMap<String, String> entered) {
        Map<Long, String> captions = new HashMap<>();
        entered.forEach((name, values) -> {
            if (name.matches("legende-[0-9]{1,18}")) {
                captions.put(Long.valueOf(name.substring("legende-".length())), values.get(0));
            }
        });
        return captions;
    }

    /** Null for nothing sent. */
    static EvaluationPhotos.Photo photo(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            return new EvaluationPhotos.Photo(file.getOriginalFilename(), file.getBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
