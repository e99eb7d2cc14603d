package fr.palier.procurement.tender.web;

import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** A refusal appears above the page that was being filled, which keeps all that was typed. */
@ControllerAdvice(
        assignableTypes = {
            TenderPages.class,
            PreparationPages.class,
            DossierPages.class,
            ClauseLibraryPages.class,
            OfferPages.class,
            ExchangePages.class,
            AnalysisPages.class,
            ApplicationPages.class,
            ReportPages.class,
            DecisionPages.class,
            PreviewPages.class,
            ConclusionPages.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RefusalsInPlace {

    @ExceptionHandler(Rejection.class)
    public ModelAndView refused(Rejection rejection, HttpServletRequest request, HttpServletResponse response) {
        boolean inPlace = request.getHeader("HX-Request") != null;
        ModelAndView answer = new ModelAndView(inPlace ? "procurement/tender/refus :: refus" : "web/refus");
        answer.setStatus(inPlace ? HttpStatus.UNPROCESSABLE_ENTITY : Refusals.status(rejection));
        answer.addObject("sentence", rejection.getMessage());
        answer.addObject("code", rejection.code());
        if (inPlace) {
            response.setHeader("HX-Retarget", "#refus");
            response.setHeader("HX-Reswap", "innerHTML show:#refus:top");
            response.setHeader("HX-Reselect", "unset");
            response.setHeader("HX-Push-Url", "false");
        }
        return answer;
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    public ModelAndView missing(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        return refused(OfficeReason.MISSING.rejection(missing.getParameterName()), request, response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    public ModelAndView wrongType(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response) {
        return refused(
                OfficeReason.WRONG_CHOICE.rejection(String.valueOf(wrong.getValue()), wrong.getName()),
                request,
                response);
    }
}
