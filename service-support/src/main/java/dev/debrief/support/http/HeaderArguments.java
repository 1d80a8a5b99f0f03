package dev.debrief.support.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Passes the value of each {@link HeaderArgument} to controllers. */
@Configuration(proxyBeanMethods = false)
class HeaderArguments {

    @Bean
    HeaderArgument<IfMatch> ifMatch() {
        return new HeaderArgument<>(IfMatch.class, IfMatch.HEADER, IfMatch::of);
    }

    @Bean
    HeaderArgument<ContentEncoding> contentEncoding() {
        return new HeaderArgument<>(ContentEncoding.class, ContentEncoding.HEADER, ContentEncoding::of);
    }

    @Bean
    WebMvcConfigurer headerArgumentResolvers(List<HeaderArgument<?>> arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                arguments.stream().map(Resolver::new).forEach(resolvers::add);
            }
        };
    }

    private record Resolver(HeaderArgument<?> argument) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == argument.type();
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return argument.parse().apply(request.getHeader(argument.header()));
        }
    }
}
