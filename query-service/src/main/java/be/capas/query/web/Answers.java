package be.capas.query.web;

import be.capas.platform.web.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How answers are sent: to be stored by nobody. A client that still has an answer may name its tag
 * when it asks again; browsers and proxies keep none.
 */
public final class Answers {
  private Answers() {}

  /** An answer that is right now; the same again need not be sent again. */
  public static <T> ResponseEntity<T> of(T body) {
    return ok().body(body);
  }

  /**
   * A page, with a link to the one after it.
   *
   * @param next the cursor of that one; absent on the last
   */
  public static <T> ResponseEntity<T> page(
      HttpServletRequest request, @Nullable UUID next, T body) {
    return page(request, next == null ? null : next.toString(), body);
  }

  /**
   * A page, with a link to the one after it.
   *
   * @param next the cursor of that one, of characters that a query may hold; absent on the last
   */
  public static <T> ResponseEntity<T> page(
      HttpServletRequest request, @Nullable String next, T body) {
    var answer = ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(after(request, next)));
    }
    return answer.body(body);
  }

  /** The same answer, which is told in this language and may be told in others. */
  public static <T> ResponseEntity<T> in(Language language, ResponseEntity<T> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(answer.getBody());
  }

  /** What one reader was answered is no answer for another who sits at the same machine. */
  private static ResponseEntity.BodyBuilder ok() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore().cachePrivate())
        .varyBy(HttpHeaders.AUTHORIZATION);
  }

  /** Relative, since only the client knows by which name it reached us. */
  private static String after(HttpServletRequest request, String next) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("after", next)
        .build(true)
        .toUriString();
  }
}
