package dev.debrief.web.page;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** The style and the scripts of the pages. Their names contain a hash of their content, so browsers keep them for ever. */
@Component
public class Assets {

    private static final String PATH = "/assets/";
    private static final String OURS = "classpath:/web/assets/";
    private static final String HTMX = "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    private final ResourceUrlProvider names;

    Assets(ResourceUrlProvider names) {
        this.names = names;
    }

    /** The address of a file. */
    public String at(String file) {
        String address = names.getForLookupPath(PATH + file);
        return address == null ? PATH + file : address;
    }

    /** Serves the files. */
    @Component
    static class Files implements WebMvcConfigurer {

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler(PATH + "**")
                    .addResourceLocations(OURS)
                    .addResourceLocations(htmx())
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }

        private static Resource htmx() {
            try {
                Resource script = new PathMatchingResourcePatternResolver().getResources(HTMX)[0];
                return script.createRelative("./");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
