package be.capas.platform.sealing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives a service {@link Sealers} and {@link WrappedKeys}; it brings {@link KeyStores} and the
 * setting {@code capas.sealing.key-file}. Services that never see plain content do without.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(SealingConfiguration.class)
public @interface EnableSealing {}
