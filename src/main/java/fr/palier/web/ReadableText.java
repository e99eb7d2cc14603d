package fr.palier.web;

import fr.palier.office.OfficeReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whatever is sent to a page as text is text: no NUL, no other control character, no half of a character; a database refuses them late. */
@Configuration(proxyBeanMethods = false)
class ReadableText implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                OfficeReason.WRONG_TEXT.when(!isReadable(value), isReadable(name) ? name : "sans nom");
            }
            OfficeReason.WRONG_TEXT.when(!isReadable(name), "sans nom");
        });
        return true;
    }
}
