package be.capas.platform.sealing;

import be.capas.platform.internal.EnableInternalCalls;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives a service that opens content and seals none its {@link Sealers}: the keys come from the
 * command-service. Brings the settings of {@link EnableSealing} and {@link EnableInternalCalls}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@EnableSealing
@EnableInternalCalls
@Import(RemoteKeyStores.class)
public @interface EnableRemoteKeys {}
