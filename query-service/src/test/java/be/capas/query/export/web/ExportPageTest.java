package be.capas.query.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CellEvent;
import be.capas.contract.WireNames;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportPageTest {
  private final ExportPage page = new ExportPage();

  @Test
  void whatever_somebody_wrote_is_shown_as_text() {
    var html = page.of(export("<script>alert('x')</script> & \\\"co\\\""), Locale.FRENCH);

    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;")
        .doesNotContain("<script")
        .doesNotContain("javascript:", "onload", "src=", "href=");
  }

  @Test
  void what_cannot_be_read_says_why() {
    var html = page.of(export("x"), Locale.ENGLISH);

    assertThat(html).contains("not disclosed (SECRET)", "erased (CONFIDENCE)");
  }

  @ParameterizedTest
  @CsvSource({"fr, Votre dossier", "nl, Uw dossier", "de, Ihre Akte", "en, Your file"})
  void it_speaks_the_languages_of_the_country(String language, String title) {
    var html = page.of(export("x"), Locale.of(language));

    assertThat(html).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl", "de", "en"})
  void every_language_has_every_text_and_every_event_of_a_file_a_name(String language) {
    assertThat(texts(language)).isEqualTo(texts("fr"));
    assertThat(texts(language)).containsAll(kindsOfAFile());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, false",
        "*/*, false",
        "application/json, false",
        "text/html, true",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true",
        "'application/json,text/html;q=0.5', false"
      })
  void a_browser_gets_a_page_and_a_machine_json(String accept, boolean page) {
    var headers = new HttpHeaders();
    if (accept != null) {
      headers.set(HttpHeaders.ACCEPT, accept);
    }
    assertThat(Asked.forPage(headers)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, fr", "nl-BE, nl", "'de;q=0.9,nl;q=0.1', de", "en-GB, en", "pl, fr"})
  void the_language_is_french_unless_another_is_asked_for(String accept, String language) {
    var headers = new HttpHeaders();
    if (accept != null) {
      headers.set(HttpHeaders.ACCEPT_LANGUAGE, accept);
    }
    assertThat(Asked.language(headers).getLanguage()).isEqualTo(language);
  }

  private static List<String> kindsOfAFile() {
    return WireNames.all().entrySet().stream()
        .filter(it -> !CellEvent.class.isAssignableFrom(it.getValue()))
        .map(it -> "kind." + it.getKey())
        .toList();
  }

  private static Set<String> texts(String language) {
    return ResourceBundle.getBundle("be.capas.query.export.web.texts", Locale.of(language))
        .keySet();
  }

  private static JsonNode export(String narrative) {
    return new JsonMapper()
        .readTree(
            """
            {"person": "01980000-0000-7000-8000-000000000001", "madeAt": "2026-03-02T12:00:00Z",
             "file": {"file": {"givenName": "Zoé", "familyName": {"erased": "CONFIDENCE"}}},
             "events": [{"kind": "outreach-visit-made.v1", "occurredAt": "2026-03-02T12:00:00Z",
                         "recordedAt": "2026-03-02T15:00:00Z", "recordedLate": true, "by": "anna",
                         "sentence": "A visit.", "data": {"narrative": "%s",
                         "place": {"sealed": "SECRET"}, "interpreter": true}}],
             "reads": [{"reader": "anna", "classes": ["SECRET"]}]}\
            """
                .formatted(narrative));
  }
}
