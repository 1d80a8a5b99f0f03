package dev.debrief.support.axon;

import dev.debrief.api.Identity;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives any handler that has a parameter for it the {@link Identity} that sent the message. Found as a service of the platform. */
public final class IdentityResolver implements ParameterResolverFactory, ParameterResolver<Identity> {

    @Override
    public @Nullable ParameterResolver<Identity> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Identity.class ? this : null;
    }

    @Override
    public Identity resolveParameterValue(Message<?> message) {
        return Identity.of(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
