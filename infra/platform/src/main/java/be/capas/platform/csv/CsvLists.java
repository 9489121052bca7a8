package be.capas.platform.csv;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import be.capas.platform.web.inner.InnerAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.JsonNode;

/**
 * Answers lists as {@code text/csv}: whole, a line for each row, written while the pages come. A
 * filter and no converter of one answer, so that the connection breaks off where a page cannot be
 * had: half a list must not look like one.
 */
final class CsvLists extends OncePerRequestFilter {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Inside inside;
  private final Map<Class<?>, Columns> columns = new ConcurrentHashMap<>();

  CsvLists(Inside inside) {
    this.inside = inside;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wish = request.getMethod().equals("GET") ? Wish.of(request) : Optional.<Wish>empty();
    var handler = wish.isPresent() ? handler(request) : null;
    var list = handler == null ? null : handler.getMethodAnnotation(AsCsv.class);
    if (wish.isEmpty() || handler == null || list == null) {
      chain.doFilter(request, response);
    } else if (request.getParameter("limit") != null || request.getParameter("after") != null) {
      ProblemWriter.write(request, response, noPages());
    } else {
      // It may be large: not to be kept in memory for an ETag.
      ShallowEtagHeaderFilter.disableContentCaching(request);
      var pages =
          new ListPages(inside.dispatcher(), inside.json(), request, response, isPaged(handler));
      send(list, wish.get(), pages, request, response);
    }
  }

  private @Nullable HandlerMethod handler(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      var chain = inside.handlers().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception otherwise) {
      return null; // such as a path that takes no GET: answered as ever
    }
  }

  private static boolean isPaged(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .anyMatch(it -> it.getName().equals("limit"));
  }

  private void send(
      AsCsv list,
      Wish wish,
      ListPages pages,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    @Nullable InnerAnswer page = pages.first();
    if (page.getStatus() != HttpStatus.OK.value()) {
      passOn(page, response);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8;header=present");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file(request.getRequestURI()));
    var these = columns.computeIfAbsent(list.of(), it -> Columns.of(it, inside.json()));
    var sheet = new Sheet(response.getOutputStream(), wish.delimiter());
    sheet.line(these.names());
    while (page != null) {
      var content = pages.content(page);
      write(content.path(list.rows()), these, sheet);
      page = pages.after(page, content);
    }
  }

  private static void write(JsonNode rows, Columns columns, Sheet sheet) throws IOException {
    for (var row : rows) {
      sheet.line(columns.line(row));
    }
    sheet.flush();
  }

  /** Why there is no list, as it is said to whoever asks for JSON. */
  private static void passOn(InnerAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatus());
    answer.getHeaderNames().forEach(it -> response.setHeader(it, answer.getHeader(it)));
    response.getOutputStream().write(answer.body());
  }

  /** Named after the list; a person's id is no name for a file. */
  private static String file(String path) {
    var name =
        Arrays.stream(path.split("/"))
            .filter(it -> !it.isEmpty() && !it.equals("api") && !ID.matcher(it).matches())
            .collect(Collectors.joining("-"));
    return ContentDisposition.attachment().filename(name + ".csv").build().toString();
  }

  private static Problem noPages() {
    var rule = "must be left out: as text/csv the list is answered whole";
    return Problem.of(
            "invalid-parameter",
            HttpStatus.BAD_REQUEST,
            "The parameters limit and after " + rule + ".")
        .field("limit", "invalid-parameter", rule);
  }
}
