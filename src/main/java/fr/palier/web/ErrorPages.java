package fr.palier.web;

import fr.palier.office.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A refusal as one French sentence: a problem detail for {@code /api}, a page for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorPages {

    @ExceptionHandler(Rejection.class)
    Object refused(Rejection rejection, HttpServletRequest request) {
        return answer(Refusals.status(rejection), rejection.code(), rejection.getMessage(), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "web.fileTooLarge", "Ce fichier dépasse 20 Mo.", request);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object unknownPage(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "web.notFound", "Cette adresse ne correspond à aucune page.", request);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        BindException.class
    })
    Object unreadable(HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "web.wrongType",
                "Une valeur de cette adresse n'a pas la forme attendue.",
                request);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object otherMethod(HttpServletRequest request) {
        return answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                "web.methodNotAllowed",
                "Cette adresse ne s'utilise pas ainsi.",
                request);
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
