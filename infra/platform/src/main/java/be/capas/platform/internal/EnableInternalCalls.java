package be.capas.platform.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives a service an {@link InternalClient}. It brings the settings {@code capas.command.url},
 * {@code capas.identity.client-id} and {@code capas.identity.client-secret-file}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(InternalConfiguration.class)
public @interface EnableInternalCalls {}
