package be.capas.platform.observe;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** Traces beyond HTTP, and the access log. */
@AutoConfiguration(after = MicrometerTracingAutoConfiguration.class)
class CapasObserveAutoConfiguration {
  @Bean
  TraceContext traceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new TraceContext(
        tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  ServerRequestObservationConvention routeInSpans() {
    return new RouteInSpans();
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  FilterRegistrationBean<AccessLog> accessLog() {
    var filter = new FilterRegistrationBean<>(new AccessLog());
    // Within the trace (which starts at HIGHEST_PRECEDENCE + 1), around everything else.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    filter.setAsyncSupported(true);
    return filter;
  }
}
