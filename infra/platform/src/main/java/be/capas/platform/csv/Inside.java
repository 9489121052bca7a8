package be.capas.platform.csv;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What answers requests; looked up when the first comes, since filters are made before it. */
record Inside(
    ObjectProvider<DispatcherServlet> dispatchers,
    ObjectProvider<RequestMappingHandlerMapping> mappings,
    ObjectProvider<JsonMapper> mappers) {

  DispatcherServlet dispatcher() {
    return dispatchers.getObject();
  }

  RequestMappingHandlerMapping handlers() {
    return mappings.getObject();
  }

  JsonMapper json() {
    return mappers.getObject();
  }
}
