package fr.palier.correspondence.application;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates of mails and PDF, apart from those of pages: text as text, and XHTML that is well-formed or refused. */
@Component
public class Templates {

    private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final SpringTemplateEngine xml = engine(TemplateMode.XML, ".html");

    public String text(String template, Map<String, Object> model) {
        return process(text, template, TemplateMode.TEXT, model);
    }

    public String html(String template, Map<String, Object> model) {
        return process(html, template, TemplateMode.HTML, model);
    }

    /** Well-formed XHTML, what the PDF renderer needs. */
    public String xml(String template, Map<String, Object> model) {
        return process(xml, template, TemplateMode.XML, model);
    }

    public boolean hasHtml(String template) {
        return new ClassPathResource("templates/" + template + ".html").exists();
    }

    private static String process(
            SpringTemplateEngine engine, String template, TemplateMode mode, Map<String, Object> model) {
        return engine.process(new TemplateSpec(template, Set.of(), mode, null), new Context(Locale.FRANCE, model));
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
