package dev.debrief.support.axon;

import dev.debrief.api.Identity;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Resolves {@link Identity} parameters of message handlers to the sender of the message. Registered as a Java service. */
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
