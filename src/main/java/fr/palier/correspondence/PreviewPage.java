package fr.palier.correspondence;

import fr.palier.office.OfficeReason;
import fr.palier.web.PdfView;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which letters are read before they leave: one for all who send them.
 *
 * @param here address of this page; each letter stands at {@code <here>/<number from 1>}
 * @param back page on which the letters were being prepared
 * @param send where to send them from; null where they leave by a step of the procedure
 * @param fields what was entered, handed on as it was
 * @param note what happens next, in a French sentence
 */
public record PreviewPage(
        List<LetterPreview> letters,
        String title,
        String here,
        String back,
        String send,
        Map<String, String> fields,
        String note) {

    public ModelAndView show() {
        return new ModelAndView("correspondence/apercu", Map.of("page", this));
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} when there is no such letter */
    public ResponseEntity<byte[]> letter(int number) {
        OfficeReason.NOT_FOUND.when(number < 1 || number > letters.size(), "lettre " + number);
        return PdfView.of("apercu-" + number + ".pdf", letters.get(number - 1).pdf());
    }
}
