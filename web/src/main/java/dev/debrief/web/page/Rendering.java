package dev.debrief.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes pages from templates. */
@Component
class Rendering {

    private static final String PART_OF = " :: ";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Rendering() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Rendering.class.getClassLoader());
        templates.setPrefix("web/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        messages.setBasename("web/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** @param template its name, or the name of a fragment of it behind two colons */
    String html(String template, Locale locale, Map<String, Object> model) {
        int colons = template.indexOf(PART_OF);
        Context context = new Context(locale, model);
        return colons < 0
                ? engine.process(template, context)
                : engine.process(
                        template.substring(0, colons), Set.of(template.substring(colons + PART_OF.length())), context);
    }

    Labels labels(Locale locale) {
        return new Labels(messages, locale);
    }
}
