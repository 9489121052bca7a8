package be.capas.query.export.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In which form and which language somebody wants a file. */
final class Asked {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.ENGLISH);

  private Asked() {}

  /** Whether a page is preferred: a browser says so, a machine that takes anything gets JSON. */
  static boolean forPage(HttpHeaders headers) {
    var accepted = headers.getAccept();
    MimeTypeUtils.sortBySpecificity(accepted);
    return accepted.stream()
        .filter(it -> it.includes(MediaType.TEXT_HTML) || it.includes(MediaType.APPLICATION_JSON))
        .findFirst()
        .filter(it -> !it.includes(MediaType.APPLICATION_JSON))
        .isPresent();
  }

  /** French, unless another language of the country, or English, is preferred. */
  static Locale language(HttpHeaders headers) {
    var wanted = headers.getAcceptLanguage();
    return Objects.requireNonNullElse(Locale.lookup(wanted, LANGUAGES), Locale.FRENCH);
  }
}
