package be.capas.platform.csv;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * That somebody prefers a list as {@code text/csv}.
 *
 * @param delimiter what separates cells; a semicolon for who says {@code delimiter=semicolon}
 */
record Wish(char delimiter) {
  static final MediaType CSV = MediaType.parseMediaType("text/csv");

  /** The wish, if there is one: whoever takes anything gets JSON. */
  static Optional<Wish> of(HttpServletRequest request) {
    var accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (accepted.stream().noneMatch(it -> it.contains("csv"))) {
      return Optional.empty();
    }
    try {
      var types = MediaType.parseMediaTypes(accepted);
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(it -> isCsv(it) || it.includes(MediaType.APPLICATION_JSON))
          .findFirst()
          .filter(Wish::isCsv)
          .map(it -> new Wish(delimiter(it)));
    } catch (IllegalArgumentException malformed) { // Spring has one for types, one for their lists
      return Optional.empty(); // refused with all others that cannot be read
    }
  }

  private static boolean isCsv(MediaType type) {
    return type.equalsTypeAndSubtype(CSV);
  }

  private static char delimiter(MediaType type) {
    return "semicolon".equals(type.getParameter("delimiter")) ? Sheet.SEMICOLON : Sheet.COMMA;
  }
}
