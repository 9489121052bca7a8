package be.capas.platform.csv;

import be.capas.platform.web.Position;
import be.capas.platform.web.inner.InnerAnswer;
import be.capas.platform.web.inner.InnerRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a list, asked for one after the other as a client would: each is judged, opened and
 * recorded as a read by itself, and only one is in memory.
 */
final class ListPages {
  /** The largest page that any list gives. */
  private static final String MOST = "200";

  private static final String LIMIT = "limit";
  private static final String AFTER = "after";
  private static final String PURPOSE = "Capas-Purpose";

  private final DispatcherServlet dispatcher;
  private final JsonMapper json;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final boolean paged;

  /**
   * @param paged whether the list comes in pages at all
   */
  ListPages(
      DispatcherServlet dispatcher,
      JsonMapper json,
      HttpServletRequest request,
      HttpServletResponse response,
      boolean paged) {
    this.dispatcher = dispatcher;
    this.json = json;
    this.request = request;
    this.response = response;
    this.paged = paged;
  }

  /** The first page, or why there is none. */
  InnerAnswer first() throws ServletException, IOException {
    return ask(page(null).keep(request, Position.AFTER_HEADER));
  }

  /**
   * The page after this one.
   *
   * @return nothing after the last
   * @throws IOException if it cannot be had now: what was sent so far is then cut off
   */
  @Nullable InnerAnswer after(InnerAnswer before, JsonNode content)
      throws ServletException, IOException {
    var cursor = cursor(before, content);
    if (cursor == null) {
      return null;
    }
    var page = ask(page(cursor));
    if (page.getStatus() != HttpStatus.OK.value()) {
      throw new IOException("a list is cut short: a page was answered " + page.getStatus());
    }
    return page;
  }

  JsonNode content(InnerAnswer page) {
    return json.readTree(page.body());
  }

  private InnerAnswer ask(InnerRequest page) throws ServletException, IOException {
    var answer = new InnerAnswer(response);
    dispatcher.service(page, answer);
    return answer;
  }

  private InnerRequest page(@Nullable String cursor) {
    var query = UriComponentsBuilder.newInstance().query(request.getQueryString());
    var parameters = new HashMap<>(request.getParameterMap());
    if (paged) {
      query.queryParam(LIMIT, MOST);
      parameters.put(LIMIT, new String[] {MOST});
    }
    if (cursor != null) {
      query.queryParam(AFTER, cursor);
      parameters.put(AFTER, new String[] {cursor});
    }
    return InnerRequest.get(request, query.build().getQuery(), parameters).keep(request, PURPOSE);
  }

  /** Where the next page begins: as its link says, or the page itself. */
  private static @Nullable String cursor(InnerAnswer page, JsonNode content) {
    var link = page.getHeader(HttpHeaders.LINK);
    if (link == null || !link.startsWith("<")) {
      var next = content.path("next");
      return next.isString() ? next.asString() : null;
    }
    var after =
        UriComponentsBuilder.fromUriString(link.substring(1, link.indexOf('>')))
            .build()
            .getQueryParams()
            .getFirst(AFTER);
    return after == null ? null : URLDecoder.decode(after, StandardCharsets.UTF_8);
  }
}
