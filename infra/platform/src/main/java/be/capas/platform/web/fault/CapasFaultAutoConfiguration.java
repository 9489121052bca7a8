package be.capas.platform.web.fault;

import be.capas.platform.web.FaultClassifier;
import be.capas.platform.web.words.Language;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Problems in one form, whoever finds them. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CapasFaultAutoConfiguration {
  @Bean
  Faults faults(ObjectProvider<FaultClassifier> classifiers) {
    return new Faults(classifiers.orderedStream().toList());
  }

  /**
   * Bean validation says what is wrong in the language of the problem, and not in the machine's.
   */
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(
        Stream.of(Language.values()).map(it -> Locale.of(it.tag())).toList());
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }

  @Bean
  ProblemAdvice problemAdvice(Faults faults) {
    return new ProblemAdvice(faults);
  }

  @Bean
  ProblemErrorController problemErrorController(Faults faults) {
    return new ProblemErrorController(faults);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve() {
    return server ->
        server.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
              }
            });
  }
}
