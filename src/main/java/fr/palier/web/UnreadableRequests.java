package fr.palier.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

/** A body that cannot be read, before any use case sees it: which field and why, in one French sentence. */
@ControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests {

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof UnrecognizedPropertyException unknown
                ? problem("web.unknownField", "Le champ « %s » n'existe pas.".formatted(path(unknown.getPath())))
                : failure.getCause() instanceof JsonMappingException wrong
                                && !wrong.getPath().isEmpty()
                        ? problem(
                                "web.wrongType",
                                "Le champ « %s » n'a pas la forme attendue.".formatted(path(wrong.getPath())))
                        : problem("web.unreadable", "Le corps de la demande n'est pas un JSON lisible.");
    }

    private static ResponseEntity<ProblemDetail> problem(String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setTitle("Demande illisible");
        problem.setProperty("code", code);
        return ResponseEntity.badRequest().body(problem);
    }

    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex() + 1))
                .collect(Collectors.joining("."));
    }
}
