package be.capas.platform.csv;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Lists as comma-separated values in every service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CapasCsvAutoConfiguration {
  @Bean
  FilterRegistrationBean<CsvLists> csvLists(
      ObjectProvider<DispatcherServlet> dispatchers,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers,
      ObjectProvider<JsonMapper> mappers) {
    var filter =
        new FilterRegistrationBean<>(new CsvLists(new Inside(dispatchers, handlers, mappers)));
    // Innermost: what is asked inside has been let in, counted and measured around it.
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 30);
    return filter;
  }
}
