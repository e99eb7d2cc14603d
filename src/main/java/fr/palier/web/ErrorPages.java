package fr.palier.web;

import fr.palier.office.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as one French sentence: a problem detail for {@code /api}, a page for people. */
@ControllerAdvice
class ErrorPages {

    @ExceptionHandler(Rejection.class)
    Object refused(Rejection rejection, HttpServletRequest request) {
        HttpStatus status = rejection.code().endsWith(".notFound")
                ? HttpStatus.NOT_FOUND
                : rejection.code().endsWith(".notAllowed") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
        return answer(status, rejection.code(), rejection.getMessage(), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "web.fileTooLarge", "Ce fichier dépasse 20 Mo.", request);
    }

    private Object answer(HttpStatus status, String code, String sentence, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
            problem.setTitle("Demande refusée");
            problem.setProperty("code", code);
            return ResponseEntity.status(status).body(problem);
        }
        ModelAndView page = new ModelAndView("web/refus");
        page.setStatus(status);
        page.addObject("sentence", sentence);
        page.addObject("code", code);
        return page;
    }
}
